import type { CaseState, Content, DocumentOnHand } from "./types.js";

/** What documents say: a list with the latest first, which grows at its head, so that a step copies none of the others. */

export function contentOf(contents: CaseState["contents"], document: string): Content | undefined {
  let content = contents;
  while (content && content.document !== document) content = content.before;
  return content;
}

/** With what a document says from now on; `isThere` where it has said something before, which the events keep. */
export function withContent(
  contents: CaseState["contents"],
  document: string,
  value: unknown,
  isThere: boolean,
  parts?: Content["parts"],
): Content {
  const before = isThere ? without(contents, document) : contents;
  return parts ? { document, value, before, parts } : { document, value, before };
}

function without(contents: CaseState["contents"], document: string): CaseState["contents"] {
  if (!contents) return undefined;
  return contents.document === document ? contents.before : { ...contents, before: without(contents.before, document) };
}

/** What documents say, as an event has it and as a case has it. */
export function listOf(contents: CaseState["contents"]): readonly Omit<Content, "before">[] {
  const list: Omit<Content, "before">[] = [];
  for (let content = contents; content; content = content.before) {
    const { before: _, ...said } = content;
    list.push(said);
  }
  return list;
}

export function listed(list: readonly Omit<Content, "before">[]): CaseState["contents"] {
  return list.reduceRight<CaseState["contents"]>((before, content) => ({ ...content, before }), undefined);
}

/**
 * Documents on hand, by id, with what they say.
 *
 * @example
 * ```ts
 * import { documentsOf, messageText, openOffice, orThrow, plan, replay } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * const events = (await kasus.history()).map(({ event }) => event);
 * const { blangkoPermohonanCuti } = documentsOf(replay(planned.plan, events));
 * ```
 */
export function documentsOf(state: CaseState): Readonly<Record<string, DocumentOnHand>> {
  const { documents, contents } = state;
  const whole = Object.entries(documents).map(([id, standing]): [string, DocumentOnHand] => {
    const content = contentOf(contents, id);
    const said = content && { value: content.value, ...(content.parts && { parts: content.parts }) };
    return [id, { ...standing, ...said }];
  });
  return Object.fromEntries(whole);
}

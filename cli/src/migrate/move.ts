import { type MigrationReason, messageText, type Office, type Refusal } from "@baku/runtime";
import { isStoreError } from "@baku/runtime/sqlite";
import type { Judged, Wanted } from "./judge.js";

/** What came of moving a case; `untried` are those behind a failure of the store. */
export type Done =
  | { readonly kind: "moved" }
  | { readonly kind: "stays"; readonly refusal: Refusal; readonly reasons: readonly MigrationReason[] }
  | { readonly kind: "failed"; readonly message: Readonly<Record<"id" | "en", string>> }
  | { readonly kind: "untried" };

/** So many are moved at once: what they append is committed together. */
const TOGETHER = 32;

/**
 * Moves the cases one by one, each by an append of its own: whole or not at all. Where the store fails, the rest is left as it is. Done again, it
 * goes on where it was.
 */
export async function moveCases(
  office: Office,
  judged: readonly Judged[],
  wanted: Wanted,
): Promise<ReadonlyMap<string, Done>> {
  const done = new Map<string, Done>(judged.map((each) => [each.case, { kind: "untried" }]));
  for (let from = 0; from < judged.length; from += TOGETHER) {
    const some = judged.slice(from, from + TOGETHER);
    const settled = await Promise.all(some.map((each) => moveCase(office, each, wanted)));
    for (const [index, one] of settled.entries()) done.set(some[index]!.case, one);
    if (settled.some(({ kind }) => kind === "failed")) return done;
  }
  return done;
}

async function moveCase(office: Office, { case: id, seen }: Judged, { to, by, note, skip }: Wanted): Promise<Done> {
  try {
    const from = await office.procedureOf(id);
    if (!from) return { kind: "untried" };
    const kasus = await office.open(from, id);
    const commandId = `migrate ${seen}`;
    const result = await kasus.migrate(to, { by, note, skip, commandId, expectedVersion: seen });
    if (result.ok) return { kind: "moved" };
    const { refusal } = result;
    const reasons = "reasons" in refusal.params && refusal.code === "RUN198" ? refusal.params.reasons : [];
    return { kind: "stays", refusal, reasons: reasons as readonly MigrationReason[] };
  } catch (error) {
    if (!isStoreError(error)) throw error;
    const said = (lang: "id" | "en") => `${error.code} ${messageText(error.fault, lang)}`;
    return { kind: "failed", message: { id: said("id"), en: said("en") } };
  }
}

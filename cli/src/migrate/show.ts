import { styleText } from "node:util";
import type { Bilingual, Language } from "@baku/grammar";
import { type Change, changeText, effectText, messageHelp, messageText, stepName } from "@baku/runtime";
import { heading, sentence, wrapped } from "../report/lines.js";
import type { Judged, Looked } from "./judge.js";
import type { Done } from "./move.js";
import { words } from "./words.js";

/** What was looked at, and what came of it. */
export interface Moved {
  readonly place: string;
  readonly title: string;
  readonly procedure: string;
  readonly to: string;
  readonly looked: Looked;
  /** By case; missing where nothing was to be written. */
  readonly done?: ReadonlyMap<string, Done>;
  readonly lang: Language;
}

type Kind = "moves" | "moved" | "stays" | "unknown" | "failed" | "untried";

/** How a case came out, with why. */
export interface Outcome {
  readonly kind: Kind;
  readonly why: readonly { readonly code?: string; readonly text: Bilingual; readonly help?: Bilingual }[];
}

export interface Counts {
  readonly moves: number;
  readonly stays: number;
  readonly failed: number;
  readonly untried: number;
  readonly over: number;
  readonly already: number;
}

export function countsOf(moved: Moved): Counts {
  const kinds = moved.looked.judged.map((each) => outcomeOf(each, moved.done).kind);
  const count = (...of: readonly Kind[]) => kinds.filter((kind) => of.includes(kind)).length;
  return {
    moves: count("moves", "moved"),
    stays: count("stays", "unknown"),
    failed: count("failed"),
    untried: count("untried"),
    over: moved.looked.over.length,
    already: moved.looked.already.length,
  };
}

/** Case by case; those that stand alike and come out alike are told together. */
export function movedText(moved: Moved): string {
  const { title, procedure, to, looked, lang, done, place } = moved;
  const w = words[lang];
  const groups = new Map<string, { readonly outcome: Outcome; readonly at: string; readonly cases: string[] }>();
  for (const judged of looked.judged) {
    const outcome = outcomeOf(judged, done);
    const at = judged.at.map((step) => stepName(step, lang)).join(", ");
    const key = JSON.stringify([outcome.kind, judged.from, at, outcome.why]);
    const group = groups.get(key) ?? { outcome, at, cases: [] };
    groups.set(key, group);
    group.cases.push(judged.case);
  }
  // What to do about a reason is said once.
  const helped = new Set<string>();
  const told = [...groups.values()].flatMap(({ outcome, at, cases }) => [
    "",
    `${marks[outcome.kind]} ${styleText("bold", w.outcomes[outcome.kind])}${at === "" ? "" : `, ${w.at} ${at}`} (${w.cases(cases.length)})`,
    wrapped(cases.join(", "), 2, 2),
    ...outcome.why.flatMap(({ code, text, help }) => {
      const mark = code ?? "•";
      const isFirst = help !== undefined && !helped.has(help[lang]);
      if (help) helped.add(help[lang]);
      return [
        `    ${styleText("bold", mark)} ${sentence(text[lang], 0, mark.length + 5)}`,
        ...(isFirst ? [styleText("dim", sentence(help[lang], mark.length + 5))] : []),
      ];
    }),
  ]);
  const counts = countsOf(moved);
  const rest = [
    ...(counts.over > 0 ? [w.over(counts.over)] : []),
    ...(counts.already > 0 ? [w.already(counts.already)] : []),
  ];
  return `${[
    heading(`${title}: ${w.to} ${to}`),
    styleText("dim", wrapped(`${place}, ${procedure}`, 0)),
    ...told,
    "",
    wrapped([w.sum(counts, done !== undefined), ...rest].join(" "), 0),
    ...(done === undefined && counts.moves > 0 ? [wrapped(w.apply, 0)] : []),
    ...(counts.failed + counts.untried > 0 ? [wrapped(w.again, 0)] : []),
  ].join("\n")}\n`;
}

export function movedJson(moved: Moved): string {
  const { procedure, to, looked, done, lang } = moved;
  const cases = looked.judged.map((judged) => {
    const { kind, why } = outcomeOf(judged, done);
    const { outcome } = judged;
    return {
      case: judged.case,
      from: judged.from,
      at: judged.at.map(({ id }) => id),
      outcome: kind,
      ...(outcome.kind === "moves" && {
        skipped: outcome.skipped.map(({ id }) => id),
        changes: outcome.felt.map(({ code, path }) => ({ code, path })),
      }),
      ...(outcome.kind === "stays" && { reasons: outcome.reasons }),
      messages: why.map(({ text }) => text[lang]),
    };
  });
  const { over, already } = looked;
  return `${JSON.stringify({ procedure, to, applied: done !== undefined, counts: countsOf(moved), cases, over, already }, null, 2)}\n`;
}

export function outcomeOf({ case: id, from, outcome }: Judged, done: Moved["done"]): Outcome {
  const came = done?.get(id);
  if (came?.kind === "failed") return { kind: "failed", why: [{ text: came.message }] };
  if (came?.kind === "untried") return { kind: "untried", why: [] };
  if (came?.kind === "stays") {
    const { code, message, help } = came.refusal;
    return { kind: "stays", why: [{ code, text: message, help }] };
  }
  switch (outcome.kind) {
    case "unknown":
      return { kind: "unknown", why: [{ text: { id: words.id.unknown(from), en: words.en.unknown(from) } }] };
    case "stays": {
      const why = outcome.reasons.map((reason) => ({
        code: reason.code,
        text: { id: messageText(reason, "id"), en: messageText(reason, "en") },
        help: { id: messageHelp(reason, "id"), en: messageHelp(reason, "en") },
      }));
      return { kind: "stays", why };
    }
    case "moves":
      return { kind: came ? "moved" : "moves", why: outcome.felt.map(feltText) };
  }
}

function feltText(change: Change): Outcome["why"][number] {
  const said = (lang: Language) => `${changeText(change, lang)} ${effectText(change, lang)}`;
  return { text: { id: said("id"), en: said("en") } };
}

const marks: Readonly<Record<Kind, string>> = {
  moves: styleText("green", "✓"),
  moved: styleText("green", "✓"),
  stays: styleText("yellow", "–"),
  unknown: styleText("yellow", "–"),
  failed: styleText("red", "✗"),
  untried: styleText("red", "·"),
};

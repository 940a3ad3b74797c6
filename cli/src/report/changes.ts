import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import {
  type Change,
  type ChangeSeverity,
  changeText,
  effectText,
  type Procedure,
  stepName,
  versionOf,
} from "@baku/runtime";
import { phrase, severities } from "@baku/runtime/internal";
import { escaped, heading, tableRow, width, wrapped } from "./lines.js";

/** What was compared, and what came of it. */
export interface Comparison {
  readonly old: { readonly path: string; readonly procedure: Procedure };
  readonly next: { readonly path: string; readonly procedure: Procedure };
  readonly changes: readonly Change[];
  readonly lang: Language;
}

/** For a person: what changed under the heading of its step, what it means for running cases below it. */
export function changesText(comparison: Comparison): string {
  const { old, next, changes, lang } = comparison;
  const groups = grouped(changes, lang).flatMap(({ title, changes, renumbered }) => [
    "",
    heading(title),
    ...changes.map((change) => oneChange(change, lang)),
    ...renumbered.map((line) => wrapped(line, 2, 4)),
  ]);
  const files = styleText("dim", `${old.path} → ${next.path}`);
  return `${[heading(next.procedure.identity.title), files, ...groups, "", wrapped(summary(changes, lang), 0)].join("\n")}\n`;
}

/** For a pull request or the summary of a job. */
export function changesMarkdown({ old, next, changes, lang }: Comparison): string {
  const head = words[lang].columns;
  const groups = grouped(changes, lang).flatMap(({ title, changes, renumbered }) => [
    `### ${escaped(title)}`,
    "",
    ...(changes.length > 0
      ? [
          tableRow(head),
          tableRow(head.map(() => "---")),
          ...changes.map((change) =>
            tableRow([
              escaped(phrase(change.kind, change, lang)),
              escaped(change.before?.[lang] ?? ""),
              escaped(change.after?.[lang] ?? ""),
              change.severity === "none"
                ? words[lang].unfelt
                : `**${words[lang].severities[change.severity]}**: ${escaped(effectText(change, lang))}`,
            ]),
          ),
          "",
        ]
      : []),
    ...renumbered.flatMap((line) => [escaped(line), ""]),
  ]);
  const files = `\`${old.path}\` → \`${next.path}\``;
  return [
    `## ${escaped(next.procedure.identity.title)}`,
    "",
    `${files}. ${summary(changes, lang)}`,
    "",
    ...groups,
  ].join("\n");
}

/** For a program: both versions, and each change with its sentence. */
export function changesJson({ old, next, changes, lang }: Comparison): string {
  const side = ({ path, procedure }: Comparison["old"]) => ({ path, id: procedure.id, version: versionOf(procedure) });
  const summary = Object.fromEntries(severities.map((severity) => [severity, count(changes, severity)]));
  const listed = changes.map((change) => {
    const { code, kind, severity, path, step, matchedBy, before, after } = change;
    return {
      code,
      kind,
      severity,
      path,
      ...(step && { step }),
      ...(matchedBy && { matchedBy }),
      ...(before && { before: before[lang] }),
      ...(after && { after: after[lang] }),
      message: changeText(change, lang),
      reason: effectText(change, lang),
    };
  });
  return `${JSON.stringify({ old: side(old), new: side(next), summary, changes: listed }, null, 2)}\n`;
}

interface Group {
  readonly title: string;
  readonly changes: readonly Change[];
  /** New numbers that mean nothing to a running case, all in one line. */
  readonly renumbered: readonly string[];
}

/** Changes under their heading, in the order of the form; mere numbers in a group at the end. */
function grouped(changes: readonly Change[], lang: Language): readonly Group[] {
  const isNumber = ({ kind, severity }: Change) => kind === "step-renumbered" && severity === "none";
  const groups = new Map<string, Change[]>();
  for (const change of changes.filter((each) => !isNumber(each))) {
    const title = titleOf(change, lang);
    const group = groups.get(title);
    if (group) group.push(change);
    else groups.set(title, [change]);
  }
  const numbers = runs(
    changes.filter(isNumber).map(({ before, after }) => [before?.[lang] ?? "", after?.[lang] ?? ""]),
  );
  return [
    ...[...groups].map(([title, changes]) => ({ title, changes, renumbered: [] })),
    ...(numbers.length > 0 ? [{ title: words[lang].numbers, changes: [], renumbered: [numbers.join(", ")] }] : []),
  ];
}

/** `14-20 → 15-21`: rows below each other whose numbers went up or down by the same, in one. */
function runs(numbers: readonly (readonly [was: string, now: string])[]): readonly string[] {
  const follows = (a: string, b: string) => /^\d+$/.test(a) && b === String(Number(a) + 1);
  const found: [was: string, now: string][][] = [];
  for (const [was, now] of numbers) {
    const last = found.at(-1)?.at(-1);
    if (last && follows(last[0], was) && follows(last[1], now)) found.at(-1)?.push([was, now]);
    else found.push([[was, now]]);
  }
  return found.map((run) => {
    const [[fromWas, fromNow], [toWas, toNow]] = [run[0]!, run.at(-1)!];
    return run.length === 1 ? `${fromWas} → ${fromNow}` : `${fromWas}-${toWas} → ${fromNow}-${toNow}`;
  });
}

function titleOf({ step, document, path, matchedBy }: Change, lang: Language): string {
  const w = words[lang];
  if (step) {
    const name = stepName(step, lang);
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}${matchedBy ? ` [${w.matched[matchedBy]}]` : ""}`;
  }
  if (document !== undefined) return `${w.document} ${document}`;
  const [part] = path.split("/");
  return part === "actors" ? w.actors : part === "documents" ? w.documents : part === "phases" ? w.phases : w.sheet;
}

function oneChange(change: Change, lang: Language): string {
  const { severity } = change;
  const word = words[lang].severities[severity].padEnd(margin - 4);
  const tag = severity === "none" ? word : styleText(colors[severity], word);
  const said = phrase(change.kind, change, lang);
  const [before, after] = [change.before?.[lang], change.after?.[lang]];
  const inline = [before, after].filter((side) => side !== undefined).join(" → ");
  const line = inline === "" ? said : `${said}: ${inline}`;
  const sides =
    margin + line.length <= width() || before === undefined || after === undefined
      ? [wrapped(line, 0, margin)]
      : [said, wrapped(`- ${before}`, margin, margin + 2), wrapped(`+ ${after}`, margin, margin + 2)];
  const reason = severity === "none" ? [] : [styleText("dim", wrapped(effectText(change, lang), margin))];
  return [`  ${tag}  ${sides[0]}`, ...sides.slice(1), ...reason].join("\n");
}

/** Where the words of a change begin: behind the longest word for a severity. */
const margin = 13;

const colors = { note: "cyan", migrate: "yellow", breaking: "red" } as const;

function summary(changes: readonly Change[], lang: Language): string {
  const w = words[lang];
  if (changes.length === 0) return w.same;
  const felt = severities
    .filter((severity) => severity !== "none" && count(changes, severity) > 0)
    .reverse()
    .map((severity) => `${count(changes, severity)} ${w.tallies[severity]}`);
  return w.changes(changes.length, felt.join(", "));
}

const count = (changes: readonly Change[], severity: ChangeSeverity): number =>
  changes.filter((change) => change.severity === severity).length;

interface Words {
  readonly sheet: string;
  readonly actors: string;
  readonly documents: string;
  readonly document: string;
  readonly phases: string;
  readonly numbers: string;
  readonly unfelt: string;
  readonly same: string;
  readonly changes: (count: number, felt: string) => string;
  readonly matched: Readonly<Record<"name" | "text", string>>;
  readonly severities: Readonly<Record<ChangeSeverity, string>>;
  /** The same behind a number. */
  readonly tallies: Readonly<Record<ChangeSeverity, string>>;
  readonly columns: readonly string[];
}

const words: Readonly<Record<Language, Words>> = {
  id: {
    sheet: "Lembar identitas dan formulir",
    actors: "Pelaksana",
    documents: "Dokumen",
    document: "Dokumen",
    phases: "Tahap",
    numbers: "Nomor langkah",
    unfelt: "tidak terpengaruh",
    same: "Tidak ada perubahan.",
    changes: (count, felt) =>
      `${count} perubahan. ${felt ? `Bagi kasus yang berjalan: ${felt}.` : "Kasus yang berjalan tidak terpengaruh."}`,
    matched: { name: "dikenali dari namanya", text: "dikenali dari uraiannya" },
    severities: { none: "·", note: "catatan", migrate: "pindahkan", breaking: "memutus" },
    tallies: { none: "", note: "perlu diketahui", migrate: "perlu dipindahkan", breaking: "memutus kasus" },
    columns: ["Perubahan", "Sebelum", "Sesudah", "Kasus yang berjalan"],
  },
  en: {
    sheet: "Identity sheet and form",
    actors: "Actors",
    documents: "Documents",
    document: "Document",
    phases: "Phases",
    numbers: "Step numbers",
    unfelt: "not affected",
    same: "No changes.",
    changes: (count, felt) =>
      `${count} change${count === 1 ? "" : "s"}. ${felt ? `For running cases: ${felt}.` : "Running cases are not affected."}`,
    matched: { name: "known by its name", text: "known by its text" },
    severities: { none: "·", note: "note", migrate: "migrate", breaking: "breaking" },
    tallies: { none: "", note: "to note", migrate: "to migrate", breaking: "breaking" },
    columns: ["Change", "Before", "After", "Running cases"],
  },
};

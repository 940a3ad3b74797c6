import { styleText } from "node:util";
import { type Compiled, entryOf, messageOf, type RatedFinding } from "@baku/compiler";
import type { Bilingual, Language, PathPoint, Severity } from "@baku/grammar";
import { frame } from "./frame.js";
import { harmless } from "./letters.js";
import { sentence } from "./lines.js";
import { places } from "./place.js";

const words: Readonly<Record<Severity, { id: string; en: string; color: "red" | "yellow" | "cyan" }>> = {
  error: { id: "kesalahan", en: "error", color: "red" },
  warning: { id: "peringatan", en: "warning", color: "yellow" },
  note: { id: "catatan", en: "note", color: "cyan" },
};

/** For a person: what, where, the line itself with a mark under it, how a case comes there, and what to do. */
export function textReport(compiled: readonly Compiled[], lang: Language): string {
  const parts = compiled.flatMap(({ path, parsed, findings }) => {
    const at = places(parsed.text);
    return findings.map((finding) => one(path, parsed.text, at, finding, lang));
  });
  return `${[...parts, summary(compiled, lang)].join("\n")}\n`;
}

type Places = ReturnType<typeof places>;

function one(path: string, text: string, at: Places, finding: RatedFinding, lang: Language): string {
  const { help } = entryOf(finding.code)!;
  const { color, ...word } = words[finding.severity];
  const tag = `${word[lang]} ${finding.code}`;
  const message = sentence(`${tag} ${messageOf(finding, lang)}`, 0, 2);
  const head = styleText([color, "bold"], tag) + message.slice(tag.length);
  const placed = ({ start }: { readonly start: number }) => `${harmless(path)}:${at(start).line}:${at(start).column}`;
  const fixes = (finding.fixes ?? []).map((fix) => `  ${styleText("green", "→")} ${sentence(fix.title[lang], 0, 4)}`);
  // The places of a path are drawn with it.
  const related = (finding.path ? [] : (finding.related ?? [])).map((r) =>
    styleText("dim", `  ${r.file ? placeIn(r.file, r.span) : placed(r.span)} ${harmless(r.text[lang])}`),
  );
  return [
    head,
    styleText("dim", `  ${placed(finding.span)}`),
    ...frame(text, at, finding.span, color),
    ...(finding.path ? course(finding.path, at, lang) : []),
    sentence(help[lang], 2),
    ...fixes,
    ...related,
    "",
  ].join("\n");
}

function placeIn(
  { path, text }: { readonly path: string; readonly text: string },
  { start }: { readonly start: number },
) {
  const { line, column } = places(text)(start);
  return `${harmless(path)}:${line}:${column}`;
}

/** The steps of a path below each other, each with its line; of a long one, how it begins and how it ends. */
function course(path: readonly PathPoint[], at: Places, lang: Language): readonly string[] {
  const rows = path.map(({ span, name, text }, i) => {
    const said = [name[lang], text[lang]].filter((each) => each !== "").join(": ");
    const corner = i === path.length - 1 ? "╰" : "├";
    return `${styleText("dim", `${String(at(span.start).line).padStart(4)} ${corner}`)} ${sentence(said, 0, 9)}`;
  });
  const left = rows.length - mostRows;
  const shown =
    left > 1
      ? [
          ...rows.slice(0, mostRows / 2),
          styleText("dim", `     ⋮ ${left} ${between[lang]}`),
          ...rows.slice(-mostRows / 2),
        ]
      : rows;
  return [styleText("dim", `     │ ${courseOf[lang]}`), ...shown];
}

const mostRows = 12;
const courseOf: Bilingual = { id: "jalannya:", en: "the path:" };
const between: Bilingual = { id: "langkah di antaranya", en: "steps in between" };

function summary(compiled: readonly Compiled[], lang: Language): string {
  const count = (severity: Severity) =>
    compiled.reduce((n, c) => n + c.findings.filter((f) => f.severity === severity).length, 0);
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const files = compiled.length;
  const some = (n: number, word: string) => `${n} ${word}${n === 1 ? "" : "s"}`;
  return lang === "en"
    ? `${some(files, "file")} checked: ${some(errors, "error")}, ${some(warnings, "warning")}, ${some(notes, "note")}`
    : `${files} berkas diperiksa: ${errors} kesalahan, ${warnings} peringatan, ${notes} catatan`;
}

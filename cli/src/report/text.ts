import { stripVTControlCharacters, styleText } from "node:util";
import { type Compiled, entryOf, messageOf, type RatedFinding } from "@baku/compiler";
import type { Finding, Language, Severity } from "@baku/grammar";
import { lineText, places } from "./place.js";

const words: Readonly<Record<Severity, { id: string; en: string; color: "red" | "yellow" | "cyan" }>> = {
  error: { id: "kesalahan", en: "error", color: "red" },
  warning: { id: "peringatan", en: "warning", color: "yellow" },
  note: { id: "catatan", en: "note", color: "cyan" },
};

/** For a person: what, where, the line itself with a mark under it, and what to do. */
export function textReport(compiled: readonly Compiled[], lang: Language): string {
  const parts = compiled.flatMap(({ path, parsed, findings }) => {
    const at = places(parsed.text);
    return findings.map((finding) => one(path, parsed.text, at, finding, lang));
  });
  return `${[...parts, summary(compiled, lang)].join("\n")}\n`;
}

function one(path: string, text: string, at: ReturnType<typeof places>, finding: RatedFinding, lang: Language): string {
  const { help } = entryOf(finding.code)!;
  const { color, ...word } = words[finding.severity];
  const { line, column } = at(finding.span.start);
  const head = `${styleText([color, "bold"], `${word[lang]} ${finding.code}`)} ${messageOf(finding, lang)}`;
  const where = styleText("dim", `  ${path}:${line}:${column}`);
  const fixes = (finding.fixes ?? []).map((fix) => `  ${styleText("green", "→")} ${fix.title[lang]}`);
  const related = (finding.related ?? []).map((r) =>
    styleText("dim", `  ${path}:${at(r.span.start).line}:${at(r.span.start).column} ${r.text[lang]}`),
  );
  return [head, where, ...frame(text, at, finding, color), `  ${help[lang]}`, ...fixes, ...related, ""].join("\n");
}

/** The line that the finding stands on, cut to what fits, and a mark under the place. */
function frame(
  text: string,
  at: ReturnType<typeof places>,
  { span }: Finding,
  color: "red" | "yellow" | "cyan",
): readonly string[] {
  const { line, column } = at(span.start);
  const whole = stripVTControlCharacters(lineText(text, line).replace(/\t/g, " "));
  const from = Math.max(0, column - 60);
  const shown = `${from > 0 ? "…" : ""}${whole.slice(from, from + 100)}${whole.length > from + 100 ? "…" : ""}`.replace(
    /[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g,
    "·",
  );
  const number = String(line).padStart(4);
  const length = Math.max(1, Math.min(span.end - span.start, whole.length - column + 1, 100 - (column - 1 - from)));
  const pad = " ".repeat(column - 1 - from + (from > 0 ? 1 : 0));
  return [
    `${styleText("dim", `${number} │`)} ${shown}`,
    `${styleText("dim", "     │")} ${pad}${styleText(color, "^".repeat(length))}`,
  ];
}

function summary(compiled: readonly Compiled[], lang: Language): string {
  const count = (severity: Severity) =>
    compiled.reduce((n, c) => n + c.findings.filter((f) => f.severity === severity).length, 0);
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const files = compiled.length;
  if (lang === "en")
    return `${files} file${files === 1 ? "" : "s"} checked: ${errors} errors, ${warnings} warnings, ${notes} notes`;
  return `${files} berkas diperiksa: ${errors} kesalahan, ${warnings} peringatan, ${notes} catatan`;
}

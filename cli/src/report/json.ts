import { type Compiled, entryOf, messageOf } from "@baku/compiler";
import type { Language, Span } from "@baku/grammar";
import { places } from "./place.js";

/** `{"files": [{"path", "findings": [...]}]}`, lines and columns from 1. */
export function jsonReport(compiled: readonly Compiled[], lang: Language): string {
  const files = compiled.map(({ path, parsed, findings }) => {
    const at = places(parsed.text);
    const range = ({ start, end }: Span, of = at) => {
      const [from, to] = [of(start), of(end)];
      return { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    };
    return {
      path,
      findings: findings.map((finding) => ({
        code: finding.code,
        class: entryOf(finding.code)!.class,
        severity: finding.severity,
        message: messageOf(finding, lang),
        ...range(finding.span),
        related: (finding.related ?? []).map((r) => ({
          message: r.text[lang],
          ...(r.file && { path: r.file.path }),
          ...range(r.span, r.file && places(r.file.text)),
        })),
        fixes: (finding.fixes ?? []).map((fix) => ({
          title: fix.title[lang],
          edits: fix.edits.map((e) => ({ ...range(e.span), text: e.text })),
        })),
      })),
    };
  });
  return `${JSON.stringify({ files }, null, 2)}\n`;
}

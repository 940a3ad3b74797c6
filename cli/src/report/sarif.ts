import { type Compiled, entryOf, messageOf } from "@baku/compiler";
import type { Language, Span } from "@baku/grammar";
import { places } from "./place.js";

/** SARIF 2.1.0, as code hosts read it: one run, a rule for each code that occurs, fixes as replacements. */
export function sarifReport(compiled: readonly Compiled[], lang: Language): string {
  const codes = [...new Set(compiled.flatMap((c) => c.findings.map((f) => f.code)))].sort();
  const results = compiled.flatMap(({ path, parsed, findings }) => {
    const at = places(parsed.text);
    const region = ({ start, end }: Span) => {
      const [from, to] = [at(start), at(end)];
      return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
    };
    const artifactLocation = { uri: path.split("\\").map(encodeURI).join("/") };
    const location = (span: Span) => ({ physicalLocation: { artifactLocation, region: region(span) } });
    return findings.map((finding) => ({
      ruleId: finding.code,
      ruleIndex: codes.indexOf(finding.code),
      level: finding.severity,
      message: { text: messageOf(finding, lang) },
      locations: [location(finding.span)],
      ...(finding.related && {
        relatedLocations: finding.related.map((r) => ({ ...location(r.span), message: { text: r.text[lang] } })),
      }),
      ...(finding.fixes && {
        fixes: finding.fixes.map((fix) => ({
          description: { text: fix.title[lang] },
          artifactChanges: [
            {
              artifactLocation,
              replacements: fix.edits.map((e) => ({
                deletedRegion: region(e.span),
                insertedContent: { text: e.text },
              })),
            },
          ],
        })),
      }),
    }));
  });
  const rules = codes.map((id) => {
    const entry = entryOf(id)!;
    return {
      id,
      help: { text: entry.help[lang] },
      defaultConfiguration: { level: entry.severity },
      properties: { class: entry.class, ...(entry.class === "rule" && { source: entry.source }) },
    };
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "baku", version: "0.1.0", rules } }, columnKind: "utf16CodeUnits", results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

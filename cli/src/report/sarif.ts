import { relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { type Compiled, entryOf, messageOf } from "@baku/compiler";
import { aboutOf } from "@baku/compiler/internal";
import type { Language, PathPoint, Span } from "@baku/grammar";
import type { Log, PhysicalLocation, Region, ReportingDescriptor, Result, ThreadFlowLocation } from "sarif";
import { harmless } from "./letters.js";
import { places } from "./place.js";

const version = "0.1.0";

/**
 * SARIF 2.1.0, as code hosts read it: one run, a rule for each code that occurs, fixes as replacements, paths relative to the
 * folder that was checked from. Messages are in the reader's language; the rules come in the other one too.
 */
export function sarifReport(compiled: readonly Compiled[], lang: Language): string {
  const codes = [...new Set(compiled.flatMap((c) => c.findings.map((f) => f.code)))].sort();
  const other = lang === "id" ? "en" : "id";
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "baku",
            version,
            semanticVersion: version,
            language: lang,
            rules: codes.map((code) => ({ ...said(code, lang), ...ratedAs(code) })),
          },
        },
        translations: [
          {
            name: "baku",
            language: other,
            contents: ["localizedData"],
            translationMetadata: { name: translations[other] },
            rules: codes.map((code) => said(code, other)),
          },
        ],
        columnKind: "utf16CodeUnits",
        results: compiled.flatMap((each) => resultsOf(each, codes, lang)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

const translations = { id: "Kaidah baku dalam bahasa Indonesia", en: "The rules of baku in English" } as const;

function resultsOf({ path, parsed, findings }: Compiled, codes: readonly string[], lang: Language): readonly Result[] {
  const at = places(parsed.text);
  const region = ({ start, end }: Span, of = at): Region => {
    const [from, to] = [of(start), of(end)];
    return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  };
  const artifactLocation = { uri: uriOf(path) };
  const physicalLocation = (span: Span): PhysicalLocation => ({ artifactLocation, region: region(span) });
  /** A step at which nothing was chosen is on the way, and no more. */
  const flowLocation = ({ span, name, text }: PathPoint): ThreadFlowLocation => ({
    location: {
      physicalLocation: physicalLocation(span),
      message: { text: plain([name[lang], text[lang]].filter((each) => each !== "").join(": ")) },
    },
    importance: text[lang] === "" ? "unimportant" : "essential",
  });
  return findings.map((finding) => ({
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: finding.severity,
    message: { text: plain(messageOf(finding, lang)) },
    locations: [{ physicalLocation: physicalLocation(finding.span) }],
    ...(finding.related && {
      relatedLocations: finding.related.map((r, id) => ({
        id,
        physicalLocation: r.file
          ? { artifactLocation: { uri: uriOf(r.file.path) }, region: region(r.span, places(r.file.text)) }
          : physicalLocation(r.span),
        message: { text: plain(r.text[lang]) },
      })),
    }),
    ...(finding.path && {
      codeFlows: [{ threadFlows: [{ locations: finding.path.map(flowLocation) }] }],
    }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({
        description: { text: plain(fix.title[lang]) },
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
}

/** What an analyst wrote is no link and turns nothing around: `[text](address)` in a message is one (SARIF 2.1.0, 3.11.6). */
const plain = (text: string): string => harmless(text).replace(/\[(?=[^\]]*\]\()/g, "\\[");

/** What a code means, in one language. */
function said(code: string, lang: Language): ReportingDescriptor {
  const { help, example } = entryOf(code)!;
  const text = aboutOf(code, lang);
  return {
    id: code,
    shortDescription: { text },
    fullDescription: { text: `${text} ${help[lang]}` },
    help: { text: `${help[lang]}\n\n${example}`, markdown: `${help[lang]}\n\n\`\`\`text\n${example}\n\`\`\`` },
  };
}

function ratedAs(code: string): Pick<ReportingDescriptor, "defaultConfiguration" | "properties"> {
  const entry = entryOf(code)!;
  return {
    defaultConfiguration: { level: entry.severity },
    properties: { tags: [entry.class], ...(entry.class === "rule" && { source: entry.source }) },
  };
}

/** Relative to this folder, as code hosts want it; what lies outside of it is a URI of its own. */
function uriOf(path: string): string {
  const within = relative(".", resolve(path));
  if (within.startsWith("..") || resolve(within) === within) return pathToFileURL(resolve(path)).href;
  return within.split(sep).map(encodeURIComponent).join("/");
}

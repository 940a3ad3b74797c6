import type { Compiled } from "@baku/compiler";
import type { Finding } from "@baku/grammar";
import { type Compile, compilerFor } from "../compile.js";
import { type SourceFile, sopFiles, writeAll } from "../files.js";
import { report } from "../report/findings.js";
import { print } from "../report/output.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, options, lang }) => {
  const files = sopFiles(operands);
  const compile = await compilerFor(files);
  const compiled = options.fix ? fixed(compile(files), compile) : compile(files);
  print(report(compiled, options.format, lang));
  return exitStatus(compiled);
};

export const exitStatus = (compiled: readonly Compiled[]): 0 | 1 =>
  compiled.some((c) => c.findings.some((f) => f.severity === "error")) ? 1 : 0;

/** Applies the safe fix of every finding that has one, and again, since a fix may bring another to light. */
function fixed(compiled: readonly Compiled[], compile: Compile): readonly Compiled[] {
  let now = compiled;
  for (let round = 0; round < 10; round++) {
    const sources = now.map((c): SourceFile => ({ path: c.path, text: applied(c.parsed.text, c.findings) }));
    if (sources.every((s, i) => s.text === now[i]!.parsed.text)) break;
    now = compile(sources);
  }
  writeAll(
    now.flatMap((c, i) =>
      c.parsed.text === compiled[i]!.parsed.text ? [] : [{ path: c.path, content: c.parsed.text }],
    ),
  );
  return now;
}

/** Edits that do not overlap, from the end of the text to its start. */
function applied(text: string, findings: readonly Finding[]): string {
  const edits = findings
    .flatMap((f) => f.fixes?.find((fix) => !fix.guess)?.edits ?? [])
    .sort((a, b) => b.span.start - a.span.start);
  let out = text;
  let before = text.length + 1;
  for (const { span, text: replacement } of edits) {
    if (span.end > before || span.start === before) continue;
    out = out.slice(0, span.start) + replacement + out.slice(span.end);
    before = span.start;
  }
  return out;
}

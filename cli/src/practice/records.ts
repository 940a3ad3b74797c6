import { readFileSync } from "node:fs";
import type { Language } from "@baku/grammar";
import { type ExportedProblem, everyCase, messageText, readExport, type WholeCase } from "@baku/runtime";
import { kindOf, linesOf, openReader } from "../audit/store.js";

/** Where cases are read from: a store, an export of one, or a log that another program kept. */
export type Source =
  | { readonly kind: "cases"; readonly cases: AsyncIterable<WholeCase> }
  | { readonly kind: "log"; readonly text: string };

/** What a path or a PostgreSQL address leads to. What is wrong with an export goes to `complain`; its other cases are read. */
export async function sourceOf(place: string, lang: Language, complain: (text: string) => void): Promise<Source> {
  switch (kindOf(place)) {
    case "server":
    case "sqlite":
      return { kind: "cases", cases: inStore(place) };
    case "export":
      return { kind: "cases", cases: inExport(place, lang, complain) };
    case "text":
      return { kind: "log", text: readFileSync(place, "utf8") };
  }
}

async function* inStore(place: string): AsyncGenerator<WholeCase, void, void> {
  const store = await openReader(place);
  try {
    for await (const { caseId } of everyCase(store)) {
      const whole = await store.read(caseId);
      if (whole) yield whole;
    }
  } finally {
    await store.close();
  }
}

async function* inExport(
  path: string,
  lang: Language,
  complain: (text: string) => void,
): AsyncGenerator<WholeCase, void, void> {
  for await (const read of readExport(linesOf(path))) {
    for (const problem of read.problems) complain(`${problem.code} ${said(problem, lang)}`);
    if (read.kind === "case" && read.problems.length === 0) yield read.whole;
  }
}

const said = (problem: ExportedProblem, lang: Language): string => messageText(problem, lang);

import { readFileSync } from "node:fs";
import { compile, findings } from "@baku/compiler";
import { labelList, parse } from "@baku/grammar";
import { messages } from "@baku/runtime/internal";
import { describe, expect, test } from "vitest";
import { explain } from "../cli/src/commands/explain.js";
import { findingsPage } from "../scripts/findings-page.js";
import { labelTable } from "../scripts/label-table.js";

describe.each(["docs/panduan.md", "docs/bahasa.md", "docs/language.md", "README.md", "README.id.md"])("%s", (path) => {
  const page = readFileSync(path, "utf8");
  const examples = [...page.matchAll(/```sop\n([\s\S]*?)```/g)].map(([, text]) =>
    text!.replace(/^ {2}(?=Peralatan|Pelaksana)/gm, ""),
  );

  test.each(examples)("its example is read without a finding: %s", (text) => {
    const whole = text.startsWith("SOP:") ? text : `SOP: Contoh\n${text}`;
    expect(parse(whole).findings).toEqual([]);
  });
});

test("the first example of the language page compiles without an error", () => {
  for (const path of ["docs/bahasa.md", "docs/language.md"]) {
    const text = /```sop\n([\s\S]*?)```/.exec(readFileSync(path, "utf8"))![1]!;
    expect(compile(text, "surat-masuk.sop").procedures).toHaveLength(1);
  }
});

test.each([
  ["docs/bahasa.md", "id"],
  ["docs/language.md", "en"],
] as const)("%s lists every label", (path, lang) => {
  expect(readFileSync(path, "utf8")).toContain(labelTable(labelList, lang));
});

test.each([
  ["docs/temuan.md", "id"],
  ["docs/findings.md", "en"],
] as const)("%s is made from the registries of today", (path, lang) => {
  const codes = [...new Set([...Object.keys(findings), ...Object.keys(messages)])];
  expect(readFileSync(path, "utf8")).toBe(findingsPage(codes, explain, lang));
});

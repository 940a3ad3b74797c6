import { readFileSync } from "node:fs";
import { compile } from "@baku/compiler";
import { labelList, parse } from "@baku/grammar";
import { describe, expect, test } from "vitest";
import { labelTable } from "../scripts/label-table.js";

describe.each(["docs/bahasa.md", "docs/language.md", "README.md", "README.id.md"])("%s", (path) => {
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

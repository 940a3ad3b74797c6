import { expect, test } from "vitest";
import { compileAll } from "../compile.js";

const calls = (title: string, ...others: readonly string[]) =>
  `SOP: ${title}\nPelaksana: Staf\n${others.map((other, i) => `Langkah ${i + 1}: Mencatat surat\n  oleh: Staf\n  jalankan: SOP ${other}\n`).join("")}`;

const circles = (...texts: readonly string[]) =>
  compileAll(texts.map((text, i) => ({ path: `${i}.sop`, text }))).flatMap(({ path, findings }) =>
    findings
      .filter((f) => f.code === "SOP408")
      .map((f) => [path, f.params.circle, (f.related ?? []).map((r) => r.file?.path ?? path)]),
  );

test("a procedure that calls itself is told at its call", () => {
  expect(circles(calls("A", "A"))).toEqual([["0.sop", "SOP A → SOP A", []]]);
});

test("a circle over files is told once, with its other calls beside it", () => {
  expect(circles(calls("A", "B"), calls("B", "C"), calls("C", "A"))).toEqual([
    ["0.sop", "SOP A → SOP B → SOP C → SOP A", ["1.sop", "2.sop"]],
  ]);
});

test("a circle within a file is told once", () => {
  expect(circles(calls("A", "B") + calls("B", "A"))).toEqual([["0.sop", "SOP A → SOP B → SOP A", ["0.sop"]]]);
});

test("what calls the same procedure twice, or one beside a circle, is none", () => {
  expect(circles(calls("A", "B", "B"), calls("B", "C"), calls("C"))).toEqual([]);
  expect(circles(calls("X", "A"), calls("A", "B"), calls("B", "A"))).toHaveLength(1);
});

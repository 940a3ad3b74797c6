import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../compile.js";
import { type Level, type Levels, levelOf, type PresetName, presets, ruleCodes } from "./levels.js";

const text =
  "SOP: Prosedur Uji\n  nomor: ?\nPelaksana: Sekretaris; Sekretariss\nLangkah 1: Penerimaan surat\n  oleh: -\n  waktu: 2 hari\n  abaikan SOP534: sudah biasa\n";
const at = (levels: Levels) => compile(text, "uji.sop", { house: () => ({ levels }) }).findings;

test("each rule has the level that it is given, and is silent when off; the language keeps its own", () => {
  const all = at({});
  const level = fc.constantFrom<Level>("off", "note", "warning", "error");
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(ruleCodes.map((code) => [code, level])), { requiredKeys: [] }),
      (levels) => {
        const expected = all
          .map((f) => ({ ...f, severity: levelOf(f.code, levels) }))
          .filter((f) => f.severity !== "off");
        expect(at(levels)).toEqual(expected);
      },
    ),
    { numRuns: 50 },
  );
  expect(at({ SOP510: "off" }).some((f) => f.code === "SOP305" && f.severity === "warning")).toBe(true);
});

test("without levels it is the preset sop-ap", () => {
  expect(compile(text).findings).toEqual(at(presets["sop-ap"]));
});

test("a line that ignores a rule has done its work though the rule is off", () => {
  expect(at({ SOP534: "off" }).map((f) => f.code)).not.toContain("SOP590");
});

test("strict is never quieter than sop-ap, and draft never louder", () => {
  const loudness = (preset: PresetName, code: string) =>
    ["off", "note", "warning", "error"].indexOf(levelOf(code, presets[preset]));
  for (const code of ruleCodes) {
    expect(loudness("strict", code), code).toBeGreaterThanOrEqual(loudness("sop-ap", code));
    expect(loudness("draft", code), code).toBeLessThanOrEqual(loudness("sop-ap", code));
  }
});

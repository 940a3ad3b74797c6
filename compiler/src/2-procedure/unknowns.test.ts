import { plan } from "@baku/runtime";
import { expect, test } from "vitest";
import { compile } from "../compile.js";

const compiled = (sheet: string, step = "") =>
  compile(`SOP: Uji\n${sheet}Pelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n${step}`);
const made = (sheet: string, step = "") => compiled(sheet, step).procedures[0]!;

test("what the source does not say stays a question mark", () => {
  expect(made("  pengesah: Kepala\n    sebagai: ?\n").identity.approvals[0]!.as).toBe("?");
  const waiting = made("", "  menunggu: ?\n");
  expect(waiting.steps[0]!.flow).toMatchObject({ waitsFor: [], waitsUnknown: true });
  const planned = plan(waiting);
  expect(!planned.ok && planned.reasons.map(({ code }) => code)).toEqual(["SOP826"]);
});

test("a reason is carried from wherever it may stand", () => {
  const procedure = made(
    "  pengesah: Kepala\n    sebagai: diperiksa ~ letak\nkolom Output: tidak ada ~ formulir lama\nTahap I: Awal ~ judul tebal\n",
    "  menunggu: langkah 1 ~ panah\n",
  );
  expect(procedure.identity.approvals[0]).toMatchObject({ as: "diperiksa", asInferred: "letak" });
  expect(procedure.columns.output).toMatchObject({ shown: false, inferred: "formulir lama" });
  expect(procedure.phases[0]).toMatchObject({ name: "Awal", inferred: "judul tebal" });
  expect(procedure.steps[0]!.flow.waitsInferred).toBe("panah");
});

test("a dash waits for nothing, deliberately", () => {
  const { findings, procedures } = compiled("", "  menunggu: -\n");
  expect(findings.filter((f) => f.severity === "error" && f.code !== "SOP510")).toEqual([]);
  expect(procedures[0]!.steps[0]!.flow).toMatchObject({ waitsFor: [] });
});

import { grammarFindings } from "@baku/grammar";
import { messages } from "@baku/runtime/internal";
import { expect, test } from "vitest";
import { compile, compileAll } from "../compile.js";
import { sound } from "../fixtures.js";
import { flowFindings } from "./flow.js";
import { flowProofFindings } from "./flow-proof.js";
import { mistakes } from "./mistakes.js";
import { nameFindings } from "./names.js";
import { entryOf, type FindingCode, findings, messageOf } from "./registry.js";
import { sheetRules } from "./rules/sheet.js";
import { stepRules } from "./rules/steps.js";
import { ignoring } from "./rules.js";
import { runFindings } from "./run.js";

test("no code has two meanings: it stands in one table, and where the runtime has it too, with the runtime's words", () => {
  const tables = [
    grammarFindings,
    nameFindings,
    flowFindings,
    sheetRules,
    stepRules,
    ignoring,
    flowProofFindings,
    runFindings,
  ];
  expect(tables.flatMap((table) => Object.keys(table)).sort()).toEqual(Object.keys(findings).sort());
  for (const code of Object.keys(findings).filter((each) => Object.hasOwn(messages, each)))
    expect(entryOf(code)!.help).toBe(messages[code as keyof typeof messages].help);
});

/** Every rule as loud as the registry has it, on a day when reviews are due. */
const found = (text: string) =>
  compile(text, "uji.sop", { today: "2026-11-20", house: () => ({ levels: {}, profiles: ["bpsdm-kalbar"] }) }).findings;

test.each(Object.entries(mistakes))("%s stands where the mistake is, and alone", (code, marked) => {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const all = found(marked.replace(/[«»]/g, ""));
  expect(all.filter((f) => f.code === code).map((f) => f.span)).toEqual([{ start, end }]);
  // One mistake, one finding: rules about what is still missing aside.
  const others = all.filter((f) => f.code !== code && entryOf(f.code)?.class === "language");
  expect(others.map((f) => f.code)).toEqual([]);
});

test.each(Object.keys(findings))("%s speaks both languages and shows a right example", (code) => {
  const entry = entryOf(code)!;
  const finding = found(mistakes[code as FindingCode].replace(/[«»]/g, "")).find((f) => f.code === code)!;
  for (const text of [messageOf(finding, "id"), messageOf(finding, "en"), entry.help.id, entry.help.en, entry.example])
    expect(text).toMatch(/\S/);
  expect(messageOf(finding, "id")).not.toBe(messageOf(finding, "en"));
  expect(`${messageOf(finding, "id")} ${messageOf(finding, "en")}`).not.toMatch(/undefined|NaN|\[object/);
});

/** The identity of the sound SOP, with an example in the place of the lines that it has too. */
function sheet(example = ""): string {
  const labels = example.split("\n").map((line) => line.split(":")[0]!.trim());
  const approver = labels.includes("pengesah") ? ["nama", "pangkat", "nip"] : [];
  const [title, ...lines] = sound.slice(0, sound.indexOf(example ? "\nPelaksana" : "\nDasar hukum")).split("\n");
  const kept = lines.filter((line) => ![...labels, ...approver].includes(line.split(":")[0]!.trim()));
  return `${[title, example, ...kept].filter(Boolean).join("\n")}\n`;
}

/** An SOP in which an example stands where an analyst would copy it to. */
function around(example: string): string {
  const lines = example.split("\n");
  const indented = (by: string) => lines.map((line) => by + line).join("\n");
  const actors = "Pelaksana: Staf; Kasubbag; Sekretaris; Kepala Badan; Bidang (kelompok)\n";
  const who = ["Staf", "Kasubbag", "Sekretaris", "Kepala Badan", "setiap Bidang"];
  const cells = ["waktu: -", "kelengkapan: -", "keluaran: -"];
  /** With the cells that the example does not give. */
  const step = (number: number, more = "") =>
    `Langkah ${number}: Mencatat surat\n${[`oleh: ${who[number % 5]}`, ...cells]
      .filter((cell) => !new RegExp(`^\\s*${cell.split(":")[0]}\\s*:`, "m").test(more))
      .map((cell) => `  ${cell}\n`)
      .join("")}${more && `${more}\n`}`;
  const rows = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => step(from + i)).join("");
  const asking = (more: string) => `${sheet()}${actors}${rows(1, 10)}${step(11, more)}${rows(12, 14)}`;

  const label = /^[^\s:(-]+/.exec(example)?.[0] ?? "-";
  if (label === "SOP") return `${example}\n`;
  if (label === "Langkah") {
    const before = /^Langkah 1\b/.test(example) ? "" : rows(1, Number(/\d+/.exec(example)) - 1);
    return `${sheet()}${actors}${before}${example}\n`;
  }
  if (label === "Tahap") return `${sheet()}${actors}Tahap I: Persiapan\n${step(1)}${example}\n`;
  if (label === "-") return `${sheet()}Dokumen Laporan:\n  isian:\n    ${example}\n`;
  if (label === "isian") return `${sheet()}Dokumen Laporan:\n${indented("  ")}\n`;
  if (/^(?:dibuat|direvisi|disahkan|nomor|profil|jenis|unit)$/.test(label)) return sheet(indented("  "));
  if (label === "pengesah") return sheet(`  pengesah : Kepala Badan\n    nama : Drs. Contoh`);
  if (/^(?:nip|sebagai)$/.test(label)) return sheet(`  pengesah : Kepala Badan\n${indented("    ")}`);
  if (/^[A-Z]/.test(label) || label === "kolom") return `${sheet()}${example}\n`;
  if (label === "jika")
    return asking(
      `  keputusan: Apakah lengkap?\n${indented("    ")}${lines.length > 1 ? "" : "\n    jika lainnya -> berikutnya"}`,
    );
  if (label === "keputusan") return asking(indented("  "));
  if (/^(?:lanjut -> langkah 3; langkah 4|menunggu)/.test(example)) {
    const fork = step(2, "  lanjut -> langkah 3; langkah 4");
    return `${sheet()}${actors}${step(1)}${fork}${rows(3, 4)}${step(5, "  menunggu: langkah 3; langkah 4")}${rows(6, 9)}`;
  }
  const more = example.includes("SOP503") ? `  kelengkapan: Undangan\n${indented("  ")}` : indented("  ");
  return `${sheet()}${actors}${step(1)}${step(2, example.startsWith("bila lewat ->") ? `  waktu: 2 jam\n${more}` : more)}${rows(3, 9)}`;
}

test.each(Object.keys(findings))("%s does not say of its own example what it says of the mistake", (code) => {
  const text = around(entryOf(code)!.example);
  const others = [{ path: "surat-masuk.sop", text: sound }];
  const [compiled] = compileAll([{ path: "uji.sop", text }, ...(text.includes("jalankan") ? others : [])], {
    today: "2026-11-20",
    house: () => ({ levels: {}, profiles: ["bpsdm-kalbar"] }),
  });
  const wrong = compiled!.findings.filter(
    (f) => f.code === code || (entryOf(f.code)?.class === "language" && f.severity === "error"),
  );
  expect(wrong.map((f) => `${f.code} ${messageOf(f, "id")}\n${text}`)).toEqual([]);
});

const mends = Object.keys(findings).filter((code) =>
  found(mistakes[code as FindingCode].replace(/[«»]/g, "")).some(
    (f) => f.code === code && f.fixes?.some(({ guess }) => !guess),
  ),
);

test.each(mends)("%s is mended by its sure fix, and nothing else is broken", (code) => {
  const text = mistakes[code as FindingCode].replace(/[«»]/g, "");
  const before = found(text);
  const fix = before.find((f) => f.code === code)?.fixes?.find(({ guess }) => !guess);
  const mended = [...fix!.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((made, { span, text: to }) => made.slice(0, span.start) + to + made.slice(span.end), text);
  const errors = (all: typeof before) =>
    all.filter((f) => f.severity === "error" && f.code !== code).map((f) => f.code);
  expect(found(mended).map((f) => f.code)).not.toContain(code);
  expect(errors(found(mended))).toEqual(errors(before));
});

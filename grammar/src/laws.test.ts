import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cstTypes } from "./3-parser/cst.js";
import { type Block, type Field, format, labelList, parse, type Span, type UnknownLine } from "./index.js";

/** Texts made of the language's own pieces, so that most of them are nearly right. */
const word = fc.constantFrom(
  "Staf",
  "Kepala Badan",
  "Surat",
  "langkah 1",
  "langkah 9",
  "selesai",
  "15 menit",
  "2 hari kerja",
  "12 Agustus 2019",
  "ya",
  "tidak",
  "a; b",
  "x = y",
  "z ~ sebab",
  "?",
  "-",
  "(kelompok)",
  "paling banyak 3 kali",
  "lalu Staf",
  "“kutip”",
  "\\;",
  "a: b",
  ": ",
  "-> ",
  "→",
  "1. A 2. B",
  "kembali ke langkah 1",
  "bersama Staf",
  "setiap Bidang",
  "beri tahu Staf",
  "(dari laur)",
  "A \\atau B",
  "sejak langkah 1 selesai",
  "10 hari, perpanjangan 7 hari",
  "Senin, 3 Maret 2025",
  "angka, wajib",
  "pilihan (a / b)",
  "waktu : 2 jam",
  "∶",
);
const label = fc.constantFrom(...labelList.flatMap((l) => [...l.id, ...l.en]));
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.constantFrom("", "  ", "    ", "\t"),
        label,
        fc.constantFrom("", " 1", " 2 (nama)", " ya", " X"),
        fc.constantFrom(":", " : ", " -> ", " "),
        fc.array(word, { maxLength: 3 }),
      )
      .map(([i, l, a, s, w]) => i + l + a + s + w.join(" ")),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("  - ", "- ", "1. ", "    ", "A. ", "• ", "a. oleh : ", "- waktu: ", "1 "),
        fc.array(word, { minLength: 1, maxLength: 3 }),
      )
      .map(([b, w]) => b + w.join(" ")),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      "# komentar",
      "  # komentar",
      "\\waktu: teks",
      "<<<<<<< HEAD",
      "=======",
      ">>>>>>> b",
      "1\ta\tb",
      "Pelaksana",
      "Dokumen X",
      "jika ya langkah 1",
      "ya -> selesai",
      "}",
      "---",
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);
const sop = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, eol]) => lines.join(eol));

/** Real procedures, hurt: lines lost, doubled or swapped, letters lost, strange ones put in. */
const real = readdirSync("sops")
  .filter((name) => name.endsWith(".sop"))
  .map((name) => readFileSync(`sops/${name}`, "utf8").split("\n"));
const wound = fc.tuple(
  fc.constantFrom("lose", "double", "swap", "cut", "insert", "join"),
  fc.nat(),
  fc.nat(),
  fc.oneof(
    fc.constantFrom(":", ";", " = ", " ~ ", "->", "(", ")", "\\", "\t", "\u00A0", "\u202E", "?"),
    fc.string({ unit: "binary", maxLength: 3 }),
  ),
);
const hurt = fc
  .tuple(fc.constantFrom(...real), fc.array(wound, { minLength: 1, maxLength: 6 }))
  .map(([lines, wounds]) => {
    const out = [...lines];
    for (const [kind, a, b, text] of wounds) {
      const [i, j] = [a % out.length, b % out.length];
      const at = b % (out[i]!.length + 1);
      if (kind === "lose" && out.length > 1) out.splice(i, 1);
      else if (kind === "double") out.splice(i, 0, out[i]!);
      else if (kind === "swap") [out[i], out[j]] = [out[j]!, out[i]!];
      else if (kind === "cut") out[i] = out[i]!.slice(0, at) + out[i]!.slice(at + 1 + (a % 4));
      else if (kind === "insert") out[i] = out[i]!.slice(0, at) + text + out[i]!.slice(at);
      else if (i + 1 < out.length) out.splice(i, 2, out[i]! + out[i + 1]!);
    }
    return out.join("\n");
  });
const numRuns = process.env.BAKU_LONG ? 5000 : 300;
const any = fc.oneof({ weight: 9, arbitrary: sop }, { weight: 1, arbitrary: hurt });

const meaning = (text: string) =>
  JSON.stringify(parse(text).tree, (key, value) =>
    ["span", "words", "label", "language"].includes(key) ? undefined : value,
  );

/** The blocks, fields and marks of a text, whatever their language. */
const shape = (text: string) =>
  JSON.stringify(parse(text).tree, (key, value) =>
    /^(?:text|whole|full|asPrinted|raw|said|answer|rate|span|words|label|language|argument)$/.test(key)
      ? undefined
      : value,
  );

test("anything at all is read, and every finding stands inside the text", () => {
  fc.assert(
    fc.property(fc.oneof(any, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
      for (const { span } of parse(text).findings) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(Math.max(text.length, 1));
      }
    }),
    { numRuns },
  );
});

test("formatting twice is formatting once", () => {
  fc.assert(
    fc.property(any, (text) => {
      const once = format(text);
      expect(format(once)).toBe(once);
    }),
    { numRuns },
  );
});

test("formatting changes no meaning", () => {
  fc.assert(
    fc.property(any, (text) => {
      expect(meaning(format(text))).toBe(meaning(text));
    }),
    { numRuns },
  );
});

test("keywords go to the other language and back without loss", () => {
  fc.assert(
    fc.property(any, (text) => {
      // Other spellings of a word (“Judul SOP”) become the first one of its language; after that nothing is lost.
      const id = format(format(text, { keywords: "en" }), { keywords: "id" });
      const en = format(id, { keywords: "en" });
      expect(format(en, { keywords: "id" })).toBe(id);
      expect(shape(en)).toBe(shape(text));
    }),
    { numRuns },
  );
});

test("every letter is in a label, a value, a comment or a finding", () => {
  fc.assert(
    fc.property(any, (text) => {
      const { tree, lines, findings } = parse(text);
      // What is no text at all is one finding, and nothing in it is read.
      if (findings.some(({ code }) => code === "SOP108")) return;
      const covered = new Uint8Array(text.length);
      const cover = ({ start, end }: Span) => covered.fill(1, start, end);
      // Spans of what stands inside a value count too: an item's own reason lies behind it.
      const value = (part: unknown): void => {
        if (typeof part !== "object" || part === null) return;
        if ("span" in part) cover(part.span as Span);
        Object.values(part).forEach(value);
      };
      const node = (n: Block | Field | UnknownLine): void => {
        if (n.kind === "unknown") return void cover(n.span);
        for (const part of [n.label, n.argument, n.value]) value(part);
        if (n.kind === "block") for (const field of n.fields) node(field);
      };
      for (const { title, blocks } of tree.procedures)
        for (const block of title ? [title, ...blocks] : blocks) node(block);
      for (const field of tree.stray) node(field);
      for (const line of lines) if (line.kind === "comment") cover({ start: line.from, end: line.to });
      // A finding for several lines names the others in its fix.
      for (const { span, fixes } of findings)
        for (const place of [span, ...(fixes ?? []).flatMap(({ edits }) => edits.map((edit) => edit.span))])
          cover(place);
      for (const { index } of text.matchAll(/[\p{L}\p{N}]/gu))
        expect([text.slice(Math.max(0, index - 40), index + 20), covered[index]]).toEqual([expect.anything(), 1]);
    }),
    { numRuns },
  );
});

test("comments stay, in their order", () => {
  const comments = (text: string) =>
    text
      .split(/\r?\n/)
      .map((l) => l.trim())
      .filter((l) => l.startsWith("#"));
  fc.assert(
    fc.property(any, (text) => {
      expect(comments(format(text))).toEqual(comments(text));
    }),
  );
});

test("the committed types of the syntax tree are those of the grammar", () => {
  expect(readFileSync(new URL("./3-parser/cst.generated.ts", import.meta.url), "utf8")).toBe(cstTypes());
});

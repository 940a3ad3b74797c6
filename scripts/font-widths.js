// The widths of Arimo's letters, read from the font files: `hmtx` by way of `cmap`, in thousandths of the size of type.
import { readFileSync } from "node:fs";

/** What an office in Indonesia types: Latin, general punctuation, currency, arrows and mathematical signs, where the font has them. */
const wanted = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2116, 0x215f],
  [0x2190, 0x2195],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
];

/** The text of the generated file. */
export function fontWidths() {
  const weights = { regular: "400Regular", bold: "700Bold" };
  const tables = Object.entries(weights).map(([name, weight]) => {
    const widths = new Map(widthsOf(weight));
    return `  ${name}: [\n${runs(widths)
      .map((run) => `    [${run.join(", ")}],`)
      .join("\n")}\n  ],`;
  });
  return `// Generated from Arimo (Apache-2.0) by \`npm run generate\`. Do not edit.
/** Runs of code points: the first, then the width of each in thousandths of the size of type. */
export const widths = {
${tables.join("\n")}
} as const;
`;
}

/** Each run: its first code point, and the widths from there on without a gap. */
function runs(widths) {
  const found = [];
  for (const [first, last] of wanted) {
    let run;
    for (let code = first; code <= last; code++) {
      if (!widths.has(code)) run = undefined;
      else if (run) run.push(widths.get(code));
      else {
        run = [code, widths.get(code)];
        found.push(run);
      }
    }
  }
  return found;
}

function widthsOf(weight) {
  const tables = tablesOf(readFileSync(`node_modules/@expo-google-fonts/arimo/${weight}/Arimo_${weight}.ttf`));
  const em = tables.head.readUInt16BE(18);
  const metrics = tables.hhea.readUInt16BE(34);
  const width = (glyph) => Math.round((tables.hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4) * 1000) / em);
  return [...glyphs(tables.cmap)].map(([code, glyph]) => [code, width(glyph)]);
}

/** TrueType: a directory of tables. */
function tablesOf(file) {
  const entries = Array.from({ length: file.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const [offset, length] = [8, 12].map((field) => file.readUInt32BE(at + field));
    return [file.toString("latin1", at, at + 4), file.subarray(offset, offset + length)];
  });
  return Object.fromEntries(entries);
}

/** Code points and their glyphs, from the subtable of format 4. */
function* glyphs(cmap) {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  const at = subtables.find((offset) => cmap.readUInt16BE(offset) === 4);
  const count = cmap.readUInt16BE(at + 6) / 2;
  for (let segment = 0; segment < count; segment++) {
    const [end, start, delta, range] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6].map(
      (field) => at + field + segment * 2,
    );
    for (let code = cmap.readUInt16BE(start); code <= cmap.readUInt16BE(end) && code < 0xffff; code++) {
      const shift = cmap.readUInt16BE(range);
      const glyph = shift === 0 ? code : cmap.readUInt16BE(range + shift + (code - cmap.readUInt16BE(start)) * 2);
      if (glyph !== 0) yield [code, (glyph + cmap.readUInt16BE(delta)) & 0xffff];
    }
  }
}

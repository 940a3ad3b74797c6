import { type BlockKind, labelList } from "../words/labels.js";
import { dressedLabel } from "./dressed.js";
import { findLabel, type LabelMatch } from "./match.js";

/** Lines that came out of another document whole: a step without its label, a row of a table. */

/** `1. Mencatat surat`, `Kegiatan 1 (catat): ...` above a step's fields: a step whose `Langkah` is missing. */
export function stepWithoutLabel(content: string, from: number, below: string): LabelMatch | undefined {
  const found = stepHead.exec(content);
  if (!found || !beginsFieldOf("step", below)) return undefined;
  const [whole, word, argument] = found;
  const label = labelList.find((l) => l.key === "step")!;
  const start = from + whole.indexOf(argument!, word?.length ?? 0);
  return {
    label,
    spelling: label.id[0]!,
    language: "id",
    legal: true,
    word: { start: from, end: from + (word?.trimEnd().length ?? 0) },
    argument: { start, end: start + argument!.length },
    sure: true,
    valueFrom: from + whole.length,
  };
}

const stepHead =
  /^((?:kegiatan|aktivitas|aktifitas|tahapan|prosedur|proses|uraian|activity|task|no\.?|nomor)\s+)?(\d{1,3}(?:\s*\([^()]*\))?)\s*[.):\-–]?\s+(?=\S)/i;

/** Whether the next line with anything on it is a field of such a block, and of nothing else. */
export function beginsFieldOf(block: BlockKind, below: string): boolean {
  const next = below.trimStart();
  const content = next.slice(0, /[\r\n\v\f\u2028\u2029]/.exec(next)?.index);
  const label = (dressedLabel(content, 0, block)?.match ?? findLabel(content, 0, block))?.label;
  return label?.in.length === 1 && label.in[0] === block;
}

/** A row of a table that was pasted: cells with tabs between them, or with `|` around them. */
export const isTableRow = (content: string): boolean => {
  if (!content.includes("\t")) return /^\|.*\|.*\|$/.test(content);
  // An actor's empty column is a cell too.
  const cells = content.split("\t");
  return cells.length > 2 && cells.filter((cell) => cell.trim() !== "").length > 1;
};

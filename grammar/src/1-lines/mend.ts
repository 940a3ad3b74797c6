import { replace, type Span } from "../findings/define.js";
import { type BlockKind, labelList } from "../words/labels.js";
import type { LabelMatch } from "./match.js";

/** What findings about lines say and mend. */

/** The block that a label belongs in, by the label that begins it. */
export const homes: Readonly<Record<BlockKind, string>> = {
  procedure: "SOP",
  identity: "SOP",
  approval: "pengesah",
  list: "SOP",
  document: "Dokumen",
  phase: "Tahap",
  column: "kolom",
  step: "Langkah",
};

export const who = (() => {
  const label = labelList.find((l) => l.key === "who")!;
  return { label, spelling: label.id[0]!, language: "id" as const };
})();

export const approverName = (() => {
  const label = labelList.find((l) => l.key === "approverName")!;
  return { label, spelling: label.id[0]!, language: "id" as const };
})();

export const honorific = /^(?:Prof|Drs?|Dra|dr|drg|Ir|H|Hj|KH)\.\s*\p{Lu}/u;

export const at = (start: number, length: number): Span => ({ start, end: start + length });

export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

export const replaceWord = (match: LabelMatch) =>
  replace(match.word, match.spelling, {
    id: `Ganti dengan “${match.spelling}”`,
    en: `Replace it with “${match.spelling}”`,
  });

export const sign = (match: LabelMatch): string => (match.label.arrow ? "->" : ":");

export const insertSeparator = (match: LabelMatch) =>
  replace({ start: match.argument?.end ?? match.word.end, end: match.valueFrom }, ` ${sign(match)}`, {
    id: `Tambahkan “${sign(match)}”`,
    en: `Add “${sign(match)}”`,
  });

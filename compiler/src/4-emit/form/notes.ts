import type { Cell, Procedure, Step } from "@baku/runtime";
import { shown } from "../text.js";
import { numberOf, type Words } from "../words.js";
import { capital, paragraphs } from "./cells.js";
import type { PlacedCell } from "./grid.js";
import { cellHeight, type Sheet, set, tableOf, tablePage, take } from "./sheet.js";
import type { FormPage, Paragraph } from "./types.js";

/** What a draft says of a cell that the source does not give. */
interface Remark {
  readonly place: string;
  readonly kind: "inferred" | "unknown";
  readonly reason: string;
}

const SIZE = 8.5;
const HEAD = "Catatan draf: ~ disimpulkan oleh penyusun, ? tidak dinyatakan dalam sumber";
const WIDTHS = [0.26, 0.14] as const;

/** The sheets behind a draft: every cell that is inferred or unknown, with the reason. None where there is nothing to say. */
export function notePages(procedure: Procedure, sheet: Sheet, words: Words): readonly Omit<FormPage, "number">[] {
  const remarks = remarksOf(procedure, words);
  if (remarks.length === 0) return [];
  const pages: PlacedCell[][] = [];
  let y = sheet.bottom;
  for (const remark of remarks) {
    let columns = columnsOf(remark, sheet);
    while (columns.some(({ content }) => content.length > 0)) {
      const least = cellHeight([{ text: "", lines: [""] }], SIZE);
      if (y + least > sheet.bottom) {
        const head = headCells(sheet);
        pages.push([...head]);
        y = head.at(-1)!.y + head.at(-1)!.height;
      }
      const parts = columns.map((column) => take(column.content, sheet.bottom - y - 2.3, SIZE));
      const height = Math.max(least, ...parts.map(([taken]) => cellHeight(taken, SIZE)));
      const low = Math.min(height, sheet.bottom - y);
      for (const [index, { x, width }] of columns.entries())
        pages.at(-1)!.push({ ...look, x, width, y, height: low, paragraphs: parts[index]![0] });
      y += low;
      columns = columns.map((column, index) => ({ ...column, content: parts[index]![1] }));
    }
  }
  return pages.map((cells) => tablePage("notes", tableOf(cells)));
}

const look = { kind: "text", align: "left", valign: "top", size: SIZE, bold: false } as const;

function columnsOf(remark: Remark, { x, width }: Sheet) {
  const [first, second] = [width * WIDTHS[0], width * WIDTHS[1]];
  const column = (
    text: string,
    from: number,
    wide: number,
  ): { x: number; width: number; content: readonly Paragraph[] } => {
    return { x: from, width: wide, content: set(paragraphs([text]), wide, SIZE) };
  };
  return [
    column(remark.place, x, first),
    column(remark.kind === "inferred" ? "~ disimpulkan" : "? tidak dinyatakan", x + first, second),
    column(remark.reason, x + first + second, width - first - second),
  ];
}

function headCells(sheet: Sheet): readonly PlacedCell[] {
  const bold = { ...look, kind: "heading", tone: "header", bold: true, valign: "middle" } as const;
  const title = set(paragraphs([HEAD]), sheet.width, SIZE + 1, true);
  const high = cellHeight(title, SIZE + 1) + 1;
  const low = cellHeight([{ text: "", lines: [""] }], SIZE);
  const names = ["Bagian", "Keadaan", "Alasan"];
  const columns = columnsOf({ place: "", kind: "inferred", reason: "" }, sheet);
  return [
    { ...bold, size: SIZE + 1, x: sheet.x, y: sheet.y, width: sheet.width, height: high, paragraphs: title },
    ...columns.map(({ x, width }, index): PlacedCell => {
      return {
        ...bold,
        x,
        width,
        y: sheet.y + high,
        height: low,
        paragraphs: set(paragraphs([names[index]!]), width, SIZE, true),
      };
    }),
  ];
}

function remarksOf(procedure: Procedure, words: Words): readonly Remark[] {
  const { identity } = procedure;
  const title = inferred("Nama SOP", identity.titleInferred);
  const sheet: readonly (readonly [string, Cell<unknown>])[] = [
    ["Instansi", identity.institution],
    ["Nomor SOP", identity.number],
    ["Tanggal Pembuatan", identity.created],
    ["Tanggal Revisi", identity.revised],
    ["Tanggal Efektif", identity.approved],
    ...identity.approvals.flatMap(({ as, office, name, rank, nip }): readonly (readonly [string, Cell<unknown>])[] => {
      const of = `Pengesahan (${as})`;
      return [
        [`${of}: jabatan`, office],
        [`${of}: nama`, name],
        [`${of}: pangkat`, rank],
        [`${of}: NIP`, nip],
      ];
    }),
    ["Dasar Hukum", procedure.legalBasis],
    ["Kualifikasi Pelaksana", procedure.qualifications],
    ["Keterkaitan", procedure.related],
    ["Peralatan/Perlengkapan", procedure.equipment],
    ["Peringatan", procedure.warnings],
    ["Pencatatan dan Pendataan", procedure.records],
  ];
  const actors = procedure.actors.flatMap(({ printed, inferred: why }) => inferred(`Pelaksana ${shown(printed)}`, why));
  const steps = procedure.steps.filter((step) => step.printed);
  return [
    ...title,
    ...sheet.flatMap(([place, cell]) => cellRemark(place, cell)),
    ...actors,
    ...steps.flatMap((step) => stepRemarks(step, procedure, words)),
  ];
}

function stepRemarks(step: Step, { columns }: Procedure, words: Words): readonly Remark[] {
  const of = capital(words.target(step.id));
  const name = numberOf(step) ? of : "Langkah tanpa nomor";
  const in_ = (id: keyof typeof columns, cell: Cell<unknown>) =>
    columns[id].shown ? cellRemark(`${name}, ${shown(columns[id].heading)}`, cell) : [];
  const { flow } = step;
  return [
    ...inferred(`${name}, ${shown(columns.activity.heading)}`, step.inferred),
    ...in_("actors", step.actors),
    ...in_("requires", step.requires),
    ...in_("duration", step.duration),
    ...in_("output", step.produces),
    ...(step.remarks.known || step.remarks.why === "unknown" ? in_("remarks", step.remarks) : []),
    ...(flow.question === null ? [] : cellRemark(`${name}, keputusan`, flow.question)),
    ...(step.condition === null ? [] : cellRemark(`${name}, syarat`, step.condition)),
    ...(step.start === null ? [] : cellRemark(`${name}, mulai`, step.start)),
    ...flow.outcomes.flatMap((outcome) => inferred(`${name}, anak panah “${shown(outcome.answer)}”`, outcome.inferred)),
    ...inferred(`${name}, anak panah`, flow.nextInferred),
    ...flow.timeouts.flatMap((timeout) => inferred(`${name}, anak panah bila lewat waktu`, timeout.inferred)),
    ...(flow.cut
      ? [{ place: `${name}, anak panah`, kind: "unknown" as const, reason: "Lanjutannya tidak dinyatakan." }]
      : []),
  ];
}

function inferred(place: string, reason: string | undefined): readonly Remark[] {
  return reason === undefined ? [] : [{ place, kind: "inferred", reason: shown(reason) || "-" }];
}

function cellRemark(place: string, cell: Cell<unknown>): readonly Remark[] {
  if (cell.known) return inferred(place, cell.inferred);
  const why = cell.why === "unknown" ? "Sumber tidak menyatakannya." : "Belum diisi.";
  return [{ place, kind: "unknown", reason: shown(cell.note ?? "") || why }];
}

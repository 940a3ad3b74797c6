import type { Approval, Procedure } from "@baku/runtime";
import { type Content, contentOf, dateContent, listContent, paragraphs, textContent } from "./cells.js";
import { contentHeight, PAD, type PlacedCell } from "./grid.js";
import { cellHeight, marked, type Sheet, set, tableOf, tablePage, take, toneOf } from "./sheet.js";
import type { FormPage, Paragraph } from "./types.js";

const SIZE = 9;
const LINE = 6.4;
const LABEL = 40;
const LOGO = 24;
const SIGNATURE = 15;
/** A box of the lower half is no lower than this, so that an empty one can be filled in by hand. */
const BOX = 13;

const approvalNames = {
  dibuat: "Dibuat oleh",
  diperiksa: "Diperiksa oleh",
  disetujui: "Disetujui oleh",
  disahkan: "Disahkan oleh",
  "?": "Pengesah",
} as const satisfies Readonly<Record<Approval["as"], string>>;

/** The identity sheet, and further ones where its lists are long. */
export function identityPages(procedure: Procedure, sheet: Sheet, draft: boolean): readonly Omit<FormPage, "number">[] {
  const head = headCells(procedure, sheet, draft);
  const pages: PlacedCell[][] = [[...head]];
  let y = Math.max(...head.map((cell) => cell.y + cell.height));
  for (const pair of pairsOf(procedure, sheet, draft)) {
    let rest = pair;
    for (let part = 0; part === 0 || rest.some(({ content }) => content.length > 0); part++) {
      const label = cellHeight([{ text: "", lines: [""] }], SIZE);
      const least = label + Math.min(BOX, Math.max(...rest.map(({ content }) => cellHeight(content, SIZE))));
      if (y + least > sheet.bottom) {
        pages.push([]);
        y = sheet.y;
      }
      const room = sheet.bottom - y - label - 2 * PAD.end;
      const parts = rest.map((box) => ({ box, parts: take(box.content, room, SIZE) }));
      const height = Math.max(BOX, ...parts.map(({ parts: [taken] }) => cellHeight(taken, SIZE)));
      const low = Math.min(height, sheet.bottom - y - label);
      for (const {
        box,
        parts: [taken],
      } of parts) {
        const name = part === 0 ? box.name : `${box.name} (lanjutan)`;
        const at = { x: box.x, width: box.width };
        pages.at(-1)!.push(
          {
            ...labelLook,
            ...at,
            y,
            height: label,
            tone: "header",
            paragraphs: set(paragraphs([name]), box.width, SIZE, true),
          },
          { ...textLook, ...at, ...toneOf(box.whole), y: y + label, height: low, paragraphs: taken },
        );
      }
      y += label + low;
      rest = parts.map(({ box, parts: [, left] }) => ({ ...box, content: left }));
    }
  }
  return pages.map((cells) => tablePage("identity", tableOf(cells)));
}

interface Box {
  readonly name: string;
  readonly x: number;
  readonly width: number;
  readonly whole: Content;
  readonly content: readonly Paragraph[];
}

/** The lower half, in the order of the form. */
function pairsOf(procedure: Procedure, sheet: Sheet, draft: boolean): readonly (readonly Box[])[] {
  const width = sheet.width / 2;
  const box = (name: string, content: Content, right: boolean): Box => {
    const whole = marked(content, draft);
    return { name, x: sheet.x + (right ? width : 0), width, whole, content: set(whole.paragraphs, width, SIZE) };
  };
  const { legalBasis, qualifications, related, equipment, warnings, records } = procedure;
  return [
    [
      box("Dasar Hukum", listContent(legalBasis), false),
      box("Kualifikasi Pelaksana", listContent(qualifications), true),
    ],
    [box("Keterkaitan", listContent(related), false), box("Peralatan/Perlengkapan", listContent(equipment), true)],
    [box("Peringatan", listContent(warnings), false), box("Pencatatan dan Pendataan", listContent(records), true)],
  ];
}

/** Logo and institution on the left; number, dates, approvals and name on the right. */
function headCells({ identity }: Procedure, sheet: Sheet, draft: boolean): readonly PlacedCell[] {
  const half = sheet.width / 2;
  const width = half - LABEL;
  let y = sheet.y;
  const right: PlacedCell[] = [];
  const add = (name: string, look: Partial<PlacedCell>, content: readonly Paragraph[], least: number) => {
    const height = Math.max(least, cellHeight(content, SIZE));
    const label = set(paragraphs([name]), LABEL, SIZE);
    right.push(
      { ...labelLook, x: sheet.x + half, width: LABEL, y, height, bold: false, paragraphs: label },
      { ...textLook, valign: "middle", ...look, x: sheet.x + half + LABEL, width, y, height, paragraphs: content },
    );
    y += height;
  };
  const line = (name: string, content: Content, bold = false) => {
    const shownContent = marked(content, draft);
    add(name, { ...toneOf(shownContent), bold }, set(shownContent.paragraphs, width, SIZE, bold), LINE);
  };

  line("Nomor SOP", textContentAlways(identity.number));
  line("Tanggal Pembuatan", dateContent(identity.created));
  line("Tanggal Revisi", dateContent(identity.revised));
  line("Tanggal Efektif", dateContent(identity.approved));
  for (const approval of identity.approvals.length > 0 ? identity.approvals : [undefined]) {
    const content =
      approval === undefined
        ? [{ text: "", lines: [""], space: SIGNATURE }]
        : approvalParagraphs(approval, width, draft);
    add(approvalNames[approval?.as ?? "disahkan"], { align: "center", valign: "top" }, content, LINE);
  }
  const title: Content = {
    paragraphs: paragraphs([identity.title]),
    ...(identity.titleInferred === undefined ? {} : { mark: "inferred" }),
  };
  line("Nama SOP", title, true);
  return [institutionCell({ identity }, { ...sheet, width: half, bottom: y }, draft), ...right];
}

const textContentAlways: typeof textContent = (cell) => contentOf(cell, (text) => paragraphs([text]));

/** A place for the logo, and below it the institution and the unit, each on lines of its own. */
function institutionCell({ identity }: Pick<Procedure, "identity">, sheet: Sheet, draft: boolean): PlacedCell {
  const size = 11;
  const institution = marked(contentOf(identity.institution, paragraphs), draft);
  const unit = marked(textContent(identity.unit), draft);
  const names = [...institution.paragraphs, ...unit.paragraphs].map(({ text }) => ({ text: text.toUpperCase() }));
  const lines = set(names, sheet.width, size, true);
  const [first = { text: "", lines: [] }, ...others] = lines;
  const room = sheet.bottom - sheet.y - 2 * PAD.end - contentHeight(lines, size);
  return {
    ...textLook,
    ...toneOf(institution),
    x: sheet.x,
    y: sheet.y,
    width: sheet.width,
    height: sheet.bottom - sheet.y,
    align: "center",
    valign: "middle",
    size,
    bold: true,
    paragraphs: [{ ...first, space: Math.max(0, Math.min(LOGO, room)) }, ...others],
  };
}

/** Office, room for the signature, name, rank and NIP. What is not known is left blank for the pen. */
function approvalParagraphs(
  { office, name, rank, nip, date }: Approval,
  width: number,
  draft: boolean,
): readonly Paragraph[] {
  const one = (content: Content, bold = false, space = 0): readonly Paragraph[] =>
    set(marked(content, draft).paragraphs, width, SIZE, bold).map((paragraph, index) => ({
      ...paragraph,
      ...(bold ? { bold } : {}),
      ...(space > 0 && index === 0 ? { space } : {}),
    }));
  const number = contentOf(nip, (text) => paragraphs([`NIP. ${text}`]));
  const named = one(textContentAlways(name), true, SIGNATURE);
  const empty: readonly Paragraph[] = [{ text: "", lines: [""], space: SIGNATURE }];
  const day = date.known ? one(dateContent(date)) : [];
  return [
    ...day,
    ...one(textContentAlways(office)),
    ...(named.length > 0 ? named : empty),
    ...one(textContentAlways(rank)),
    ...one(number),
  ];
}

const labelLook = { kind: "label", align: "left", valign: "middle", size: SIZE, bold: true } as const;
const textLook = { kind: "text", align: "left", valign: "top", size: SIZE, bold: false } as const;

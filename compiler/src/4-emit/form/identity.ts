import type { Approval, Procedure } from "@baku/runtime";
import { type Content, contentOf, dateContent, listContent, paragraphs, textContent } from "./cells.js";
import { contentHeight, PAD, type PlacedCell } from "./grid.js";
import { cellHeight, marked, type Sheet, set, tableOf, tablePage, take, toneOf } from "./sheet.js";
import type { FormPage, Paragraph } from "./types.js";

const LABEL = 40;
const LOGO = 24;

interface Density {
  /** Type, in points. */
  readonly size: number;
  /** Least height of a line of the upper half. */
  readonly line: number;
  /** Room for a signature. */
  readonly signature: number;
  /** A box of the lower half is no lower than this, so that an empty one can be filled in by hand. */
  readonly box: number;
}

/** From the roomiest on. */
const densities: readonly Density[] = [
  { size: 9, line: 6.4, signature: 15, box: 13 },
  { size: 9, line: 5.6, signature: 13, box: 9 },
  { size: 8.5, line: 5.4, signature: 12, box: 8 },
  { size: 8, line: 5.2, signature: 11, box: 7 },
];

const approvalNames = {
  dibuat: "Dibuat oleh",
  diperiksa: "Diperiksa oleh",
  disetujui: "Disetujui oleh",
  disahkan: "Disahkan oleh",
  "?": "Pengesah",
} as const satisfies Readonly<Record<Approval["as"], string>>;

/** The identity sheet, and further ones where its lists are long: as few as can be, and then as roomy as can be. */
export function identityPages(procedure: Procedure, sheet: Sheet, draft: boolean): readonly Omit<FormPage, "number">[] {
  let best: ReturnType<typeof pagesAt> | undefined;
  for (const density of densities) {
    if (best?.length === 1) break;
    const pages = pagesAt(density, procedure, sheet, draft);
    if (best === undefined || pages.length < best.length) best = pages;
  }
  return best!;
}

function pagesAt(
  density: Density,
  procedure: Procedure,
  sheet: Sheet,
  draft: boolean,
): readonly Omit<FormPage, "number">[] {
  const { size, box: lowest } = density;
  const [labelLook, textLook] = looks(density);
  const head = headCells(procedure, sheet, draft, density);
  const pages: PlacedCell[][] = [[...head]];
  let y = Math.max(...head.map((cell) => cell.y + cell.height));
  for (const pair of pairsOf(procedure, sheet, draft, size)) {
    let rest = pair;
    for (let part = 0; part === 0 || rest.some(({ content }) => content.length > 0); part++) {
      const label = cellHeight([{ text: "", lines: [""] }], size);
      const least = label + Math.min(lowest, Math.max(...rest.map(({ content }) => cellHeight(content, size))));
      if (y + least > sheet.bottom) {
        pages.push([]);
        y = sheet.y;
      }
      const room = sheet.bottom - y - label - 2 * PAD.end;
      const parts = rest.map((box) => ({ box, parts: take(box.content, room, size) }));
      const height = Math.max(lowest, ...parts.map(({ parts: [taken] }) => cellHeight(taken, size)));
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
            paragraphs: set(paragraphs([name]), box.width, size, true),
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
function pairsOf(procedure: Procedure, sheet: Sheet, draft: boolean, size: number): readonly (readonly Box[])[] {
  const width = sheet.width / 2;
  const box = (name: string, content: Content, right: boolean): Box => {
    const whole = marked(content, draft);
    return { name, x: sheet.x + (right ? width : 0), width, whole, content: set(whole.paragraphs, width, size) };
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
function headCells({ identity }: Procedure, sheet: Sheet, draft: boolean, density: Density): readonly PlacedCell[] {
  const { size, line: least, signature } = density;
  const [labelLook, textLook] = looks(density);
  const half = sheet.width / 2;
  const width = half - LABEL;
  let y = sheet.y;
  const right: PlacedCell[] = [];
  const add = (name: string, look: Partial<PlacedCell>, content: readonly Paragraph[]) => {
    const height = Math.max(least, cellHeight(content, size));
    const label = set(paragraphs([name]), LABEL, size);
    right.push(
      { ...labelLook, x: sheet.x + half, width: LABEL, y, height, bold: false, paragraphs: label },
      { ...textLook, valign: "middle", ...look, x: sheet.x + half + LABEL, width, y, height, paragraphs: content },
    );
    y += height;
  };
  const line = (name: string, content: Content, bold = false) => {
    const shownContent = marked(content, draft);
    add(name, { ...toneOf(shownContent), bold }, set(shownContent.paragraphs, width, size, bold));
  };

  line("Nomor SOP", textContentAlways(identity.number));
  line("Tanggal Pembuatan", dateContent(identity.created));
  line("Tanggal Revisi", dateContent(identity.revised));
  line("Tanggal Efektif", dateContent(identity.approved));
  for (const approval of identity.approvals.length > 0 ? identity.approvals : [undefined]) {
    const content =
      approval === undefined
        ? [{ text: "", lines: [""], space: signature }]
        : approvalParagraphs(approval, width, draft, density);
    add(approvalNames[approval?.as ?? "disahkan"], { align: "center", valign: "top" }, content);
  }
  const title: Content = {
    paragraphs: paragraphs([identity.title]),
    ...(identity.titleInferred === undefined ? {} : { mark: "inferred" }),
  };
  line("Nama SOP", title, true);
  return [{ ...textLook, ...institutionCell({ identity }, { ...sheet, width: half, bottom: y }, draft) }, ...right];
}

const textContentAlways: typeof textContent = (cell) => contentOf(cell, (text) => paragraphs([text]));

/** A place for the logo, and below it the institution and the unit, each on lines of its own. */
function institutionCell({ identity }: Pick<Procedure, "identity">, sheet: Sheet, draft: boolean) {
  const size = 11;
  const institution = marked(contentOf(identity.institution, paragraphs), draft);
  const unit = marked(textContent(identity.unit), draft);
  const names = [...institution.paragraphs, ...unit.paragraphs].map(({ text }) => ({ text: text.toUpperCase() }));
  const lines = set(names, sheet.width, size, true);
  const [first = { text: "", lines: [] }, ...others] = lines;
  const room = sheet.bottom - sheet.y - 2 * PAD.end - contentHeight(lines, size);
  return {
    ...toneOf(institution),
    x: sheet.x,
    y: sheet.y,
    width: sheet.width,
    height: sheet.bottom - sheet.y,
    align: "center" as const,
    valign: "middle" as const,
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
  { size, signature }: Density,
): readonly Paragraph[] {
  const one = (content: Content, bold = false, space = 0): readonly Paragraph[] =>
    set(marked(content, draft).paragraphs, width, size, bold).map((paragraph, index) => ({
      ...paragraph,
      ...(bold ? { bold } : {}),
      ...(space > 0 && index === 0 ? { space } : {}),
    }));
  const number = contentOf(nip, (text) => paragraphs([`NIP. ${text}`]));
  const named = one(textContentAlways(name), true, signature);
  const empty: readonly Paragraph[] = [{ text: "", lines: [""], space: signature }];
  const day = date.known ? one(dateContent(date)) : [];
  return [
    ...day,
    ...one(textContentAlways(office)),
    ...(named.length > 0 ? named : empty),
    ...one(textContentAlways(rank)),
    ...one(number),
  ];
}

function looks({ size }: Density) {
  return [
    { kind: "label", align: "left", valign: "middle", size, bold: true },
    { kind: "text", align: "left", valign: "top", size, bold: false },
  ] as const;
}

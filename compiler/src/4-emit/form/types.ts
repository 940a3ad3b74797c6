/**
 * The printed form as geometry. Millimetres from the top left corner of the page, downwards; sizes of type in points (`MM_PER_POINT`).
 * Every format draws from this and decides nothing about places. A page is given twice over, to the hair the same: as things to be
 * painted (`fills`, `rules`, `texts`, `shapes`, `links`, `arrows`, in that order, each above the ones before), and as the table that
 * they make up (`table`), for formats that have tables of their own.
 */
import type { ColumnId } from "@baku/runtime";

export const MM_PER_POINT = 25.4 / 72;

/** Landscape. F4 is folio, 330 x 215 mm. */
export type PaperName = "A4" | "F4";

export const papers: Readonly<Record<PaperName, { readonly width: number; readonly height: number }>> = {
  A4: { width: 297, height: 210 },
  F4: { width: 330, height: 215 },
};

/** No text is set smaller, in points. */
export const SMALLEST_TYPE = 7;

/** Of arrows and symbols, in millimetres: heavier than rules of the table, so that the eye tells them apart. */
export const STROKE = 0.35;
/** An arrow's head. */
export const HEAD = { length: 1.8, half: 0.72 } as const;

export interface FormOptions {
  /** A4 unless given. */
  readonly paper?: PaperName;
  /** Marks what is unknown and what is inferred, and adds sheets with the reasons. The form itself shows neither. */
  readonly draft?: boolean;
}

export interface FormLayout {
  /** The name of the SOP, one line, without what is invisible. */
  readonly title: string;
  readonly paper: PaperName;
  readonly draft: boolean;
  readonly width: number;
  readonly height: number;
  readonly pages: readonly FormPage[];
}

export interface FormPage {
  /** From 1. */
  readonly number: number;
  /** `notes`: the reasons, in a draft. */
  readonly kind: "identity" | "procedure" | "notes";
  readonly table: FormTable;
  /** Where shapes and arrows stand: the actor columns between header and end of the table. Only on a `procedure` page. */
  readonly flow?: Area;
  readonly fills: readonly Fill[];
  readonly rules: readonly Rule[];
  readonly texts: readonly TextRun[];
  readonly shapes: readonly Shape[];
  readonly links: readonly Link[];
  readonly arrows: readonly Arrow[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** A coloured ground. `unknown` is hatched: the source does not say (drafts only). */
export interface Fill extends Area {
  readonly tone: "header" | "phase" | "unknown";
}

/** A rule of the table: horizontal or vertical, never slanting. `weight` is its thickness. */
export interface Rule {
  readonly from: Point;
  readonly to: Point;
  readonly weight: number;
}

/** One line of type. `x` is its left end and `y` its base line; a turned one runs upwards from there. */
export interface TextRun extends Point {
  readonly text: string;
  /** As measured in Arimo, which has the widths of Arial. */
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly turned?: true;
  /** `cell`: text of the table. `footer`: below it, repeated on each page. `shape`, `label`: inside a shape, at an arrow. */
  readonly role: "cell" | "footer" | "shape" | "label";
}

/**
 * The symbols that the form has. `x`, `y`, `width`, `height` is the box around it: a diamond touches the middles of its sides; a
 * pentagon points downwards from 55 % of its height; a capsule's ends are half circles.
 */
export interface Shape extends Area {
  /** Unique in the layout, and fit for an `id` of XML. */
  readonly id: string;
  readonly symbol: "capsule" | "box" | "diamond" | "pentagon";
  /**
   * `step`: what the row says. `condition`: asked before it. `takeover`: another actor who takes a decision over. `partner`: takes
   * part in the step, in a column that is not beside it. `out`, `in`: a link to, and from, another place. `cut`: the source does not
   * say how it goes on.
   */
  readonly role: "start" | "end" | "step" | "condition" | "takeover" | "partner" | "out" | "in" | "cut";
  readonly page: number;
  /** The step in whose row it stands. */
  readonly step?: string;
  /** The first of the actor columns over which it stands, as an index into `table.columns`, and how many. */
  readonly column: number;
  readonly span: number;
  /** Of `out` and `in`: the same on both. */
  readonly letter?: string;
  /** Of `out`: the page on which its other half stands. */
  readonly toPage?: number;
  readonly texts: readonly TextRun[];
  /** Said aloud, where the picture cannot be seen: `Langkah 3, Kasubbag`. */
  readonly title: string;
  /** Drafts only: how sure it is that it stands here. */
  readonly mark?: "inferred" | "unknown";
}

export type Side = "top" | "right" | "bottom" | "left";

/** A line without a head between two shapes of one step: actors who act together, or of whom either acts. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
}

/**
 * An arrow: points of a line that runs only horizontally and vertically, with its head at the last one. Where several lead to one
 * shape they may share their last stretch, and each has it in its points.
 */
export interface Arrow {
  readonly id: string;
  readonly from: { readonly shape: string; readonly side: Side };
  readonly to: { readonly shape: string; readonly side: Side };
  readonly points: readonly Point[];
  /** `out` and `in`: to and from a link to another place. */
  readonly way: "forward" | "back" | "out" | "in";
  readonly label?: Label;
  /** Which flows it draws: `from>to` of `flowsOf`, or several, where two answers lead to one place. */
  readonly flows: readonly string[];
  readonly inferred?: true;
}

/** Words at an arrow. The ground under them is white, so that no rule runs through them. */
export interface Label extends Area {
  readonly texts: readonly TextRun[];
}

/** The same page as a table: columns and rows over the whole width and height, and cells that cover them all without overlap. */
export interface FormTable extends Area {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly cells: readonly TableCell[];
}

export interface TableColumn {
  readonly x: number;
  readonly width: number;
  /** Which column of the form it is, on a `procedure` page. */
  readonly id?: ColumnId;
  /** Of an actor column, whose. Missing where the column is for steps whose doer has none. */
  readonly actor?: string;
}

export interface TableRow {
  readonly y: number;
  readonly height: number;
  /** `heading` and `numbers` are repeated on each page of the procedure. `body`: rows of the other sheets. */
  readonly kind: "heading" | "numbers" | "phase" | "step" | "body";
  readonly step?: string;
  /** The row goes on from the page before. */
  readonly continued?: true;
  /** Where it goes from here, in words, for who cannot see the arrows: `Berikutnya: langkah 3.` */
  readonly flow?: string;
}

export interface TableCell extends Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `heading`: names columns; `label`: names what stands beside or below it; `flow`: of shapes and arrows, empty. */
  readonly kind: "heading" | "label" | "text" | "flow";
  readonly align: "left" | "center";
  readonly valign: "top" | "middle";
  readonly tone?: Fill["tone"];
  readonly size: number;
  readonly bold: boolean;
  readonly turned?: true;
  readonly paragraphs: readonly Paragraph[];
  /** Drafts only. */
  readonly mark?: "inferred" | "unknown";
}

/** A paragraph of a cell, and the lines that it takes here. */
export interface Paragraph {
  /** The number before an item of a list. */
  readonly marker?: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Differs from its cell's. */
  readonly bold?: boolean;
  /** Blank space above it, in millimetres: for a signature. */
  readonly space?: number;
}

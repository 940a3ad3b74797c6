import type { TableCell } from "../form/types.js";
import { XML } from "../office/package.js";

/** The looks of cells, each kept once; a cell names its by number. */
export interface Styles {
  readonly of: (cell: TableCell, sides: Sides, quoted: boolean) => number;
  readonly xml: () => string;
}

/** Which sides of a cell have a rule: inside merged cells there is none. */
export interface Sides {
  readonly left: boolean;
  readonly right: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
}

const fills = ["none", "gray125", "header", "phase", "unknown"] as const;
const SIDES = ["left", "right", "top", "bottom"] as const;

export function styles(): Styles {
  // The width of its digits is the unit of columns: 7 pixels, in whole pixels as Excel counts and in parts of them as LibreOffice does.
  const fonts: string[] = ['<font><sz val="9.5"/><name val="Arial"/><family val="2"/></font>'];
  const looks: string[] = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const of: Styles["of"] = ({ size, bold, tone, align, valign, turned }, sides, quoted) => {
    const font = known(fonts, `<font>${fontProperties(size, bold)}</font>`);
    const fill = tone === undefined ? 0 : fills.indexOf(tone);
    const border = SIDES.reduce((bits, side, index) => bits + (sides[side] ? 2 ** index : 0), 0);
    const turn = turned ? ' textRotation="90"' : "";
    const alignment = `<alignment horizontal="${align}" vertical="${valign === "top" ? "top" : "center"}"${turn} wrapText="1"/>`;
    const quote = quoted ? ' quotePrefix="1"' : "";
    const applied = 'xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    return known(
      looks,
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}"${quote} ${applied}>${alignment}</xf>`,
    );
  };
  return { of, xml: () => sheet(fonts, looks) };
}

/** In the order of `CT_Font`, which Excel insists on. */
export function fontProperties(size: number, bold: boolean): string {
  return `${bold ? "<b/>" : ""}<sz val="${size}"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/>`;
}

/** The same in a run of text inside a cell, where the font has another name. */
export function runProperties(size: number, bold: boolean): string {
  return `<rPr>${bold ? "<b/>" : ""}<sz val="${size}"/><color rgb="FF000000"/><rFont val="Arial"/><family val="2"/></rPr>`;
}

function known(all: string[], one: string): number {
  const at = all.indexOf(one);
  return at >= 0 ? at : all.push(one) - 1;
}

function sheet(fonts: readonly string[], looks: readonly string[]): string {
  const solid = (colour: string) =>
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
  const grounds = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    solid("E4E4E4"),
    solid("F1F1F1"),
    '<fill><patternFill patternType="lightUp"><fgColor rgb="FFC4C4C4"/><bgColor rgb="FFFFFFFF"/></patternFill></fill>',
  ];
  const borders = Array.from({ length: 16 }, (_, bits) => {
    const sides = SIDES.map((side, index) =>
      Math.floor(bits / 2 ** index) % 2 === 1
        ? `<${side} style="thin"><color rgb="FF000000"/></${side}>`
        : `<${side}/>`,
    );
    return `<border>${sides.join("")}<diagonal/></border>`;
  });
  return `${XML}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
    list("fonts", fonts),
    list("fills", grounds),
    list("borders", borders),
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list("cellXfs", looks),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  ].join("")}</styleSheet>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

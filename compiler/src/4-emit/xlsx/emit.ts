import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { formOf } from "../form/layout.js";
import type { FormLayout, FormPage } from "../form/types.js";
import { CORE, contentTypes, coreProperties, type Parts, packed, relationships, XML } from "../office/package.js";
import { escaped } from "../svg/xml.js";
import { drawingXml } from "./drawing.js";
import { gridOf, type SheetGrid } from "./grid.js";
import { nameOf, sheetXml } from "./sheet.js";
import { styles } from "./styles.js";

const names: readonly (readonly [FormPage["kind"], string])[] = [
  ["identity", "Identitas"],
  ["procedure", "Prosedur"],
  ["notes", "Catatan"],
];
const SPREADSHEET = "vnd.openxmlformats-officedocument.spreadsheetml";

/** The printed form as a workbook: tables to be edited, and the flowchart as shapes and connectors over them. */
export function emit(procedure: Procedure, options: EmitOptions): Uint8Array {
  return packed(workbookParts(formOf(procedure, options)));
}

interface NamedSheet {
  readonly name: string;
  readonly grid: SheetGrid;
  readonly drawn: boolean;
}

export function workbookParts(layout: FormLayout): Parts {
  const sheets = names.flatMap(([kind, name]): readonly NamedSheet[] => {
    const pages = layout.pages.filter((page) => page.kind === kind);
    if (pages.length === 0) return [];
    return [{ name, grid: gridOf(pages), drawn: pages.some(({ shapes }) => shapes.length > 0) }];
  });
  const looks = styles();
  const written = sheets.flatMap((sheet, index) => sheetParts(sheet, index + 1, sheetXml(sheet.grid, layout, looks)));
  const own = {
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    ...Object.fromEntries(written),
    "xl/styles.xml": looks.xml(),
    [CORE.part]: coreProperties(escaped(`SOP ${layout.title}`)),
  };
  return {
    "[Content_Types].xml": contentTypes(typesOf(Object.keys(own))),
    "_rels/.rels": relationships([
      ["officeDocument", "xl/workbook.xml"],
      [CORE.relation, CORE.part],
    ]),
    ...own,
  };
}

function sheetParts(
  { grid, drawn }: NamedSheet,
  number: number,
  sheet: string,
): readonly (readonly [path: string, text: string])[] {
  const own = [`xl/worksheets/sheet${number}.xml`, sheet] as const;
  if (!drawn) return [own];
  const relation = relationships([["drawing", `../drawings/drawing${number}.xml`]]);
  return [
    own,
    [`xl/worksheets/_rels/sheet${number}.xml.rels`, relation],
    [`xl/drawings/drawing${number}.xml`, drawingXml(grid.pages)],
  ];
}

function typesOf(paths: readonly string[]): Parts {
  const types: readonly (readonly [RegExp, string])[] = [
    [/^xl\/workbook\.xml$/, `${SPREADSHEET}.sheet.main`],
    [/^xl\/worksheets\/sheet/, `${SPREADSHEET}.worksheet`],
    [/^xl\/styles\.xml$/, `${SPREADSHEET}.styles`],
    [/^xl\/drawings\/drawing/, "vnd.openxmlformats-officedocument.drawing"],
    [/^docProps\/core/, CORE.type],
  ];
  return Object.fromEntries(
    paths.flatMap((path) => {
      const type = types.find(([pattern]) => pattern.test(path));
      return type ? [[path, type[1]]] : [];
    }),
  );
}

/** Which rows each page repeats, and what is printed. */
function workbookXml(sheets: readonly NamedSheet[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const areas = sheets.map(({ name, grid }, index) => {
    const end = nameOf(grid.rows.length - 1, grid.columns.length - 1).replace(/^[A-Z]+/, "$$$&$$");
    return `<definedName name="_xlnm.Print_Area" localSheetId="${index}">${name}!$A$1:${end}</definedName>`;
  });
  const titles = sheets.flatMap(({ name, grid }, index) =>
    grid.titles > 0
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$1:$${grid.titles}</definedName>`]
      : [],
  );
  return `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets>${listed.join("")}</sheets><definedNames>${[...areas, ...titles].join("")}</definedNames></workbook>`;
}

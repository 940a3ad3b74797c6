import type { Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { formOf } from "../form/layout.js";
import type { FormLayout, FormPage } from "../form/types.js";
import { CORE, contentTypes, coreProperties, type Parts, packed, relationships, XML } from "../office/package.js";
import { escaped } from "../svg/xml.js";
import { rowDrawings } from "./drawing.js";
import { tableXml, textRun, twips } from "./table.js";

const WORD = "vnd.openxmlformats-officedocument.wordprocessingml";
const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

/** The printed form as a document: a table for each page, and the flowchart as a drawing in each row. */
export function emit(procedure: Procedure, options: EmitOptions): Uint8Array {
  return packed(documentParts(formOf(procedure, options)));
}

export function documentParts(layout: FormLayout): Parts {
  const own = {
    "word/document.xml": documentXml(layout),
    "word/_rels/document.xml.rels": relationships([
      ["styles", "styles.xml"],
      ["settings", "settings.xml"],
      ["footer", "footer1.xml"],
    ]),
    "word/styles.xml": STYLES,
    "word/settings.xml": SETTINGS,
    "word/footer1.xml": footerXml(layout),
    [CORE.part]: coreProperties(escaped(`SOP ${layout.title}`)),
  };
  return {
    "[Content_Types].xml": contentTypes({
      "word/document.xml": `${WORD}.document.main`,
      "word/styles.xml": `${WORD}.styles`,
      "word/settings.xml": `${WORD}.settings`,
      "word/footer1.xml": `${WORD}.footer`,
      [CORE.part]: CORE.type,
    }),
    "_rels/.rels": relationships([
      ["officeDocument", "word/document.xml"],
      [CORE.relation, CORE.part],
    ]),
    ...own,
  };
}

function documentXml({ pages, width, height }: FormLayout): string {
  const { x, y } = pages[0]!.table;
  const side = twips(x);
  const size = `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}" w:orient="landscape"/>`;
  // The line above each table takes a point of the upper margin; below, only the footer keeps away from the table.
  const margins = `<w:pgMar w:top="${twips(y) - LEAST}" w:right="${side}" w:bottom="${twips(10)}" w:left="${side}" w:header="0" w:footer="${twips(5)}" w:gutter="0"/>`;
  const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>${size}${margins}</w:sectPr>`;
  const body = pages.map(pageXml).join("");
  return `${XML}<w:document ${spaces}><w:body>${body}${thin("")}${section}</w:body></w:document>`;
}

const LEAST = 20;

/** A line of one point begins the page: two tables without one between them would be one. */
function pageXml(page: FormPage, index: number): string {
  return thin(index > 0 ? "<w:pageBreakBefore/>" : "") + tableXml(page, rowDrawings(page));
}

function thin(start: string): string {
  const spacing = `<w:spacing w:before="0" w:after="0" w:line="${LEAST}" w:lineRule="exact"/>`;
  return `<w:p><w:pPr>${start}${spacing}<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`;
}

function footerXml({ pages, width, title, draft }: FormLayout): string {
  const size = 7.5;
  const field = `<w:r><w:rPr><w:sz w:val="15"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="15"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${textRun("1", size, false)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const inner = twips(width - 2 * pages[0]!.table.x);
  const tabs = `<w:tabs><w:tab w:val="right" w:pos="${inner}"/></w:tabs>`;
  const name = pages[0]!.texts.find(({ role }) => role === "footer")?.text ?? `SOP ${title}`;
  const mark = draft ? textRun("DRAF, belum untuk disahkan   ", size, true) : "";
  const count = `${textRun("Halaman ", size, false)}${field}${textRun(` dari ${pages.length}`, size, false)}`;
  return `${XML}<w:ftr ${spaces}><w:p><w:pPr>${tabs}<w:spacing w:before="0" w:after="0"/></w:pPr>${textRun(name, size, false)}<w:r><w:tab/></w:r>${mark}${count}</w:p></w:ftr>`;
}

const STYLES = `${XML}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="16"/><w:szCs w:val="16"/><w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style></w:styles>`;

/** As Word 2013 and later lay out a page: a table begins at the margin, not left of it. */
const SETTINGS = `${XML}<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

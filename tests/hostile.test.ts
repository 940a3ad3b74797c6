import type { Emit, EmitterName } from "@baku/compiler";
import { emitters, filesOf } from "@baku/compiler";
import { anchorsOf } from "@baku/compiler/internal";
import { coverage, diff, type Procedure } from "@baku/runtime";
import { strFromU8, unzipSync } from "fflate";
import { DOMParser, parseHTML } from "linkedom";
import markdownIt from "markdown-it";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ts } from "ts-morph";
import { describe, expect, test } from "vitest";
import type { Chapter } from "../cli/src/docs/book.js";
import { actorsPage, documentsPage, indexPage } from "../cli/src/docs/indexes.js";
import { pageOf } from "../cli/src/docs/page.js";
import { workTime } from "../cli/src/docs/work.js";
import { changesMarkdown, changesText } from "../cli/src/report/changes.js";
import { coverageMarkdown, coverageText } from "../cli/src/report/coverage.js";
import { hostileTexts, laporan, rumit, withTexts } from "../compiler/src/4-emit/fixtures.js";

/**
 * What is written in a cell stays in that cell, in every output. Each text of a procedure gets a mark of its own, and behind the
 * mark something hostile; a reader of the format then finds the cells. They must be those of a harmless text, mark for mark, with
 * the hostile text behind each mark and nowhere else.
 */
interface Reading {
  /** What a reader of the format takes for one text. */
  readonly cells: readonly string[];
  /** What the output is built from besides: elements, kinds of syntax, names of members. */
  readonly built: readonly string[];
}

type Reader = (content: string | Uint8Array) => Reading | Promise<Reading>;

/** One for each emitter: a new one does not compile without its own. */
const readers: Record<EmitterName, Reader> = {
  ts: readTypeScript,
  json: readJson,
  schema: readJson,
  mermaid: readMermaid,
  swimlane: readMermaid,
  svg: (content) => readXml(String(content), ["svg"]),
  html: (content) => readHtml(String(content)),
  pdf: readPdf,
  xlsx: (content) => readZip(content, ["si", "is", "xdr:txBody"]),
  docx: (content) => readZip(content, ["w:tc", "wps:txbx"]),
};

/**
 * In these the layout decides: where a page ends, and in how many lines a text stands. The sheets are read as one text, in which each mark must have its own behind it.
 */
const drawn: readonly string[] = ["svg", "pdf", "html", "xlsx", "docx"];

/** What is not an emitter, and shows texts of an analyst too. */
const reports: Readonly<Record<string, (procedure: Procedure, before: Procedure) => Reading>> = {
  "pages of docs": (procedure) => join(pagesOf(procedure).map(readMarkdown)),
  "coverage, Markdown": (procedure) => readMarkdown(coverageMarkdown(coveredOf(procedure))),
  "coverage, text": (procedure) => readLines(coverageText(coveredOf(procedure))),
  "diff, Markdown": (procedure, before) => readMarkdown(changesMarkdown(comparisonOf(before, procedure))),
  "diff, text": (procedure, before) => readLines(changesText(comparisonOf(before, procedure))),
};

const attacks = [
  "</script><script>alert(1)</script>",
  '"; process.exit()//',
  "end",
  "#quot;#35;",
  '%%{init: {"theme": "dark"}}%%',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself is the attack
  "${process.exit()}",
  "\u202Etxet",
  "{{ constructor }}",
  "=1+1",
  "]]>",
  "*/ export const x = 1; /*",
  "| a | b |",
  "[klik](https://contoh.id)",
  "\u001b[31mmerah",
  "<img src=x onerror=alert(1)>",
  "&lt;b&gt;",
  "`kode` **tebal**",
  "satu\ndua",
];

describe.each([
  ["laporan", laporan],
  ["rumit", rumit],
] as const)("%s", (_, procedure) => {
  // A sheet takes its time: one procedure is drawn.
  const names = (Object.keys(emitters) as EmitterName[]).filter(
    (name) => procedure === laporan || !drawn.includes(name),
  );
  describe.each(names)("%s", (name) => {
    test.each(attacks)("%j", async (attack) => {
      const whole = drawn.includes(name);
      const harmless = await emitted(name, procedure, "biasa");
      // As long as the attack, since a longer text may part a page or turn a heading.
      const long = whole ? (await emitted(name, procedure, "b".repeat(attack.length))).built : [];
      const hostile = await emitted(name, procedure, attack);
      hold({ ...harmless, built: [...harmless.built, ...long] }, "biasa", hostile, attack, whole);
    });
  });

  describe.each(Object.entries(reports))("%s", (_, report) => {
    test.each(attacks)("%j", (attack) => {
      const read = (text: string) => report(marked(procedure, text), procedure);
      hold(read("biasa"), "biasa", read(attack), attack, false);
    });
  });
});

describe("100 kB on a line", () => {
  const long = "panjang".repeat(15_000);
  const [first, ...others] = laporan.steps;
  const procedure = { ...laporan, steps: [{ ...first!, text: long }, ...others] };
  test.each(Object.keys(emitters) as EmitterName[])("%s", async (name) => {
    const [short, all] = await Promise.all([read(name, laporan), read(name, procedure)]);
    if (!drawn.includes(name)) expect(new Set(all.built)).toEqual(new Set(short.built));
    const text = all.cells.join("").replace(/\s/g, "");
    if (/panjang/.test(text)) expect(text).toMatch(/(?:panjang){40}/);
  });
});

test("the texts that other tests put into cells are attacked with here too", () => {
  expect(hostileTexts.some((text) => text.includes("</script>"))).toBe(true);
});

function hold(harmless: Reading, plain: string, hostile: Reading, attack: string, whole: boolean): void {
  const ours = new Set(harmless.built);
  expect([...new Set(hostile.built)].filter((each) => !ours.has(each))).toEqual([]);
  const without = ({ cells }: Reading, text: string) => {
    const behind = bare(text);
    const read = (whole ? [cells.join("")] : cells).map(bare).filter((cell) => /Zq\d+z/.test(cell));
    for (const cell of read) for (const [mark] of cell.matchAll(/Zq\d+z/g)) expect(cell).toContain(mark + behind);
    return new Set(
      read.map((cell) =>
        whole ? marksOf(cell) : cell.replaceAll(new RegExp(`(Zq\\d+z)${literal(behind)}`, "g"), "$1"),
      ),
    );
  };
  expect(without(hostile, attack)).toEqual(without(harmless, plain));
}

const marksOf = (text: string): string => [...new Set(text.match(/Zq\d+z/g))].sort().join(" ");

/** The same procedure with a mark in each of its texts, and `text` behind it. */
function marked(procedure: Procedure, text: string): Procedure {
  let count = 0;
  return withTexts(procedure, () => `Zq${count++}z${text}`);
}

const emitted = (name: EmitterName, procedure: Procedure, text: string) => read(name, marked(procedure, text));

async function read(name: EmitterName, procedure: Procedure): Promise<Reading> {
  const { extension, load } = emitters[name];
  const { emit }: { readonly emit: Emit } = await load();
  const files = filesOf(await emit(procedure, { file: "berkas" }), extension);
  return join(await Promise.all(files.map(({ content }) => readers[name](content))));
}

const join = (readings: readonly Reading[]): Reading => ({
  cells: readings.flatMap(({ cells }) => cells),
  built: readings.flatMap(({ built }) => built),
});

/** What paper and screen show of a text: no white space, nothing invisible, no letters that the font lacks. */
function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[^!-\u024f\u2010-\u2026]/gu, "")
    .replace(/[\u007f-\u00a0\u00ad·]/g, "");
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

function readJson(content: string | Uint8Array): Reading {
  const cells: string[] = [];
  const built: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value === "string") cells.push(value);
    else if (value !== null && typeof value === "object")
      for (const [key, each] of Object.entries(value)) {
        // Names of members that an analyst wrote are cells too.
        if (/Zq\d+z/.test(key)) cells.push(key);
        else built.push(`${path}/${key}`);
        visit(each, /Zq\d+z/.test(key) ? path : `${path}/${/^\d+$/.test(key) ? "*" : key}`);
      }
  };
  visit(JSON.parse(String(content)), "");
  return { cells, built };
}

function readTypeScript(content: string | Uint8Array): Reading {
  const source = ts.createSourceFile("a.ts", String(content), ts.ScriptTarget.Latest, true);
  const { parseDiagnostics } = source as unknown as { readonly parseDiagnostics: readonly unknown[] };
  expect(parseDiagnostics).toEqual([]);
  const cells: string[] = [];
  const built = [String(source.statements.length)];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) cells.push(node.text);
    else built.push(ts.SyntaxKind[node.kind]!);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { cells, built };
}

async function readMermaid(content: string | Uint8Array): Promise<Reading> {
  const { window, document } = parseHTML("<!doctype html><html><body></body></html>");
  Object.assign(globalThis, { window, document });
  const { default: mermaid } = await import("mermaid");
  await mermaid.parse(String(content));
  const { db } = await mermaid.mermaidAPI.getDiagramFromText(String(content));
  const flowchart = db as unknown as {
    getVertices(): ReadonlyMap<string, { readonly id: string; readonly type: string; readonly text: string }>;
    getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string }[];
    getSubGraphs(): readonly { readonly title: string }[];
  };
  const nodes = [...flowchart.getVertices().values()];
  const label = (text: string) =>
    text.replaceAll("<br>", " ").replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return {
    cells: [...nodes, ...flowchart.getEdges()]
      .map(({ text }) => label(text))
      .concat(flowchart.getSubGraphs().map(({ title }) => label(title))),
    built: [
      ...nodes.map(({ id, type }) => `${id} ${type}`),
      ...flowchart.getEdges().map(({ start, end }) => `${start} ${end}`),
    ],
  };
}

function readXml(xml: string, names: readonly string[]): Reading {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const all = [...document.querySelectorAll("*")];
  return {
    cells: all
      .filter(({ localName, tagName }) => names.includes(tagName) || names.includes(localName))
      .map(({ textContent }) => textContent ?? ""),
    built: all.map(({ tagName }) => tagName),
  };
}

function readZip(content: string | Uint8Array, names: readonly string[]): Reading {
  const files = Object.entries(unzipSync(content as Uint8Array)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
  return join(files.map(([, bytes]) => readXml(strFromU8(bytes), names)));
}

function readHtml(html: string): Reading {
  const { document } = parseHTML(html);
  const all = [...document.querySelectorAll("*")];
  return {
    cells: all
      .filter(({ localName }) => ["td", "th", "title", "h1"].includes(localName))
      .map(({ textContent }) => textContent ?? ""),
    built: all.flatMap((element) => [
      element.tagName,
      ...element.getAttributeNames().map((name: string) => `${element.tagName} ${name}`),
    ]),
  };
}

const markdown = markdownIt({ html: true, linkify: true });

function readMarkdown(page: string): Reading {
  expect(page).not.toContain("{{");
  const { document } = parseHTML(`<!doctype html><body>${markdown.render(page)}</body>`);
  const all = [...document.querySelectorAll("body *")];
  const texts = ["td", "th", "li", "p", "h1", "h2", "h3", "summary"];
  return {
    cells: all.filter(({ localName }) => texts.includes(localName)).map(({ textContent }) => textContent ?? ""),
    built: all.map(({ tagName }) => tagName),
  };
}

/** A terminal: a text neither breaks its line nor commands the screen. */
function readLines(text: string): Reading {
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/);
  return { cells: [], built: [] };
}

async function readPdf(content: string | Uint8Array): Promise<Reading> {
  const document = await getDocument({
    data: new Uint8Array(content as Uint8Array),
    verbosity: 0,
    useSystemFonts: false,
  }).promise;
  const cells: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    cells.push(...items.flatMap((item) => ("str" in item ? [item.str] : [])));
  }
  return { cells, built: [] };
}

function pagesOf(procedure: Procedure): readonly string[] {
  const chapter: Chapter = {
    path: "a.sop",
    procedure,
    findings: [],
    anchors: anchorsOf(procedure),
    callers: [],
    key: "",
  };
  const book = { chapters: [chapter], byId: new Map([[procedure.id, chapter]]), byTitle: new Map() };
  const edition = { lang: "id", site: false, index: "README.md" } as const;
  return [
    pageOf(chapter, book, edition, { flowcharts: [], history: undefined, downloads: [], work: workTime(procedure) }),
    indexPage(book, edition),
    actorsPage(book, edition),
    documentsPage(book, edition),
  ];
}

const coveredOf = (procedure: Procedure) =>
  ({ path: "a.sop", procedure, coverage: coverage(procedure), work: undefined, lang: "id" }) as const;

const comparisonOf = (old: Procedure, next: Procedure) =>
  ({
    old: { path: "a.sop", procedure: old },
    next: { path: "b.sop", procedure: next },
    changes: diff(old, next),
    lang: "id",
  }) as const;

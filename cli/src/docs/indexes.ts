import { fold } from "@baku/grammar/internal";
import { coverage, type Step } from "@baku/runtime";
import type { Book, Chapter, Edition } from "./book.js";
import { cellsOf, numberOf } from "./cells.js";
import { blocks, link, list, slug, table, text } from "./markdown.js";
import { comment, navigation, title } from "./page.js";
import { type Words, words } from "./words.js";

/** All procedures, and how much of each is known. */
export function indexPage(book: Book, edition: Edition): string {
  const w = words[edition.lang];
  const rows = book.chapters.map(({ procedure, anchors, findings }) => {
    const { cells, totals } = coverage(procedure);
    const percent = cells.length === 0 ? 0 : Math.round((100 * totals.stated) / cells.length);
    return [
      link(title(procedure), `${procedure.id}.md`),
      cellsOf(procedure, anchors, w).plain(procedure.identity.number),
      String(procedure.steps.length),
      `${percent}%`,
      String(findings.length),
    ];
  });
  const head = [w.procedures, w.number, w.stepCount, w.known, w.findings];
  return `${blocks([
    comment(w.generated("*.sop")),
    `# ${w.title}`,
    w.about,
    `${link(w.actors, "pelaksana.md")} · ${link(w.documents, "dokumen.md")}`,
    table(head, rows, ["---", "---", "---:", "---:", "---:"]),
  ])}\n`;
}

/** Who does what, in which procedures. */
export function actorsPage(book: Book, edition: Edition): string {
  const w = words[edition.lang];
  const tasks = book.chapters.flatMap((chapter) =>
    chapter.procedure.steps.flatMap((step) => {
      if (!step.actors.known) return [];
      const { responsible, with: others } = step.actors.value;
      const printed = (id: string) => chapter.procedure.actors.find((actor) => actor.id === id)?.printed ?? id;
      return [
        ...responsible.map((id) => ({ name: printed(id), part: w.asOne, chapter, step })),
        ...others.map(({ actor }) => ({ name: printed(actor), part: w.asOther, chapter, step })),
      ];
    }),
  );
  return gathered(w.actors, w.actorsAbout, tasks, edition);
}

/** Which step makes a document, which needs it. */
export function documentsPage(book: Book, edition: Edition): string {
  const w = words[edition.lang];
  const uses = book.chapters.flatMap((chapter) => {
    const name = (id: string) => chapter.procedure.documents.find((document) => document.id === id)?.name ?? id;
    return chapter.procedure.steps.flatMap((step) =>
      (["produces", "requires"] as const).flatMap((way) => {
        const cell = step[way];
        const ids = cell.known
          ? cell.value.flatMap((use) => use.anyOf?.map(({ document }) => document) ?? [use.document])
          : [];
        const part = way === "produces" ? w.madeIn : w.neededIn;
        return ids.map((id) => ({ name: name(id), part, chapter, step }));
      }),
    );
  });
  return gathered(w.documents, w.documentsAbout, uses, edition);
}

interface Mention {
  readonly name: string;
  readonly part: string;
  readonly chapter: Chapter;
  readonly step: Step;
}

function gathered(heading: string, about: string, mentions: readonly Mention[], edition: Edition): string {
  const w = words[edition.lang];
  const byName = Map.groupBy(mentions, ({ name }) => fold(name));
  const sorted = [...byName.values()].sort(([a], [b]) => (fold(a!.name) < fold(b!.name) ? -1 : 1));
  const taken = new Set<string>();
  return `${blocks([
    comment(w.generated("*.sop")),
    `# ${heading}`,
    navigation(edition, w),
    about,
    ...sorted.flatMap((own) => section(own, w, taken)),
  ])}\n`;
}

function section(mentions: readonly Mention[], w: Words, taken: Set<string>): readonly string[] {
  const { name } = mentions[0]!;
  const anchor = slug(name);
  const target = taken.has(anchor) ? "" : `<a id="${anchor}"></a>`;
  taken.add(anchor);
  const byPart = Map.groupBy(mentions, ({ part }) => part);
  return [
    `## ${target}${text(name) || "?"}`,
    ...[...byPart].map(([part, own]) => {
      const byChapter = Map.groupBy(own, ({ chapter }) => chapter);
      const items = [...byChapter].map(([chapter, found]) => {
        const steps = [...new Set(found.map(({ step }) => step))].map((step) => stepLink(chapter, step, w));
        return `${link(title(chapter.procedure), `${chapter.procedure.id}.md`)}\n${steps.map((one) => `  - ${one}`).join("\n")}`;
      });
      return `${part}:\n\n${list(items)}`;
    }),
  ];
}

function stepLink({ procedure, anchors }: Chapter, step: Step, w: Words): string {
  const name = `${w.step} ${text(numberOf(step) || step.name || step.id)}`;
  return `${link(name, `${procedure.id}.md#${anchors.get(step.id)}`)}: ${text(step.text)}`;
}

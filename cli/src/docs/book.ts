import { anchorsOf } from "@baku/compiler/internal";
import type { Language } from "@baku/grammar";
import { fold } from "@baku/grammar/internal";
import type { Procedure, Step } from "@baku/runtime";
import type { Placed, Told } from "../read.js";
import type { History } from "./history.js";
import type { WorkTime } from "./work.js";

/** All procedures that the pages tell of, with what links them. */
export interface Book {
  readonly chapters: readonly Chapter[];
  readonly byId: ReadonlyMap<string, Chapter>;
  /** By folded title, for `Keterkaitan`. */
  readonly byTitle: ReadonlyMap<string, Chapter>;
}

export interface Chapter {
  /** Of its `.sop`, with slashes. */
  readonly path: string;
  readonly procedure: Procedure;
  readonly findings: readonly Placed[];
  readonly anchors: ReadonlyMap<string, string>;
  readonly callers: readonly string[];
  /** Of all that its procedure and findings were made from. */
  readonly key: string;
}

/** How pages are written: their language, and where they stand. */
export interface Edition {
  readonly lang: Language;
  /** A site has the form and files to download beside its pages; on GitHub the flowchart is drawn by GitHub. */
  readonly site: boolean;
  /** The page that lists the others: GitHub shows `README.md` of a folder, a site `index.md`. */
  readonly index: string;
}

/** What a page shows beside the procedure itself. */
export interface Extras {
  readonly flowcharts: readonly string[];
  readonly history: History | undefined;
  readonly work: WorkTime;
  readonly downloads: readonly Download[];
}

/** A file beside the page, by the name of its emitter. */
export interface Download {
  readonly emitter: string;
  /** Of its name: `.svg`. */
  readonly end: string;
  /** From the root of the site. */
  readonly address: string;
}

export function bookOf(told: readonly Told[]): Book {
  const chapters = told.flatMap(({ path, key, procedures, findings, starts }): Chapter[] =>
    procedures.map((procedure, index) => ({
      path,
      key,
      procedure,
      findings: ownFindings(findings, starts, index),
      anchors: anchorsOf(procedure),
      callers: [],
    })),
  );
  const callersOf = (id: string) =>
    chapters.filter(({ procedure }) => procedure.steps.some((step) => callOf(step) === id)).map((c) => c.procedure.id);
  const all = chapters
    .map((chapter) => ({ ...chapter, callers: callersOf(chapter.procedure.id) }))
    .sort((a, b) => (a.procedure.id < b.procedure.id ? -1 : 1));
  return {
    chapters: all,
    byId: new Map(all.map((chapter) => [chapter.procedure.id, chapter])),
    byTitle: new Map(all.map((chapter) => [fold(chapter.procedure.identity.title), chapter])),
  };
}

/** The id of the procedure that a step runs. */
export const callOf = ({ calls }: Step): string | undefined => (calls?.known && calls.value ? calls.value : undefined);

/** Of several procedures in a file, each has the findings between its title and the next. */
function ownFindings(findings: readonly Placed[], starts: readonly number[], index: number): readonly Placed[] {
  const from = index === 0 ? 0 : (starts[index] ?? 0);
  const to = starts[index + 1] ?? Number.POSITIVE_INFINITY;
  return findings.filter(({ span }) => span.start >= from && span.start < to);
}

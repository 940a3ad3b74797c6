import type { Instant } from "@baku/runtime";
import type { Session } from "../session.js";
import { idOf } from "./names.js";
import type { Expect, Name } from "./read.js";
import { words } from "./words.js";

/** Something that is not as the script expects; `path` is where that stands in `expect`. */
export interface Unmet {
  readonly path: readonly (string | number)[];
  readonly said: string;
}

/** How many things are expected. */
export const countOf = (expect: Expect): number =>
  Object.values(expect).reduce(
    (sum: number, each) => sum + (typeof each === "object" && !Array.isArray(each) ? Object.keys(each).length : 1),
    0,
  );

/** Holds a case to what is expected of it now. */
export async function unmet(
  { kasus, procedure, clock, calendar, lang }: Session,
  expect: Expect,
): Promise<readonly Unmet[]> {
  const w = words[lang];
  const { status } = await kasus.state();
  const tasks = await kasus.tasks();
  const documents = await kasus.documents();
  const found: Unmet[] = [];
  const hold = (path: readonly (string | number)[], what: string, expected: string, actual: string) => {
    if (expected !== actual) found.push({ path, said: w.expected(what, expected, actual) });
  };
  const named = (names: readonly string[]) => [...new Set(names)].sort().join(", ") || w.none;
  const sets = {
    open: { kind: "step", is: tasks.map(({ step }) => step) },
    next: {
      kind: "actor",
      is: tasks.flatMap(({ by, participants }) => [...by, ...participants].map(({ actor }) => actor)),
    },
    late: {
      kind: "step",
      is: tasks.flatMap(({ step, due }) => (due !== undefined && due < clock.now() ? [step] : [])),
    },
    missing: { kind: "document", is: tasks.flatMap(({ awaited }) => awaited.map(({ document }) => document)) },
  } as const;
  for (const [key, { kind, is }] of Object.entries(sets) as [keyof typeof sets, (typeof sets)[keyof typeof sets]][]) {
    const names: readonly Name[] | undefined = expect[key];
    if (names)
      hold([key], w.what[key], named(names.map((each) => idOf(kind, procedure, each) ?? String(each))), named(is));
  }
  if (expect.status !== undefined) hold(["status"], w.what.status, expect.status, status);
  const taskOf = (called: string) => tasks.find(({ step }) => step === idOf("step", procedure, called));
  for (const [called, due] of Object.entries(expect.due ?? {})) {
    const task = taskOf(called);
    const is = task === undefined ? w.notOpen : task.due === undefined ? w.none : localTime(task.due, calendar.zone);
    const wanted = due === null ? w.none : due.replace(" ", "T");
    hold(["due", called], w.what.due(called), wanted, wanted.length === 10 ? is.slice(0, 10) : is);
  }
  for (const [called, round] of Object.entries(expect.round ?? {}))
    hold(["round", called], w.what.round(called), String(round), String(taskOf(called)?.round ?? w.notOpen));
  for (const [called, state] of Object.entries(expect.documents ?? {})) {
    const type = procedure.documents.find(({ id }) => id === idOf("document", procedure, called));
    const standing = type && documents[type.id];
    const nameOf = (of: string) => type?.states.find((each) => each.id === of || each.name === of)?.name ?? of;
    const is =
      standing === undefined
        ? w.none
        : state === true || standing.state === undefined
          ? w.there
          : nameOf(standing.state);
    hold(
      ["documents", called],
      w.what.documents(called),
      state === null ? w.none : state === true ? w.there : nameOf(state),
      is,
    );
  }
  return found;
}

/** `2026-01-05T07:30`, as a script writes it. */
const localTime = (at: Instant, zone: string): string =>
  new Date(at).toLocaleString("sv-SE", { timeZone: zone }).slice(0, 16).replace(" ", "T");

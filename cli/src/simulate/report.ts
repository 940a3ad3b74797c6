import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import {
  type Assumed,
  type Calendar,
  messageText,
  type OneMore,
  type Plan,
  type Procedure,
  type SimulateOptions,
  type Simulation,
} from "@baku/runtime";
import { cut, heading, width, wrapped } from "../report/lines.js";
import { words } from "./words.js";

export interface Simulated {
  readonly path: string;
  readonly procedure: Procedure;
  readonly plan: Plan;
  readonly calendar: Calendar;
  readonly options: SimulateOptions;
  /** As it was written: `3/hari`. */
  readonly arrivals: string | undefined;
  readonly simulation: Simulation;
  readonly oneMore: readonly OneMore[];
  readonly lang: Language;
}

/** For a person. */
export function simulationText(made: Simulated): string {
  const { procedure, simulation, calendar, options, arrivals, lang } = made;
  const w = words[lang];
  const { undecreed, stuck } = simulation;
  const about = [
    w.cases(count(simulation.cases, lang)),
    arrivals === undefined ? w.alone : w.arriving(arrivals),
    `${date(options.from, calendar, lang)} - ${date(options.until - 1, calendar, lang)}`,
    w.seed(options.seed),
    calendar.version,
  ];
  const warnings = [
    ...(undecreed.length > 0 ? [`CAL101 ${messageText({ code: "CAL101", params: { years: undecreed } }, lang)}`] : []),
    ...(stuck.cases > 0
      ? [w.stuck(count(stuck.cases, lang), stuck.steps.map((id) => stepLabel(made, id)).join(", "))]
      : []),
    ...(simulation.measured === 0 ? [w.nothing] : []),
    ...(isOverloaded(simulation) ? [w.overloaded(actorLabel(made, simulation.bottleneck ?? ""))] : []),
  ];
  return `${[
    heading(procedure.identity.title),
    styleText("dim", wrapped(about.join(" · "), 0)),
    ...warnings.map((each) => styleText("yellow", `! ${wrapped(each, 0, 2)}`)),
    "",
    ...(simulation.measured > 0
      ? [...leadLines(made), "", ...stepLines(made), "", ...actorLines(made), "", ...changeLines(made), ""]
      : []),
    heading(w.assumed),
    ...assumptions(made).map((each) => `  - ${wrapped(each, 0, 4)}`),
  ].join("\n")}\n`;
}

/** For a program: times in minutes of working time, under the names of the API. */
export function simulationJson({ path, procedure, calendar, options, simulation, oneMore }: Simulated): string {
  const { leads, ...figures } = simulation;
  const { directory: _, ...given } = options;
  const made = {
    path,
    id: procedure.id,
    calendar: calendar.version,
    unit: "ms",
    options: { ...given, from: new Date(given.from).toISOString(), until: new Date(given.until).toISOString() },
    ...figures,
    oneMore,
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}

/** The queue of the bottleneck never empties for long. */
export const isOverloaded = ({ actors }: Simulation): boolean => actors.some(({ load = 0 }) => load > 0.95);

export const stepLabel = ({ procedure, lang }: Pick<Simulated, "procedure" | "lang">, id: string): string => {
  const step = procedure.steps.find((each) => each.id === id);
  const number = step?.number.known ? step.number.value : undefined;
  return number ? `${words[lang].step} ${number}` : (step?.name ?? id);
};

export const actorLabel = ({ procedure }: Pick<Simulated, "procedure">, id: string): string =>
  procedure.actors.find((each) => each.id === id)?.name ?? id;

/** `36 j 57 m`, `3 j`, `20 m`. */
export function hours(ms: number, lang: Language): string {
  const minutes = Math.round(ms / 60_000);
  const w = words[lang];
  const rest = `${minutes % 60} ${w.minutes}`;
  if (minutes < 60) return rest;
  const whole = `${count(Math.floor(minutes / 60), lang)} ${w.hours}`;
  return minutes % 60 === 0 ? whole : `${whole} ${rest}`;
}

export const count = (value: number, lang: Language): string => value.toLocaleString(lang === "id" ? "id-ID" : "en-GB");

const decimal = (value: number, digits: number, lang: Language): string =>
  value.toLocaleString(lang === "id" ? "id-ID" : "en-GB", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const date = (at: number, { zone }: Calendar, lang: Language): string =>
  new Intl.DateTimeFormat(lang === "id" ? "id-ID" : "en-GB", {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(at);

/** Columns of figures behind a name, which gets what room is left. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const [, ...columns] = head;
  const widths = columns.map((title, i) => Math.max(title.length, ...rows.map((cells) => cells[i + 1]?.length ?? 0)));
  const room = Math.max(12, width() - 2 - widths.reduce((sum, each) => sum + each + 2, 0));
  const used = Math.min(room, Math.max(...[head, ...rows].map(([name = ""]) => name.length)));
  const line = ([name = "", ...cells]: readonly string[]) =>
    `  ${cut(name, used).padEnd(used)}${cells.map((cell, i) => `  ${cell.padStart(widths[i] ?? 0)}`).join("")}`.trimEnd();
  return [styleText("dim", line(head)), ...rows.map(line)];
}

function leadLines({ simulation: { lead, elapsed }, lang }: Simulated): readonly string[] {
  const w = words[lang];
  const row = (name: string, work: number, clock: number) => [
    name,
    hours(work, lang),
    decimal(clock / 86_400_000, 1, lang),
  ];
  return [
    heading(w.lead),
    ...table(
      ["", w.working, w.elapsed],
      [row(w.p50, lead.p50, elapsed.p50), row(w.p90, lead.p90, elapsed.p90), row(w.mean, lead.mean, elapsed.mean)],
    ),
  ];
}

function stepLines(made: Simulated): readonly string[] {
  const { procedure, simulation, lang } = made;
  const w = words[lang];
  const leftOut = new Set(of(simulation.assumed, "timeLeftOut"));
  const elapsing = new Set(of(simulation.assumed, "nobodyBusy"));
  const rows = simulation.steps.map(({ step, perCase, waiting, working, late }) => {
    const printed = procedure.steps.find(({ id }) => id === step);
    const number = printed?.number.known ? printed.number.value : "·";
    const time = leftOut.has(step) ? "?" : hours(working, lang);
    return [
      `${number.padStart(3)} ${printed?.name ?? printed?.text ?? step}`,
      decimal(perCase, 2, lang),
      waiting < 30_000 ? "" : hours(waiting, lang),
      perCase === 0 ? "" : elapsing.has(step) ? "" : time,
      perCase > 0 && elapsing.has(step) ? hours(working, lang) : "",
      late === undefined ? "" : percent(late),
    ];
  });
  const columns = [0, 1, 2, 3, 4, 5].filter((column) => column === 0 || rows.some((cells) => cells[column] !== ""));
  const head = ["", w.perCase, w.waiting, w.doing, w.running, w.late];
  const chosen = (cells: readonly string[]) => columns.map((column) => cells[column] ?? "");
  return [heading(w.steps), ...table(chosen(head), rows.map(chosen))];
}

function actorLines(made: Simulated): readonly string[] {
  const { simulation, lang } = made;
  const w = words[lang];
  const { actors, bottleneck } = simulation;
  const loaded = actors.some(({ load }) => load !== undefined);
  const rows = actors.map(({ actor, people, perCase, load, capacity }) => [
    `${actor === bottleneck ? "▶ " : "  "}${actorLabel(made, actor)}`,
    people === undefined ? "" : count(people, lang),
    hours(perCase, lang),
    ...(loaded ? [load === undefined ? "" : percent(load)] : []),
    capacity === undefined ? "" : decimal(capacity, 1, lang),
  ]);
  const says = bottleneck === undefined ? [w.nobody] : [w.bottleneck(actorLabel(made, bottleneck)), ...afterOne(made)];
  return [
    heading(w.actors),
    ...table(["", w.people, w.work, ...(loaded ? [w.load] : []), w.capacity], rows),
    `  ${wrapped(says.join(" "), 0, 2)}`,
  ];
}

/** What the whole office can do in a working day is what its bottleneck can. */
function afterOne(made: Simulated): readonly string[] {
  const { simulation, lang } = made;
  const sorted = simulation.actors
    .filter(({ capacity }) => capacity !== undefined)
    .sort((a, b) => (a.capacity ?? 0) - (b.capacity ?? 0));
  const [first] = sorted;
  if (!first?.capacity) return [];
  const then = sorted
    .map((each) => ({
      actor: each.actor,
      capacity: (each.capacity ?? 0) * (each === first ? 1 + 1 / (each.people ?? 1) : 1),
    }))
    .sort((a, b) => a.capacity - b.capacity)[0];
  if (!then) return [];
  const next = then.actor === first.actor ? undefined : actorLabel(made, then.actor);
  return [words[lang].next(decimal(first.capacity, 1, lang), decimal(then.capacity, 1, lang), next)];
}

function changeLines(made: Simulated): readonly string[] {
  const { simulation, oneMore, arrivals, lang } = made;
  const w = words[lang];
  if (arrivals === undefined) return [`  ${wrapped(w.noArrivals, 0, 2)}`];
  const change = (now: number, before: number) => {
    const share = before > 0 ? Math.round((100 * (now - before)) / before) : 0;
    return `${hours(now, lang)} ${`${share > 0 ? "+" : share < 0 ? "−" : "±"}${Math.abs(share)}%`.padStart(5)}`;
  };
  const rows = oneMore.map(({ actor, people, lead, figures }) => [
    `${actorLabel(made, actor)}, ${people - 1} → ${people}`,
    change(lead.p50, simulation.lead.p50),
    change(lead.p90, simulation.lead.p90),
    percent(figures?.load ?? 0),
  ]);
  return [heading(w.oneMore), ...table(["", "P50", "P90", w.load], rows)];
}

const of = (
  assumed: readonly Assumed[],
  kind: Exclude<Assumed["kind"], "onePerson" | "ownPerson">,
): readonly string[] => assumed.flatMap((each) => (each.kind === kind ? [each.step] : []));

/** A line for each kind, with the steps or actors that it is of. */
function assumptions(made: Simulated): readonly string[] {
  const { simulation, procedure, lang } = made;
  const w = words[lang];
  const numbers = procedure.steps.map(({ number }) => (number.known ? number.value : ""));
  // Where phases number their steps anew, a number alone names none.
  const unique = new Set(numbers).size === numbers.length;
  const number = (id: string) => {
    const step = procedure.steps.find((each) => each.id === id);
    return unique && step?.number.known ? step.number.value : (step?.name ?? id);
  };
  const kinds = [...new Set(simulation.assumed.map(({ kind }) => kind))];
  return [
    ...kinds.map((kind) => {
      const list =
        kind === "onePerson" || kind === "ownPerson"
          ? simulation.assumed.flatMap((each) => (each.kind === kind ? [actorLabel(made, each.actor)] : [])).join(", ")
          : `${unique ? `${w.step} ` : ""}${of(simulation.assumed, kind).map(number).join(", ")}`;
      return w.kinds[kind](list);
    }),
    ...w.always,
  ];
}

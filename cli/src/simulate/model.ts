import { compile } from "@baku/compiler";
import {
  type Calendar,
  type Plan,
  type Procedure,
  type SimulateOptions,
  type StepTime,
  standardTime,
} from "@baku/runtime";
import { Ajv } from "ajv";
import { readJson } from "../files.js";
import { UsageError } from "../report/failure.js";
import { instantOf } from "../run/session.js";

/** What a model file and the options of the command say, in the words of whoever wrote them. */
export interface Model {
  readonly cases?: number;
  readonly seed?: number;
  readonly arrivals?: string;
  readonly people?: Readonly<Record<string, number>>;
  readonly times?: Readonly<Record<string, string | StepTime>>;
  readonly answers?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly conditions?: Readonly<Record<string, number>>;
  readonly from?: string;
  readonly until?: string;
}

const amount = { type: "number", minimum: 0 };
const unit = { enum: ["second", "minute", "hour", "day", "workingDay", "calendarDay", "week", "month"] };
const shape = (name: string, ...keys: readonly string[]) => ({
  type: "object",
  properties: { shape: { const: name }, unit, ...Object.fromEntries(keys.map((key) => [key, amount])) },
  required: ["shape", "unit", ...keys],
  additionalProperties: false,
});
const each = (value: object) => ({ type: "object", additionalProperties: value });

/** JSON Schema of a model file. */
export const modelSchema = {
  type: "object",
  properties: {
    $schema: { type: "string" },
    cases: { type: "integer", minimum: 1, maximum: 1_000_000 },
    seed: { type: "integer" },
    arrivals: { type: "string" },
    people: each({ type: "integer", minimum: 1, maximum: 10_000 }),
    times: each({
      anyOf: [
        { type: "string" },
        shape("fixed", "amount"),
        shape("uniform", "min", "max"),
        shape("triangular", "min", "mode", "max"),
        shape("exponential", "mean"),
      ],
    }),
    answers: each(each(amount)),
    conditions: each({ type: "number", minimum: 0, maximum: 1 }),
    from: { type: "string" },
    until: { type: "string" },
  },
  additionalProperties: false,
} as const;

/** The model file with what the options say besides; checked as one. */
export function modelFrom(options: Readonly<Record<string, unknown>>): Model {
  const file = options.model === undefined ? {} : readJson(String(options.model));
  if (!isRecord(file)) throw wrong("--model", { id: "bukan objek JSON", en: "is no JSON object" });
  const listed = (name: string) => (Array.isArray(options[name]) ? (options[name] as string[]) : []);
  const given = (name: "cases" | "seed") =>
    options[name] === undefined ? {} : { [name]: number(String(options[name])) };
  const said = (name: "arrivals" | "from" | "until") => (options[name] === undefined ? {} : { [name]: options[name] });
  const answers = new Map<string, Record<string, number>>(
    Object.entries((file.answers ?? {}) as Record<string, Record<string, number>>),
  );
  for (const [key, value] of pairs("--answer", listed("answer"))) {
    const dot = key.indexOf(".");
    if (dot < 0)
      throw wrong("--answer", {
        id: `“${key}”: tulis langkah.jawaban=bobot`,
        en: `“${key}”: write step.answer=weight`,
      });
    const step = key.slice(0, dot);
    answers.set(step, { ...answers.get(step), [key.slice(dot + 1)]: number(value) });
  }
  const numbers = (option: string, name: string) =>
    Object.fromEntries(pairs(option, listed(name)).map(([key, value]) => [key, number(value)]));
  const model = {
    ...file,
    ...given("cases"),
    ...given("seed"),
    ...said("arrivals"),
    ...said("from"),
    ...said("until"),
    people: { ...(file.people as object), ...numbers("--people", "people") },
    times: { ...(file.times as object), ...Object.fromEntries(pairs("--time", listed("time"))) },
    answers: Object.fromEntries(answers),
    conditions: { ...(file.conditions as object), ...numbers("--condition", "condition") },
  };
  const valid = new Ajv({ strict: true, meta: false, validateSchema: false }).compile<Model>(modelSchema);
  if (valid(model)) return model;
  const error = valid.errors?.at(-1);
  const place = `${error?.instancePath || "/"}: ${error?.message}`;
  throw wrong("simulate", { id: `pilihan tidak benar di ${place}`, en: `the options are not right at ${place}` });
}

/** The model in the ids of the plan; whatever it names must be there. */
export function optionsFrom(
  model: Model,
  {
    plan,
    procedure,
    calendar,
    directory,
  }: {
    readonly plan: Plan;
    readonly procedure: Procedure;
    readonly calendar: Calendar;
    readonly directory: SimulateOptions["directory"];
  },
): SimulateOptions {
  const step = (key: string) =>
    named(
      key,
      procedure.steps.map(({ id, name, number: n }) => [id, name, n.known ? n.value : undefined]),
      "step",
    );
  const actor = (key: string) =>
    named(
      key,
      procedure.actors.map(({ id, name, printed }) => [id, name, printed]),
      "actor",
    );
  const keyed = <T, U>(
    record: Readonly<Record<string, T>> = {},
    id: (key: string) => string,
    value: (each: T, id: string) => U,
  ) => Object.fromEntries(Object.entries(record).map(([key, each]) => [id(key), value(each, id(key))]));
  const { from, until } = period(model, calendar);
  const options: SimulateOptions = {
    cases: model.cases ?? 2000,
    seed: model.seed ?? 1,
    from,
    until,
    people: keyed(model.people, actor, (count) => count),
    times: keyed(model.times, step, timeOf),
    answers: answersIn(model.answers, step, plan),
    conditions: keyed(model.conditions, step, (share) => share),
    outside: procedure.actors.flatMap(({ id, external }) => (external ? [id] : [])),
    ...(directory ? { directory } : {}),
  };
  if (calendar.workingTime(from, until) <= 0)
    throw wrong("--from, --until", {
      id: "tidak ada jam kerja di antaranya",
      en: "there is no working time between them",
    });
  return model.arrivals === undefined
    ? options
    : { ...options, arrivals: { every: everyOf(model.arrivals, options, calendar) } };
}

/** From the first day to the last; default: the years that a decree is known for. */
function period({ from, until }: Model, { years, zone }: Calendar) {
  const year = new Date().getUTCFullYear();
  const day = (option: string, date: string) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)))
      throw wrong(option, {
        id: `“${date}” bukan tanggal; tulis misalnya 2026-01-31`,
        en: `“${date}” is no date; write such as 2026-01-31`,
      });
    return instantOf(`${date}T00:00`, zone);
  };
  const last = day("--until", until ?? `${years.at(-1) ?? year}-12-31`);
  return { from: day("--from", from ?? `${years[0] ?? year}-01-01`), until: last + 86_400_000 };
}

const perUnit: Readonly<Record<string, number | "day">> = {
  hari: "day",
  day: "day",
  minggu: 7,
  week: 7,
  bulan: 365.25 / 12,
  month: 365.25 / 12,
  tahun: 365.25,
  year: 365.25,
};

/** Working time from one case to the next: `3/hari` by the working days of the period, the others by its calendar days. */
function everyOf(written: string, { from, until }: SimulateOptions, calendar: Calendar): number {
  const [, count = "", word = ""] = /^\s*([\d.,]+)\s*(?:\/|per)\s*(\p{L}+)\s*$/u.exec(written) ?? [];
  const unit = perUnit[word.toLowerCase()];
  const cases = number(count);
  if (unit === undefined || !(cases > 0))
    throw wrong("--arrivals", {
      id: `“${written}”: tulis misalnya 3/hari, 20/minggu, 50/bulan`,
      en: `“${written}”: write such as 3/day, 20/week, 50/month`,
    });
  const days = (until - from) / 86_400_000;
  const units = unit === "day" ? workingDays(from, until, calendar) : days / unit;
  return calendar.workingTime(from, until) / (units * cases);
}

function workingDays(from: number, until: number, calendar: Calendar): number {
  let count = 0;
  for (let at = from; at < until; at += 86_400_000) {
    if (calendar.workingTime(at, Math.min(at + 86_400_000, until)) > 0) count++;
  }
  return count;
}

/** A time as a `.sop` writes it, read by the language itself. */
function timeOf(written: string | StepTime, step: string): StepTime {
  if (typeof written !== "string") return written;
  const sop = `SOP: waktu\nPelaksana : A\nLangkah 1: Menulis\n  oleh : A\n  waktu : ${written.replace(/[\r\n]/g, " ")}\n`;
  const duration = compile(sop).procedures[0]?.steps[0]?.duration;
  const time = duration?.known ? standardTime(duration.value) : undefined;
  if (time) return time;
  throw wrong(`--time ${step}`, {
    id: `“${written}” bukan lamanya; tulis misalnya 30 menit, 1-2 jam, 2 hari kerja`,
    en: `“${written}” is no length of time; write such as 30 minutes, 1-2 hours, 2 working days`,
  });
}

/** A step that is called by two of its names is one. */
function answersIn(answers: Model["answers"] = {}, step: (key: string) => string, plan: Plan) {
  const made: Record<string, Record<string, number>> = {};
  for (const [key, weights] of Object.entries(answers)) {
    const id = step(key);
    made[id] = { ...made[id], ...answersOf(plan, id, weights) };
  }
  return made;
}

function answersOf(plan: Plan, id: string, weights: Readonly<Record<string, number>>) {
  const step = plan.steps[id];
  const answers = step?.kind === "decision" ? step.outcomes.map(({ answer }) => answer) : [];
  return Object.fromEntries(
    Object.entries(weights).map(([key, weight]) => [
      named(
        key,
        answers.map((answer) => [answer]),
        "answer",
      ),
      weight,
    ]),
  );
}

/** The id (the first name) of what someone calls by any of its names. */
function named(
  key: string,
  all: readonly (readonly (string | undefined)[])[],
  what: "step" | "actor" | "answer",
): string {
  const fold = (text: string) => text.toLowerCase().replace(/\s+/g, " ").trim();
  const found =
    all.find((names) => names[0] === key) ??
    all.find((names) => names.some((name) => name !== undefined && fold(name) === fold(key)));
  if (found?.[0] !== undefined) return found[0];
  const word = {
    step: { id: "langkah", en: "step" },
    actor: { id: "pelaksana", en: "actor" },
    answer: { id: "jawaban", en: "answer" },
  }[what];
  const known = all.map((names) => names[0]).join(", ");
  throw wrong("simulate", {
    id: `tidak ada ${word.id} “${key}”; yang ada: ${known}`,
    en: `there is no ${word.en} “${key}”; there are: ${known}`,
  });
}

function pairs(option: string, written: readonly string[]): readonly (readonly [string, string])[] {
  return written.map((each) => {
    const sign = each.lastIndexOf("=");
    if (sign < 1) throw wrong(option, { id: `“${each}”: tulis nama=nilai`, en: `“${each}”: write name=value` });
    return [each.slice(0, sign).trim(), each.slice(sign + 1).trim()] as const;
  });
}

const number = (written: string): number =>
  /^-?[\d.,]+$/.test(written) ? Number(written.replace(",", ".")) : Number.NaN;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wrong = (where: string, said: { readonly id: string; readonly en: string }) =>
  new UsageError({ id: `${where}: ${said.id}`, en: `${where}: ${said.en}` });

import { readFileSync } from "node:fs";
import type { Result, Task, Timer } from "@baku/runtime";
import { UsageError } from "../report/failure.js";
import { check, finishOf, summary } from "./auto.js";
import { sampleOutputs } from "./sample.js";
import { instantOf, running, type Session } from "./session.js";
import { caseHeading, instant, printedStep, row, showMade, showTask, showTimer } from "./show.js";
import { words } from "./words.js";

/**
 * One command of a script: one of `acts`, with the step, actor or document that it is about, or `true` for the case. `by`,
 * `outputs` and `at` may be left out: then it is whoever may act, example outputs, and the end of the step's standard time.
 */
type Scripted = { readonly [A in Act]?: unknown } & {
  /** Which case, where one has called another; default: the one in which the step is open, the caller first. */
  readonly case?: string;
  readonly answer?: string;
  readonly by?: { readonly actor: string; readonly member?: string; readonly name?: string };
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly at?: string;
  /** Of `assign` and `delegate` whom, of `sendBack` where. */
  readonly to?: unknown;
  /** Of `delegate`: local times. */
  readonly from?: string;
  readonly until?: string;
};

/** `condition` is `hanya jika`, with `answer` `ya` or `tidak` (`yes`, `no`); `timer` waits for the next timer of the step. */
const acts = [
  "complete",
  "decide",
  "participate",
  "condition",
  "extend",
  "timer",
  "assign",
  "sendBack",
  "attach",
  "delegate",
  "revoke",
  "correct",
  "pause",
  "resume",
  "cancel",
] as const;

type Act = (typeof acts)[number];

/** Runs the commands of a JSON file, one after the other; the first refusal ends it. */
export async function runScript(root: Session, file: string, say: (text: string) => void): Promise<void> {
  let shown = root.kasus.id;
  for (const [i, command] of read(file).entries()) {
    const act = acts.find((each) => command[each] !== undefined);
    const about = act && command[act];
    if (!act || (typeof about !== "string" && about !== true)) throw fault(file, i, acts.join(", "));
    const step = String(about);
    const session = await sessionFor(root, command, step);
    const { kasus, clock, calendar } = session;
    const task = (await kasus.tasks()).find((t) => t.step === step);
    const timer = (await kasus.timers()).find((t) => t.command.step === step);
    if (act === "timer" && !timer) throw fault(file, i, "timer");
    if (shown !== kasus.id) say(caseHeading(session));
    shown = kasus.id;
    if (task && act !== "timer") say(showTask(session, task));
    if (command.at) clock.set(instantOf(command.at, calendar.zone));
    else if (act === "timer") clock.set(timer?.at ?? 0);
    else if (task && (act === "complete" || act === "decide")) clock.set(finishOf(session, task));
    for (const line of await given(session, { act, step, command, task, timer })) say(line);
  }
  say(await summary(root, []));
}

/** The case that a command names, or the one in which its step is open or waits. */
async function sessionFor(root: Session, command: Scripted, step: string): Promise<Session> {
  const all = await running(root);
  for (const session of all) {
    if (command.case !== undefined && session.kasus.id !== command.case) continue;
    const places = [...(await session.kasus.tasks()), ...(await session.kasus.timers()).map((each) => each.command)];
    if (command.case !== undefined || places.some((each) => each.step === step)) return session;
  }
  return root;
}

interface Given {
  readonly act: Act;
  readonly step: string;
  readonly command: Scripted;
  readonly task: Task | undefined;
  readonly timer: Timer | undefined;
}

/** Gives one command, and says what came of it. */
async function given(session: Session, { act, step, command, task, timer }: Given): Promise<readonly string[]> {
  const { kasus, clock, calendar, lang, plan, procedure } = session;
  const w = words[lang];
  const by = command.by ?? (act === "participate" ? task?.participants[0] : task?.by[0]) ?? { actor: "" };
  const outputs = command.outputs ?? (task ? sampleOutputs(plan, task, await kasus.documents()) : {});
  const input = { by, ...(command.note && { note: command.note }) };
  const done = [
    ...showMade(printedStep(procedure, step), lang),
    `${row(w.done, instant(clock.now(), calendar, lang))}\n`,
  ];
  switch (act) {
    case "complete":
      check(await kasus.complete(step, { ...input, outputs }));
      return done;
    case "decide":
      check(await kasus.decide(step, command.answer ?? "", { ...input, outputs }));
      return [row(w.decision, command.answer ?? ""), ...done];
    case "participate":
      check(await kasus.participate(step, input));
      return done;
    case "condition": {
      const holds = /^(?:ya|yes)$/i.test(command.answer ?? "");
      check(await kasus.answer(step, holds, input));
      return [`${row(w.condition, holds ? w.yes : w.no)}\n`];
    }
    case "extend": {
      const due = check(await kasus.extend(step, input)).tasks.find((each) => each.step === step)?.due;
      const until = instant(due ?? clock.now(), calendar, lang);
      return [`${row(w.time, w.extended(until), "yellow")}\n`];
    }
    case "timer":
      if (timer) check(await kasus.fire(timer));
      return timer ? [showTimer(session, timer)] : [];
    default:
      check(await beside(session, act, step, { ...rest(command), ...input }));
      return [`${row(w.beside, w.acts[act], "yellow")}\n`];
  }
}

/** What lies beside the flow, as it stands in the script: the core says what is wrong with it. */
function beside({ kasus, calendar }: Session, act: Act, about: string, input: unknown): Promise<Result> {
  const given = input as { readonly to: string; readonly from?: string; readonly until?: string };
  const local = (time: string | undefined) => (time === undefined ? undefined : instantOf(time, calendar.zone));
  const { to, ...others } = given;
  switch (act) {
    case "assign":
      return kasus.assign(about, given as never);
    case "sendBack":
      return kasus.sendBack(about, to, others as never);
    case "attach":
      return kasus.attach(about, given as never);
    case "delegate":
      return kasus.delegate(about, { ...given, from: local(given.from), until: local(given.until) } as never);
    case "revoke":
      return kasus.revoke(about, given as never);
    case "correct":
      return kasus.correct(about, given as never);
    case "pause":
      return kasus.pause(given as never);
    case "resume":
      return kasus.resume(given as never);
    default:
      return kasus.cancel(given as never);
  }
}

/** A command without what says which it is. */
function rest(command: Scripted): object {
  const known: readonly string[] = [...acts, "case", "at"];
  return Object.fromEntries(Object.entries(command).filter(([key]) => !known.includes(key)));
}

function read(file: string): readonly Scripted[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError({
      id: `${file} bukan JSON yang benar: ${error.message}`,
      en: `${file} is not valid JSON: ${error.message}`,
    });
  }
  if (!Array.isArray(json))
    throw new UsageError({ id: `${file} harus berisi daftar perintah`, en: `${file} must hold a list of commands` });
  return json.map((command: unknown, i) => {
    if (typeof command !== "object" || command === null) throw fault(file, i, "{ … }");
    const { condition, answer } = command as Scripted;
    if (condition !== undefined && !/^(?:ya|yes|tidak|no)$/i.test(answer ?? ""))
      throw fault(file, i, "answer: ya, tidak");
    return command as Scripted;
  });
}

const fault = (file: string, index: number, expected: string): UsageError =>
  new UsageError({
    id: `${file}: perintah ke-${index + 1} harus memuat ${expected}`,
    en: `${file}: command ${index + 1} must have ${expected}`,
  });

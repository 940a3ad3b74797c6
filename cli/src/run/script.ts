import { readFileSync } from "node:fs";
import type { Task, Timer } from "@baku/runtime";
import { UsageError } from "../report/failure.js";
import { check, finishOf, summary } from "./auto.js";
import { sampleOutputs } from "./sample.js";
import { instantOf, type Session } from "./session.js";
import { instant, printedStep, row, showMade, showTask, showTimer } from "./show.js";
import { words } from "./words.js";

/**
 * One command of a script. `by`, `outputs` and `at` may be left out: then it is whoever may act, example outputs, and the end
 * of the step's standard time.
 */
interface Scripted {
  readonly complete?: string;
  readonly decide?: string;
  readonly participate?: string;
  /** `hanya jika`: with `answer` `ya` or `tidak` (`yes`, `no`). */
  readonly condition?: string;
  readonly extend?: string;
  /** Waits until the next timer of this step, and fires it. */
  readonly timer?: string;
  readonly answer?: string;
  readonly by?: { readonly actor: string; readonly member?: string; readonly name?: string };
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly at?: string;
}

const acts = ["complete", "decide", "participate", "condition", "extend", "timer"] as const;

/** Runs the commands of a JSON file, one after the other; the first refusal ends it. */
export async function runScript(session: Session, file: string, say: (text: string) => void): Promise<void> {
  const { kasus, clock, calendar } = session;
  for (const [i, command] of read(file).entries()) {
    const act = acts.find((each) => command[each] !== undefined);
    const step = act && command[act];
    if (!act || step === undefined) throw fault(file, i, acts.join(", "));
    const task = (await kasus.tasks()).find((t) => t.step === step);
    const timer = (await kasus.timers()).find((t) => t.command.step === step);
    if (act === "timer" && !timer) throw fault(file, i, "timer");
    if (task && act !== "timer") say(showTask(session, task));
    if (command.at) clock.set(instantOf(command.at, calendar.zone));
    else if (act === "timer") clock.set(timer?.at ?? 0);
    else if (task && (act === "complete" || act === "decide")) clock.set(finishOf(session, task));
    for (const line of await given(session, { act, step, command, task, timer })) say(line);
  }
  say(await summary(session, []));
}

interface Given {
  readonly act: (typeof acts)[number];
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
  const outputs = command.outputs ?? (task ? sampleOutputs(plan, task.outputs, await kasus.documents()) : {});
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
  }
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

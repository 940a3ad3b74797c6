import { readFileSync } from "node:fs";
import { UsageError } from "../report/failure.js";
import { check, finishOf, summary } from "./auto.js";
import { sampleOutputs } from "./sample.js";
import { instantOf, type Session } from "./session.js";
import { instant, printedStep, row, showMade, showTask } from "./show.js";
import { words } from "./words.js";

/**
 * One command of a script. `by`, `outputs` and `at` may be left out: then it is whoever may act, example outputs, and the end
 * of the step's standard time.
 */
interface Scripted {
  readonly complete?: string;
  readonly decide?: string;
  readonly participate?: string;
  readonly answer?: string;
  readonly by?: { readonly actor: string; readonly member?: string; readonly name?: string };
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly at?: string;
}

/** Runs the commands of a JSON file, one after the other; the first refusal ends it. */
export async function runScript(session: Session, file: string, say: (text: string) => void): Promise<void> {
  const { kasus, clock, calendar, lang, plan, procedure } = session;
  for (const [i, command] of read(file).entries()) {
    const step = command.complete ?? command.decide ?? command.participate;
    const task = (await kasus.tasks()).find((t) => t.step === step);
    if (step === undefined) throw fault(file, i, "complete, decide, participate");
    if (task) say(showTask(session, task));
    if (command.at) clock.set(instantOf(command.at, calendar.zone));
    else if (task && command.participate === undefined) clock.set(finishOf(session, task));
    const by = command.by ?? (command.participate === undefined ? task?.by[0] : task?.participants[0]) ?? { actor: "" };
    const outputs = command.outputs ?? (task ? sampleOutputs(plan, task.outputs, await kasus.documents()) : {});
    const input = { by, ...(command.note && { note: command.note }) };
    if (command.participate !== undefined) check(await kasus.participate(step, input));
    else if (command.decide !== undefined) {
      check(await kasus.decide(step, command.answer ?? "", { ...input, outputs }));
      say(row(words[lang].decision, command.answer ?? ""));
    } else check(await kasus.complete(step, { ...input, outputs }));
    for (const made of showMade(printedStep(procedure, step), lang)) say(made);
    say(`${row(words[lang].done, instant(clock.now(), calendar, lang))}\n`);
  }
  say(await summary(session, 0));
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
    return command as Scripted;
  });
}

const fault = (file: string, index: number, expected: string): UsageError =>
  new UsageError({
    id: `${file}: perintah ke-${index + 1} harus memuat ${expected}`,
    en: `${file}: command ${index + 1} must have ${expected}`,
  });

import { dirname, resolve } from "node:path";
import { styleText } from "node:util";
import type { Result, Task, Timer } from "@baku/runtime";
import { UsageError } from "../../report/failure.js";
import { harmless } from "../../report/letters.js";
import { wrapped } from "../../report/lines.js";
import { finishOf, summary } from "../auto.js";
import { sampleOutputs } from "../sample.js";
import { instantOf, running, type Session } from "../session.js";
import { caseHeading, instant, printedStep, row, showMade, showTask, showTimer } from "../show.js";
import { words as said } from "../words.js";
import { beside } from "./beside.js";
import { countOf, unmet } from "./expect.js";
import { idOf, outputsOf } from "./names.js";
import { type Act, actOf, acts, type Command, type Script } from "./read.js";
import { words } from "./words.js";

/**
 * Gives the commands of a script one after the other, and holds the case to what is expected. Gives the exit status: 0 as expected, 1 where
 * something is not. A refusal that is not expected ends it.
 */
export async function runScript(
  root: Session,
  file: string,
  script: Script,
  say: (text: string) => void,
): Promise<number> {
  const w = words[root.lang];
  const wrongs: string[] = [];
  let expected = 0;
  let shown = root.kasus.id;
  for (const [i, command] of script.commands.entries()) {
    const act = actOf(command);
    const tell = (path: readonly (string | number)[], text: string) => {
      const { line, column } = script.placeOf(i, ...path);
      wrongs.push(`${harmless(file)}:${line}:${column}: ${w.command(i + 1, actText(command, act))}: ${text}`);
      say(styleText("red", `  ✗ ${wrapped(text, 0, 4)}\n`));
    };
    const session = await sessionFor(root, command, act);
    if (shown !== session.kasus.id) say(caseHeading(session));
    shown = session.kasus.id;
    if (act) {
      const { result, lines } = await given(session, act, command, file, say);
      const isWanted = command.refused !== undefined;
      if (isWanted) expected++;
      if (result?.ok === false) {
        const { code, message, help } = result.refusal;
        const refusal = `${code} ${message[root.lang]} ${help[root.lang]}`;
        say(row(w.refusedRow, refusal, isWanted ? "yellow" : "red"));
        const other = isWanted && command.refused !== true && command.refused !== code;
        if (other) tell(["refused"], `${w.otherRefusal(String(command.refused))}; ${refusal}`);
        if (!isWanted) {
          tell([act], w.refused(refusal));
          break;
        }
        say("");
      } else {
        for (const line of lines) say(line);
        if (isWanted) tell(["refused"], w.notRefused(command.refused === true ? "" : String(command.refused)));
      }
    }
    if (!command.expect) continue;
    expected += countOf(command.expect);
    const missed = await unmet(session, command.expect);
    for (const { path, said } of missed) tell(["expect", ...path], said);
    if (missed.length === 0) say(styleText("green", `  ✓ ${w.asExpected}\n`));
  }
  say(await summary(root, []));
  if (wrongs.length === 0) {
    if (expected > 0) say(w.rights(script.commands.length, expected));
    return 0;
  }
  process.stderr.write(`${wrongs.join("\n")}\n${w.wrongs(wrongs.length)}\n`);
  return 1;
}

const actText = (command: Command, act: Act | undefined): string =>
  act === undefined ? "" : harmless(command[act] === true ? act : `${act} ${command[act]}`);

/** The case that a command names, or the one in which its step is open or waits. */
async function sessionFor(root: Session, command: Command, act: Act | undefined): Promise<Session> {
  const all = await running(root);
  for (const session of all) {
    if (command.case !== undefined && session.kasus.id !== command.case) continue;
    if (command.case !== undefined) return session;
    if (act === undefined || acts[act] !== "step") continue;
    const step = stepOf(session, command, act);
    const places = [...(await session.kasus.tasks()), ...(await session.kasus.timers()).map((each) => each.command)];
    if (places.some((each) => each.step === step)) return session;
  }
  return root;
}

const stepOf = ({ procedure }: Session, command: Command, act: Act): string => {
  const called = String(command[act]);
  return idOf("step", procedure, called) ?? called;
};

interface Came {
  /** Missing where only time has passed. */
  readonly result?: Result;
  readonly lines: readonly string[];
}

/** Gives one command; what came of it is for `say` once it is known to be accepted. */
async function given(
  session: Session,
  act: Act,
  command: Command,
  file: string,
  say: (text: string) => void,
): Promise<Came> {
  const { kasus, clock, calendar } = session;
  if (act === "wait") {
    await passTime(session, instantOf(String(command.wait), calendar.zone, "wait"), say);
    return { lines: [] };
  }
  const step = stepOf(session, command, act);
  const isOnStep = acts[act] === "step";
  const task = isOnStep ? (await kasus.tasks()).find((each) => each.step === step) : undefined;
  const timer = isOnStep ? (await kasus.timers()).find((each) => each.command.step === step) : undefined;
  if (task && act !== "timer") say(showTask(session, task));
  if (command.at) clock.set(instantOf(command.at, calendar.zone, "at"));
  else if (act === "timer") clock.set(timer?.at ?? 0);
  else if (task && command.refused === undefined && (act === "complete" || act === "decide"))
    clock.set(finishOf(session, task));
  return done(session, { act, step, command, task, timer, file });
}

/** Time passes until then; what time does on the way is done when it is due. */
async function passTime(root: Session, until: number, say: (text: string) => void): Promise<void> {
  for (;;) {
    const due: { readonly session: Session; readonly timer: Timer }[] = [];
    for (const session of await running(root))
      for (const timer of await session.kasus.timers()) if (timer.at <= until) due.push({ session, timer });
    const [first] = due.sort((a, b) => a.timer.at - b.timer.at);
    if (!first) break;
    root.clock.set(first.timer.at);
    if (!(await first.session.kasus.fire(first.timer)).ok) break;
    say(showTimer(first.session, first.timer));
  }
  root.clock.set(until);
}

interface Given {
  readonly act: Act;
  readonly step: string;
  readonly command: Command;
  readonly task: Task | undefined;
  readonly timer: Timer | undefined;
  readonly file: string;
}

async function done(session: Session, { act, step, command, task, timer, file }: Given): Promise<Came> {
  const { kasus, clock, calendar, lang, plan, procedure } = session;
  const w = said[lang];
  const by = doerOf(session, command) ?? (act === "participate" ? task?.participants[0] : task?.by[0]) ?? { actor: "" };
  const outputs = command.outputs
    ? outputsOf(procedure, command.outputs)
    : task
      ? sampleOutputs(plan, task, await kasus.documents())
      : {};
  const input = { by, ...(command.note && { note: command.note }) };
  const closed = [
    ...showMade(printedStep(procedure, step), lang),
    `${row(w.done, instant(clock.now(), calendar, lang))}\n`,
  ];
  switch (act) {
    case "complete":
      return { result: await kasus.complete(step, { ...input, outputs }), lines: closed };
    case "decide": {
      const answer = command.answer ?? "";
      return {
        result: await kasus.decide(step, answer, { ...input, outputs }),
        lines: [row(w.decision, answer), ...closed],
      };
    }
    case "participate":
      return { result: await kasus.participate(step, input), lines: closed };
    case "condition": {
      const holds = /^(?:ya|yes)$/i.test(command.answer ?? "");
      return { result: await kasus.answer(step, holds, input), lines: [`${row(w.condition, holds ? w.yes : w.no)}\n`] };
    }
    case "extend": {
      const result = await kasus.extend(step, input);
      const due = result.ok ? result.tasks.find((each) => each.step === step)?.due : undefined;
      return { result, lines: [`${row(w.time, w.extended(instant(due ?? clock.now(), calendar, lang)), "yellow")}\n`] };
    }
    case "timer": {
      if (!timer) throw new UsageError({ id: words.id.noTimer(step), en: words.en.noTimer(step) });
      return { result: await kasus.fire(timer), lines: [showTimer(session, timer)] };
    }
    case "wait":
      return { lines: [] };
    default: {
      const result = await beside(session, act, { command, by, folder: dirname(resolve(file)) });
      return { result, lines: [`${row(w.beside, w.acts[act], "yellow")}\n`] };
    }
  }
}

/** Who acts, by id; whoever may where the script does not say. */
function doerOf({ procedure }: Session, { by }: Command) {
  if (by === undefined) return undefined;
  const { actor, ...person } = typeof by === "object" ? by : { actor: by };
  return { ...person, actor: idOf("actor", procedure, actor) ?? String(actor) };
}

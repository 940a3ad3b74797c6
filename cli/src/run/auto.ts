import { type DecisionStep, type Instant, orThrow, type Result, type Task, type Timer } from "@baku/runtime";
import { UsageError } from "../report/failure.js";
import { sampleOutputs } from "./sample.js";
import { refusedError, running, type Session } from "./session.js";
import {
  actorName,
  caseHeading,
  instant,
  printedStep,
  row,
  showMade,
  showTask,
  showTimer,
  workingTime,
} from "./show.js";
import { words } from "./words.js";

/** What a step is taken to need where the SOP does not say: one hour of working time, and the run says so. */
const ASSUMED = 60 * 60_000;

/** How many steps a run by itself takes before it gives up: a loop without a bound has no end. */
const LONGEST = 2_000;

/**
 * Runs a case to its end. Everyone takes exactly the standard time; a bounded answer is given once, then the way onward;
 * conditions hold. What is done first comes first; time runs out only where nothing else can happen.
 */
export async function runAuto(root: Session, say: (text: string) => void): Promise<void> {
  const assumed: string[] = [];
  let shown = root.kasus.id;
  for (let taken = 0; ; taken++) {
    const next = await nextOf(root);
    if (!next) break;
    const { session } = next;
    const { kasus, clock } = session;
    if (taken === LONGEST)
      throw new UsageError({
        id: `kasus tidak berakhir dalam ${LONGEST} langkah`,
        en: `the case does not end within ${LONGEST} steps`,
      });
    clock.set(next.at);
    if (shown !== kasus.id) say(caseHeading(session));
    shown = kasus.id;
    if ("timer" in next) {
      say(showTimer(session, next.timer));
      check(await kasus.fire(next.timer));
      continue;
    }
    const { task } = next;
    say(showTask(session, task));
    if (task.kind === "condition") {
      await hold(session, task, say);
      continue;
    }
    if (task.due === undefined && !task.call) assumed.push(`${session.procedure.id} ${task.step}`);
    await participate(session, task, say);
    await close(session, task, say);
  }
  say(await summary(root, assumed));
}

type Next = { readonly at: Instant; readonly session: Session } & ({ readonly task: Task } | { readonly timer: Timer });

/**
 * What happens first in the case or those that it has called: a timer that is overdue; the work that is done soonest or a start
 * that is reached; else the next timer.
 */
async function nextOf(root: Session): Promise<Next | undefined> {
  const [ready, timers, stuck]: [Next[], (Next & { timer: Timer })[], Next[]] = [[], [], []];
  for (const session of await running(root)) {
    for (const timer of await session.kasus.timers()) timers.push({ at: timer.at, session, timer });
    for (const task of await session.kasus.tasks()) {
      const waits = task.awaited.length > 0 || (task.call && !task.call.received);
      if (waits) stuck.push({ at: task.since, session, task });
      else ready.push({ at: task.kind === "condition" ? task.since : finishOf(session, task), session, task });
    }
  }
  const inOrder = <T extends Next>(all: readonly T[]) => all.toSorted((a, b) => a.at - b.at);
  const overdue = timers.find((timer) => timer.at <= root.clock.now());
  const begins = timers.filter(({ timer }) => timer.command.kind === "begin");
  return overdue ?? inOrder([...ready, ...begins])[0] ?? inOrder(timers)[0] ?? stuck.at(-1);
}

/** A condition that holds costs no time. */
async function hold({ kasus, lang }: Session, task: Task, say: (text: string) => void): Promise<void> {
  check(await kasus.answer(task.step, true, { by: task.by[0]! }));
  say(`${row(words[lang].condition, words[lang].yes, "green")}\n`);
}

/** When the work of a task is done: at its standard; where there is none, after the assumed hour. A called SOP has done the work. */
export const finishOf = ({ calendar, clock }: Session, task: Task): Instant => {
  if (task.call) return clock.now();
  return task.due === undefined ? calendar.add(task.since, ASSUMED) : Math.max(task.due, clock.now());
};

/** `assumed`: the steps that the assumed hour was taken for, as often as it was. */
export async function summary({ kasus, calendar, lang }: Session, assumed: readonly string[]): Promise<string> {
  const { status, startedAt, endedAt } = await kasus.state();
  const w = words[lang];
  if (endedAt === undefined) return w.notEnded;
  const days = Math.round((endedAt - startedAt) / 86_400_000);
  const span = `${instant(startedAt, calendar, lang)} - ${instant(endedAt, calendar, lang)}`;
  const ended = (status === "cancelled" ? w.cancelled : w.ended)(
    workingTime(calendar.workingTime(startedAt, endedAt), lang),
    days,
    span,
  );
  return assumed.length > 0 ? `${ended}\n${w.estimate(new Set(assumed).size, assumed.length)}` : ended;
}

/** A refusal of a command that nobody typed is said like any other wrong use. */
export const check = (result: Result): Extract<Result, { ok: true }> => {
  if (!result.ok) throw refusedError(result);
  return orThrow(result);
};

async function participate(
  { kasus, lang, procedure }: Session,
  task: Task,
  say: (text: string) => void,
): Promise<void> {
  for (const by of task.participants) check(await kasus.participate(task.step, { by }));
  const names = task.participants.map((by) => actorName(procedure, by.actor) + (by.member ? ` (${by.member})` : ""));
  if (names.length > 0) say(row(words[lang].joined, names.join("; ")));
}

async function close(session: Session, task: Task, say: (text: string) => void): Promise<void> {
  const { kasus, plan, procedure, calendar, clock, lang } = session;
  const w = words[lang];
  const step = plan.steps[task.step]!;
  const printed = printedStep(procedure, task.step);
  const outputs = sampleOutputs(plan, task, await kasus.documents());
  if (step.kind === "decision") {
    const { answer, back } = answerFor(step, task);
    check(await kasus.decide(task.step, answer, { by: task.by[0]!, outputs }));
    const question = printed?.flow.question;
    const asked = question?.known ? `${question.value} ` : "";
    const inferred = question?.known && question.inferred ? ` (${w.inferred})` : "";
    say(row(w.decision, `${asked}${answer}${inferred}`, back ? "yellow" : "green"));
  } else {
    const doers = step.who.mode === "each" ? task.by : task.by.slice(0, 1);
    for (const by of doers) check(await kasus.complete(task.step, { by, outputs }));
  }
  for (const made of showMade(printed, lang)) say(made);
  say(
    `${row(w.done, instant(clock.now(), calendar, lang) + (task.due === undefined && !task.call ? ` (${w.assumed})` : ""))}\n`,
  );
}

/** The bounded answer in the first round, to show the loop; after that the first answer that has no bound. */
function answerFor(step: DecisionStep, task: Task): { answer: string; back: boolean } {
  const open = step.outcomes.filter((o) => task.answers.includes(o.answer));
  const bounded = open.find((o) => o.limit);
  if (task.round === 1 && bounded) return { answer: bounded.answer, back: true };
  return { answer: (open.find((o) => !o.limit) ?? open[0]!).answer, back: false };
}

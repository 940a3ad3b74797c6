import { type DecisionStep, type Instant, orThrow, type Result, type Task } from "@baku/runtime";
import { sampleOutputs } from "./sample.js";
import { refusedError, type Session } from "./session.js";
import { actorName, instant, line, madeLine, printedStep, stepDetail, stepHead, workingTime } from "./show.js";

/** What a step is taken to need where the SOP does not say: one hour of working time, and the run says so. */
const ASSUMED = 60 * 60_000;

/** How many steps a run by itself may take before it is given up. */
const LONGEST = 2_000;

/** Runs a case to its end. Everyone works exactly as long as the standard allows; a decision goes back once where it can, then on. */
export async function runAuto(session: Session, say: (text: string) => void): Promise<void> {
  const { kasus, lang, clock } = session;
  let assumed = 0;
  for (let i = 0; i < LONGEST; i++) {
    const [task] = await kasus.tasks();
    if (!task) break;
    say(`${stepHead(session.procedure, task, lang)}\n${stepDetail(session, task, session.plan.steps[task.step]!)}`);
    const finished = finishOf(session, task);
    if (finished.assumed) assumed++;
    clock.set(finished.at);
    await participate(session, task, say);
    await close(session, task, say);
    say("");
  }
  say(await summary(session, assumed));
}

/** When the work of a task is done: at its standard; where none is stated, after the assumed hour. */
export function finishOf({ calendar, clock }: Session, task: Task): { at: Instant; assumed: boolean } {
  if (task.due !== undefined) return { at: Math.max(task.due, clock.now()), assumed: false };
  return { at: calendar.add(task.since, ASSUMED), assumed: true };
}

async function participate(
  { kasus, lang, procedure }: Session,
  task: Task,
  say: (text: string) => void,
): Promise<void> {
  for (const by of task.participants) {
    check(await kasus.participate(task.step, { by }));
    say(
      line(
        "",
        `${actorName(procedure, by.actor)}${by.member ? ` (${by.member})` : ""} ${lang === "id" ? "ikut serta" : "takes part"}`,
      ),
    );
  }
}

async function close(session: Session, task: Task, say: (text: string) => void): Promise<void> {
  const { kasus, plan, procedure, calendar, clock, lang } = session;
  const step = plan.steps[task.step]!;
  const outputs = sampleOutputs(plan, step.produces, await kasus.documents());
  if (step.kind === "decision") {
    const { answer, back } = answerFor(step, task);
    const [by] = task.by;
    check(await kasus.decide(task.step, answer, { by: by!, outputs }));
    const printed = printedStep(procedure, task.step);
    const question = printed?.flow.question?.known ? printed.flow.question.value : "";
    const inferred =
      printed?.flow.question?.known && printed.flow.question.inferred
        ? lang === "id"
          ? " (disimpulkan)"
          : " (inferred)"
        : "";
    say(line(lang === "id" ? "putusan" : "decision", `${question} ${answer}${inferred}`, back ? "yellow" : "green"));
  } else {
    for (const by of task.by.slice(0, step.who.mode === "each" ? undefined : 1))
      check(await kasus.complete(task.step, { by, outputs }));
    if (step.who.mode === "each") say(line("", task.by.map((b) => b.member ?? b.actor).join(", ")));
  }
  const at = instant(clock.now(), calendar, lang);
  const assumed =
    task.due === undefined
      ? lang === "id"
        ? " (waktu tidak dinyatakan; simulasi memakai 1 jam kerja)"
        : " (no time stated; the simulation takes 1 working hour)"
      : "";
  for (const made of madeLine(printedStep(procedure, task.step), lang)) say(made);
  say(line(lang === "id" ? "selesai" : "done", at + assumed));
}

/** The bounded answer in the first round, to show the loop; after that the first answer that has no bound. */
function answerFor(step: DecisionStep, task: Task): { answer: string; back: boolean } {
  const open = step.outcomes.filter((o) => task.answers.includes(o.answer));
  const bounded = open.find((o) => o.limit);
  const onward = open.find((o) => !o.limit) ?? open[0]!;
  return task.round === 1 && bounded ? { answer: bounded.answer, back: true } : { answer: onward.answer, back: false };
}

export const check = (result: Result): Extract<Result, { ok: true }> => {
  if (!result.ok) throw refusedError(result);
  return orThrow(result);
};

export async function summary({ kasus, calendar, lang, procedure }: Session, assumed: number): Promise<string> {
  const state = await kasus.state();
  const end = state.endedAt;
  if (end === undefined) return lang === "id" ? "Kasus belum selesai." : "The case has not ended.";
  const lead = workingTime(calendar.workingTime(state.startedAt, end), lang);
  const days = Math.round((end - state.startedAt) / 86_400_000);
  const from = `${instant(state.startedAt, calendar, lang)} - ${instant(end, calendar, lang)}`;
  const unknown = procedure.steps.filter((s) => !s.duration.known).length;
  return lang === "id"
    ? `Selesai. Waktu kerja ${lead}, ${days} hari kalender (${from}).${assumed > 0 ? `\n${unknown} langkah tidak menyatakan waktu: ${assumed} kali dipakai 1 jam kerja, jadi angka ini perkiraan.` : ""}`
    : `Done. ${lead} of working time, ${days} calendar days (${from}).${assumed > 0 ? `\n${unknown} steps state no time: 1 working hour was taken ${assumed} times, so this is an estimate.` : ""}`;
}

import type { Doer, Result, Task } from "@baku/runtime";
import type { Session } from "../session.js";
import { instant, printedStep } from "../show.js";
import { type Answer, type Asker, back, barred } from "./ask.js";
import { stepHelp } from "./help.js";
import { inTurn } from "./in-turn.js";
import { askOutputs } from "./outputs.js";
import { outputLines } from "./values.js";
import { askDoer, partyName } from "./who.js";
import { words } from "./words.js";

/** What is done in the course of a step: asked for, shown once more, and put on record. */

export type Deed = (asker: Asker, session: Session, task: Task) => Promise<Answer<Result>>;

interface Closing {
  readonly answer: string;
  readonly by: Doer;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly sure: true;
}

/** Completes a step, or answers its question. */
export const close: Deed = async (asker, session, task) => {
  const { kasus, procedure, lang } = session;
  const w = words[lang];
  const help = () => stepHelp(session, task);
  const question = printedStep(procedure, task.step)?.flow.question;
  const given = await inTurn<Closing>(asker, {
    answer: async ({ answer }) => {
      if (task.kind !== "decision") return "";
      const asked = question?.known && question.value !== "" ? question.value : task.text;
      return asker.choose(
        asked,
        task.answers.map((value) => ({ name: value, value })),
        { help, ...(answer && { given: answer }) },
      );
    },
    by: ({ by }) => askDoer(asker, session, task.by, by),
    outputs: ({ outputs }) => askOutputs(asker, session, task, outputs),
    note: ({ note }) => asker.line(w.note, { help: () => w.noteHelp, given: note ?? "" }),
    sure: ({ answer, by, outputs, note }) =>
      sure(asker, session, task, [
        `${w.signs(by!.name ?? "", partyName(session, by!))}`,
        ...(answer ? [w.answers(answer)] : []),
        ...outputLines(session, outputs!),
        ...(note ? [`${w.noteSaid}: ${note}`] : []),
      ]),
  });
  if (given === back) return back;
  const { answer, by, outputs, note } = given;
  const input = { by, outputs, ...(note && { note }) };
  return task.kind === "decision" ? kasus.decide(task.step, answer, input) : kasus.complete(task.step, input);
};

/** Somebody who takes part (`bersama`) has done so. */
export const join: Deed = (asker, session, task) =>
  spoken(asker, session, task.participants, (by, note) => session.kasus.participate(task.step, { by, ...note }));

/** Takes the extension that the SOP allows. */
export const extend: Deed = (asker, session, task) =>
  spoken(asker, session, task.by, (by, note) => session.kasus.extend(task.step, { by, ...note }));

/** `hanya jika`: whether the condition holds. */
export const answerCondition: Deed = async (asker, session, task) => {
  const w = words[asker.lang];
  const given = await inTurn<{ holds: boolean; by: Doer; note: string }>(asker, {
    holds: () =>
      asker.choose(
        task.text,
        [
          { name: w.holds, value: true },
          { name: w.holdsNot, value: false },
        ],
        { help: () => stepHelp(session, task) },
      ),
    by: ({ by }) => askDoer(asker, session, task.by, by),
    note: ({ note }) => asker.line(w.note, { help: () => w.noteHelp, given: note ?? "" }),
  });
  if (given === back) return back;
  return session.kasus.answer(task.step, given.holds, { by: given.by, ...(given.note && { note: given.note }) });
};

async function spoken(
  asker: Asker,
  session: Session,
  parties: Task["by"],
  send: (by: Doer, note: { readonly note?: string }) => Promise<Result>,
): Promise<Answer<Result>> {
  const w = words[asker.lang];
  const given = await inTurn<{ by: Doer; note: string }>(asker, {
    by: ({ by }) => askDoer(asker, session, parties, by),
    note: ({ note }) => asker.line(w.note, { help: () => w.noteHelp, given: note ?? "" }),
  });
  return given === back ? back : send(given.by, given.note === "" ? {} : { note: given.note });
}

/** Shows what goes on record, and asks once more: it is an endorsement (paraf). */
function sure(asker: Asker, session: Session, task: Task, lines: readonly string[]): Promise<Answer<true>> {
  const w = words[asker.lang];
  const at = instant(session.clock.now(), session.calendar, asker.lang);
  asker.say(`\n${barred([...lines, at].join("\n"))}\n`);
  return asker.choose(w.record, [{ name: w.yesRecord, value: true as const }], {
    help: () => `${w.recordHelp}\n\n${stepHelp(session, task)}`,
  });
}

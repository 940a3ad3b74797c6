import type { Result, Task } from "@baku/runtime";
import { running, type Session } from "../session.js";
import { placeOf, printedStep } from "../show.js";
import { type Answer, type Asker, back, type Choice } from "./ask.js";
import { assign, attach, earlierSteps, sendBack } from "./beside.js";
import { answerCondition, close, type Deed, extend, join } from "./close.js";
import { stepHelp } from "./help.js";
import { type CaseDeed, cancel, correct, delegate, pause, resume, revoke } from "./on-case.js";
import { missingOf } from "./status.js";
import { partyName } from "./who.js";
import { words } from "./words.js";

/** What came of a choice: a command's result; `back` to the menu; or something was only shown. */
export type Outcome = Answer<Result | "shown" | "cases" | "quit">;
export type Entry = Choice<() => Promise<Outcome>> & {
  /** Work of the SOP itself, and not an exception or a look. */
  readonly work?: true;
};

/** Everything that can be done now in a case and in those that it has called. */
export async function entriesOf(asker: Asker, root: Session): Promise<readonly Entry[]> {
  const { status, aside } = await root.kasus.state();
  const w = words[root.lang];
  const onCase = (name: string, deed: CaseDeed): Entry => ({ name, value: () => deed(asker, root) });
  if (status === "paused") return [onCase(w.resume, resume), onCase(w.cancel, cancel)];
  if (status !== "running") return [];
  const entries: Entry[] = [];
  for (const session of await running(root)) {
    const rows = new Map(session.procedure.steps.map(({ id }, row) => [id, row]));
    const tasks = (await session.kasus.tasks()).toSorted((a, b) => rows.get(a.step)! - rows.get(b.step)!);
    for (const task of tasks) entries.push(...(await ofTask(asker, session, task)));
  }
  const hasDocuments = Object.keys(await root.kasus.documents()).length > 0;
  const rest = [
    onCase(w.pause, pause),
    onCase(w.cancel, cancel),
    ...(hasDocuments ? [onCase(w.correct, correct)] : []),
    onCase(w.delegate, delegate),
    ...(aside.delegations.length > 0 ? [onCase(w.revoke, revoke)] : []),
  ];
  return [
    ...entries,
    { name: w.thisCase, about: w.thisCaseAbout, value: submenu(asker, w.thisCase, rest, () => w.nowHelp) },
  ];
}

async function ofTask(asker: Asker, session: Session, task: Task): Promise<readonly Entry[]> {
  const { lang, procedure } = session;
  const w = words[lang];
  const number = placeOf(procedure, task.step);
  const step = number === "" ? w.unnumbered : w.step(number);
  const on = (name: string, deed: Deed): Entry => ({ name, value: () => deed(asker, session, task) });
  if (task.kind === "condition") return [{ ...on(w.answer(step, task.text), answerCondition), work: true }];
  const missing = missingOf(session, task);
  const question = printedStep(procedure, task.step)?.flow.question;
  const asks = question?.known && question.value !== "" ? question.value : task.text;
  const own = on(task.kind === "decision" ? w.decide(step, asks) : w.complete(step, task.text), close);
  const joiners = [...new Set(task.participants.map((party) => partyName(session, party)))].join("; ");
  const more = [
    ...(task.extension ? [on(`${w.extend} (${task.extension.amount})`, extend)] : []),
    ...((await earlierSteps(session, task)).length > 0 ? [on(w.sendBack, sendBack)] : []),
    ...(session.plan.steps[task.step]?.who.mode === "each" ? [] : [on(w.assign, assign)]),
    on(w.attach, attach),
  ];
  return [
    { ...own, work: true, ...(missing.length > 0 && { not: w.waitsFor(missing.join("; ")) }) },
    ...(task.participants.length > 0 ? [{ ...on(w.join(step, joiners), join), work: true as const }] : []),
    {
      name: w.more(step),
      about: w.moreAbout,
      value: submenu(asker, w.more(step), more, () => stepHelp(session, task)),
    },
  ];
}

/** A menu below a choice; back in it leads to the menu above. */
export function submenu(
  asker: Asker,
  title: string,
  entries: readonly Entry[],
  help: () => string,
): () => Promise<Outcome> {
  return async () => {
    for (;;) {
      const run = await asker.choose(title, entries, { help });
      if (run === back) return back;
      const outcome = await run();
      if (outcome !== back) return outcome;
    }
  };
}

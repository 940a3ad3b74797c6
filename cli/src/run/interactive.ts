import { createInterface, type Interface } from "node:readline/promises";
import { styleText } from "node:util";
import type { Result, Task } from "@baku/runtime";
import { summary } from "./auto.js";
import { sampleOutputs } from "./sample.js";
import { running, type Session } from "./session.js";
import { actorName, instant, showTask, showTimer } from "./show.js";
import { words as said } from "./words.js";

const words = {
  id: {
    choose: "Pilih langkah",
    who: "Siapa yang bertindak",
    answer: "Jawaban",
    note: "Catatan (boleh kosong)",
    joins: ", ikut serta",
    closes: "",
    extends: ", memperpanjang waktu",
    returns: ", mengembalikan ke langkah sebelumnya",
    pause: "Tangguhkan kasus",
    resume: "Lanjutkan kasus",
    cancel: "Batalkan kasus",
    quit: "k keluar (kasus tersimpan), ? bantuan",
    kept: "Kasus disimpan.",
    stop: "Ditutup.",
    done: "Tercatat.",
    help: "Ketik nomor pilihan lalu Enter. k: keluar. Isian dokumen tidak ditanyakan di sini: yang wajib diisi dengan contoh.",
  },
  en: {
    choose: "Choose a step",
    who: "Who acts",
    answer: "Answer",
    note: "Note (may be empty)",
    joins: ", takes part",
    closes: "",
    extends: ", extends the time",
    returns: ", sends it back to an earlier step",
    pause: "Pause the case",
    resume: "Resume the case",
    cancel: "Cancel the case",
    quit: "q quit (the case is kept), ? help",
    kept: "The case is kept.",
    stop: "Closed.",
    done: "Recorded.",
    help: "Type the number of your choice, then Enter. q: quit. Document fields are not asked for here: required ones get example values.",
  },
} as const;

/** Asks in the terminal what happens next, until the case ends or the person leaves. */
export async function runInteractive(root: Session, say: (text: string) => void): Promise<void> {
  const { kasus, lang } = root;
  const w = words[lang];
  const io = createInterface({ input: process.stdin, output: process.stdout });
  say(styleText("dim", w.quit));
  try {
    for (;;) {
      for (const each of await running(root)) await fireDue(each, say);
      const choices = await choicesOf(root);
      if (choices.length === 0) break;
      const show = (each: Choice) => (each.kind === "task" ? showTask(each.session, each.task) : w[each.kind]);
      const chosen = await choose(io, w.choose, choices, show, root, say, true);
      if (!chosen) return say(w.kept);
      if (chosen.kind !== "task") {
        const result = await onCase(io, root, chosen.kind);
        say(resultText(result, lang));
        continue;
      }
      const { session, task } = chosen;
      const { procedure } = session;
      const doers = [
        ...task.participants.map((by) => ({ by, does: "joins" as const })),
        ...task.by.map((by) => ({ by, does: "closes" as const })),
        ...(task.extension ? task.by.map((by) => ({ by, does: "extends" as const })) : []),
        ...(earlier(session, task).length > 0 ? task.by.map((by) => ({ by, does: "returns" as const })) : []),
      ];
      const doer = await choose(
        io,
        w.who,
        doers,
        (d) => `${actorName(procedure, d.by.actor)}${d.by.member ? ` (${d.by.member})` : ""}${w[d.does]}`,
        session,
        say,
      );
      if (!doer) return say(w.kept);
      const result = await act(io, session, task, doer, say);
      if (!result) return say(w.kept);
      say(resultText(result, lang));
    }
    const [timer] = await kasus.timers();
    say(timer ? said[lang].waits(instant(timer.at, root.calendar, lang)) : await summary(root, []));
  } finally {
    io.close();
  }
}

type Choice =
  | { readonly kind: "task"; readonly session: Session; readonly task: Task }
  | { readonly kind: "pause" | "resume" | "cancel" };

/** What can be done in the case and in those that it has called, and with the case itself. */
async function choicesOf(root: Session): Promise<readonly Choice[]> {
  const { status } = await root.kasus.state();
  if (status === "paused") return [{ kind: "resume" }, { kind: "cancel" }];
  const tasks: Choice[] = [];
  for (const session of await running(root))
    for (const task of await session.kasus.tasks())
      if (!task.call || task.call.received) tasks.push({ kind: "task", session, task });
  return tasks.length === 0 ? [] : [...tasks, { kind: "pause" }, { kind: "cancel" }];
}

async function onCase(io: Interface, { kasus, lang }: Session, kind: "pause" | "resume" | "cancel"): Promise<Result> {
  const [by, note] = [{ actor: "baku run" }, kind === "resume" ? "" : await io.question(`${said[lang].reason}: `)];
  return kind === "resume" ? kasus.resume({ by }) : kasus[kind]({ by, note });
}

function resultText(result: Result, lang: Session["lang"]): string {
  if (result.ok) return styleText("green", words[lang].done);
  const { code, message, help } = result.refusal;
  return styleText("red", `${code} ${message[lang]} ${help[lang]}`);
}

/** The steps above a task in the order of the SOP; the core says which of them it can be sent back to. */
function earlier({ procedure }: Session, { step, kind }: Task): readonly string[] {
  const ids = procedure.steps.map(({ id }) => id);
  return kind === "condition" ? [] : ids.slice(0, ids.indexOf(step));
}

/** What time has done meanwhile. A simulated clock moves on to the next timer where there is no work. */
async function fireDue(session: Session, say: (text: string) => void): Promise<void> {
  const { kasus, clock } = session;
  const [tasks, timers] = [await kasus.tasks(), await kasus.timers()];
  const [first] = timers;
  if (tasks.length === 0 && first) clock.set(first.at);
  for (const timer of timers) {
    // A timer that an earlier one has made stale is refused, and there is nothing to say about it.
    if (timer.at <= clock.now() && (await kasus.fire(timer)).ok) say(showTimer(session, timer));
  }
}

async function act(
  io: Interface,
  session: Session,
  task: Task,
  doer: { by: Task["by"][number]; does: "joins" | "closes" | "extends" | "returns" },
  say: (text: string) => void,
): Promise<Result | undefined> {
  const { kasus, plan, lang } = session;
  const w = words[lang];
  const { by } = doer;
  if (doer.does === "joins") return kasus.participate(task.step, { by });
  if (doer.does === "extends") return kasus.extend(task.step, { by });
  if (doer.does === "returns") {
    const name = (id: string) => plan.steps[id]?.text ?? id;
    const to = await choose(io, said[lang].toStep, earlier(session, task), name, session, say, true);
    return to === undefined
      ? undefined
      : kasus.sendBack(task.step, to, { by, note: await io.question(`${said[lang].reason}: `) });
  }
  if (task.kind === "condition") {
    const { yes, no } = said[lang];
    const holds = await choose(io, w.answer, [yes, no], (a) => a, session, say);
    return holds === undefined ? undefined : kasus.answer(task.step, holds === yes, { by });
  }
  const outputs = sampleOutputs(plan, task, await kasus.documents());
  const answer = task.kind === "decision" ? await choose(io, w.answer, task.answers, (a) => a, session, say) : "";
  if (answer === undefined) return undefined;
  const note = await io.question(`${w.note}: `);
  const input = { by, outputs, ...(note.trim() && { note: note.trim() }) };
  return task.kind === "decision" ? kasus.decide(task.step, answer, input) : kasus.complete(task.step, input);
}

/** A numbered choice; one alone is taken, unless `always`. Undefined: the person leaves. */
async function choose<T>(
  io: Interface,
  question: string,
  options: readonly T[],
  show: (option: T) => string,
  { lang }: Session,
  say: (text: string) => void,
  always = false,
): Promise<T | undefined> {
  if (options.length === 1 && !always) return options[0];
  for (const [i, option] of options.entries())
    say(options.length === 1 ? show(option) : `${styleText("cyan", `[${i + 1}]`)} ${show(option)}`);
  for (;;) {
    const typed = (await io.question(`${question}${options.length > 1 ? ` (1-${options.length})` : " [Enter]"}: `))
      .trim()
      .toLowerCase();
    if (typed === "k" || typed === "q") return undefined;
    const index = typed === "" && options.length === 1 ? 0 : Number(typed) - 1;
    if (options[index] !== undefined) return options[index];
    say(words[lang].help);
  }
}

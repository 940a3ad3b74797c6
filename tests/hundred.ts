import { type Case, type Office, orThrow, type Procedure, type Task } from "@baku/runtime";

/** Starts cases of a procedure that stand all over it: the nth is brought on by n acts, and sent back now and then. */
export async function casesAllOver(office: Office, procedure: Procedure, count: number): Promise<readonly string[]> {
  const ids = Array.from({ length: count }, (_, n) => `kasus-${String(n + 1).padStart(3, "0")}`);
  for (const [n, id] of ids.entries()) {
    const kasus: Case = orThrow(await office.start(procedure, { id, commandId: `start ${id}` }));
    await broughtOn(kasus, procedure, n % 40, n);
  }
  return ids;
}

/** So many acts of whoever has to act; where there is a choice, by `choice`. Stops when the case is over. */
export async function broughtOn(kasus: Case, procedure: Procedure, acts: number, choice: number): Promise<void> {
  for (let act = 0; act < acts; act++) {
    const [task] = await kasus.tasks();
    if (!task) return;
    await acted(kasus, procedure, task, choice + act);
  }
}

async function acted(kasus: Case, procedure: Procedure, task: Task, choice: number): Promise<void> {
  const [participant] = task.participants;
  const by = { name: "Nama", ...(participant ?? task.by[0]!) };
  if (participant) return void orThrow(await kasus.participate(task.step, { by }));
  if (task.kind === "condition") return void orThrow(await kasus.answer(task.step, choice % 3 > 0, { by }));
  const outputs = Object.fromEntries(
    task.outputs.map(({ oneOf: [made] }) => [made!.document, filled(procedure, made!.document)]),
  );
  const input = { by, outputs };
  if (task.kind === "task") return void orThrow(await kasus.complete(task.step, input));
  const answer = task.answers[choice % 3 === 0 && task.answers.length > 1 ? 1 : 0]!;
  orThrow(await kasus.decide(task.step, answer, input));
}

/** A document with what it must have. */
function filled({ documents }: Procedure, id: string): Readonly<Record<string, unknown>> {
  const fields = documents.find((each) => each.id === id)?.fields ?? [];
  const sample = { text: "isi", number: 1, date: "2026-01-05", boolean: true, list: [], file: { name: "a.pdf" } };
  return Object.fromEntries(
    fields
      .filter(({ required }) => required)
      .map(({ id, type, choices }) => [id, type === "choice" ? choices?.[0] : sample[type]]),
  );
}

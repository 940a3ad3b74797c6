import { openOffice, orThrow, type Procedure, type Task } from "@baku/runtime";
import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.ts";

/** Any procedure: its steps come from the tasks, not from the types. */
const sop: Procedure = permohonanIzinCuti;
const office = await openOffice({ procedures: [sop] });
const kasus = orThrow(await office.start(sop, { id: "cuti-1" }));
/** What a form would ask for. */
const forms: Readonly<Record<string, object>> = {
  blangkoPermohonanCuti: { namaPegawai: "Ratna", jenisCuti: "tahunan", mulaiTanggal: "2026-12-07", lamaCuti: 3 },
};
const list = document.querySelector("#tugas");
const message = document.querySelector("#pesan");
await show();

async function show() {
  const tasks = await kasus.tasks();
  list?.replaceChildren(...tasks.map(item));
  if (message && (await kasus.state()).status === "ended") message.textContent = "Selesai.";
}

function item(task: Task): HTMLLIElement {
  const element = document.createElement("li");
  element.append(`${task.text} (${task.by.map(({ actor }) => actor).join(", ")}) `);
  for (const answer of task.kind === "decision" ? task.answers : ["selesai"]) {
    const button = document.createElement("button");
    button.textContent = answer;
    button.onclick = () => close(task, answer);
    element.append(button);
  }
  return element;
}

async function close(task: Task, answer: string) {
  const [by] = task.by;
  if (!by) return;
  for (const party of task.participants) await kasus.participate(task.step, { by: party });
  const documents = task.outputs.flatMap(({ oneOf: [first] }) => (first ? [first.document] : []));
  const input = { by, outputs: Object.fromEntries(documents.map((id) => [id, forms[id] ?? {}])) };
  const result = await (task.kind === "decision"
    ? kasus.decide(task.step, answer, input)
    : kasus.complete(task.step, input));
  if (message) message.textContent = result.ok ? "" : result.refusal.message.id;
  await show();
}

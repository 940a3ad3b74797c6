import { type Office, openOffice, orThrow, type Store } from "@baku/runtime";
import { procedure, steps } from "../fourteen.ts";

/** The full path of a command: `office`, the core, identity of the command, its chain, the store. */
export async function officeOn(store: Store): Promise<Office> {
  return openOffice({ procedures: [procedure], store });
}

/** `cases` cases from start to end, `atOnce` of them at the same time. Gives commands a second. */
export async function runCases(office: Office, cases: number, atOnce: number): Promise<number> {
  let next = 0;
  const desk = async () => {
    while (next++ < cases) await runCase(office);
  };
  const from = process.hrtime.bigint();
  await Promise.all(Array.from({ length: atOnce }, desk));
  return (cases * (steps.length + 1) * 1e9) / Number(process.hrtime.bigint() - from);
}

async function runCase(office: Office) {
  const it = orThrow(await office.start(procedure, { id: crypto.randomUUID() }));
  for (const { id, actor, makes, decides } of steps) {
    const input = { by: { actor }, outputs: { [makes]: {} } };
    orThrow(await (decides ? it.decide(id, "ya", input) : it.complete(id, input)));
  }
}

/** The median of many, and the 99th of a hundred, in ms. */
export async function times(runs: number, ask: (index: number) => Promise<unknown>) {
  const spent: number[] = [];
  for (let index = 0; index < runs + 20; index++) {
    const from = process.hrtime.bigint();
    await ask(index);
    if (index >= 20) spent.push(Number(process.hrtime.bigint() - from) / 1e6);
  }
  spent.sort((a, b) => a - b);
  return { median: spent[Math.floor(runs / 2)] ?? 0, p99: spent[Math.floor(runs * 0.99)] ?? 0 };
}

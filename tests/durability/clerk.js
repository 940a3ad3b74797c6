// A clerk in a process of his own: `node clerk.js sqlite|postgres WHERE NAME`. For each case id that comes in a line on stdin he decides it,
// and says on stdout what came of it.
import { createInterface } from "node:readline";
import { openOffice } from "../../runtime/dist/index.js";
import { postgres } from "../../runtime/dist/stores/postgres.js";
import { sqlite } from "../../runtime/dist/stores/sqlite.js";

const [, , kind, where, name, procedure] = process.argv;
const store = kind === "sqlite" ? sqlite(where) : await postgres(JSON.parse(where));
const letter = JSON.parse(procedure);
const office = await openOffice({ procedures: [letter], store });
console.log("ready");
for await (const id of createInterface(process.stdin)) {
  const kasus = await office.open(letter, id);
  const result = await kasus.decide("koreksi", "ya", { by: { actor: "kepala", name } });
  console.log(JSON.stringify({ ok: result.ok, ...(result.ok ? {} : result.refusal) }));
}
await office.close();

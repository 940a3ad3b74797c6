// An office that works through cases until it is killed: `node office.js sqlite|postgres WHERE PROCEDURES FIRST [MOMENT N]`. Cases are
// named k<FIRST>, k<FIRST + 1>, ...; three go on at once. Every line on stdout is JSON, written before the next thing happens:
// {"ready": true} first, {"case": id} before a case, {"command": id, "version": n} when a command of it has been acknowledged.
import { writeSync } from "node:fs";
import { openOffice } from "../../runtime/dist/index.js";
import { postgres } from "../../runtime/dist/stores/postgres.js";
import { sqlite } from "../../runtime/dist/stores/sqlite.js";
import { dieAtCommit, dieAtStatement } from "./die.js";
import { workThrough } from "./work-through.js";

const [, , kind, where, procedures, first, moment, number] = process.argv;
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
if (moment) (kind === "sqlite" ? dieAtCommit : dieAtStatement)(moment, Number(number));

const store = kind === "sqlite" ? sqlite(where) : await postgres(JSON.parse(where));
const [caller, called] = JSON.parse(procedures);
const office = await openOffice({ procedures: [caller, called], store });
say({ ready: true });
let next = Number(first);
await Promise.all([1, 2, 3].map(worker));

async function worker() {
  for (;;) {
    const id = `k${next++}`;
    say({ case: id });
    await workThrough(office, caller, called, id, (command, { version }) => say({ command, version }));
  }
}

// `npm run bench:verify`: a million events in one case file and in its export, proved; and how much memory that took.
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type AuditSource, audit, exportCases, exportRecords, GENESIS, hashOf, type StoredEvent } from "@baku/runtime";
import { sqlite, sqliteRecords } from "@baku/runtime/sqlite";

const [cases, events] = [20_000, 50];
const folder = mkdtempSync(join(tmpdir(), "baku-bench-"));
const [file, lines] = [join(folder, "kasus.db"), join(folder, "kasus.jsonl")];
try {
  const store = sqlite(file);
  for (let number = 0; number < cases; number++) await store.insert(wholeCase(`kasus-${number}`));
  await pipeline(Readable.from(withEnds(exportCases(store))), createWriteStream(lines));
  await store.close();
  await measure("verify 1 M events, case file", () => sqliteRecords(file));
  await measure("verify 1 M events, export", () => exportRecords(createInterface({ input: createReadStream(lines) })));
} finally {
  rmSync(folder, { recursive: true });
}

async function measure(name: string, source: AuditSource): Promise<void> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 100);
  const watched = async function* () {
    let count = 0;
    for await (const record of source()) {
      if (++count % 20_000 === 0) most = Math.max(most, process.memoryUsage.rss());
      yield record;
    }
  };
  const from = performance.now();
  const { findings, events: found } = await audit(watched);
  clearInterval(watch);
  const seconds = Number(((performance.now() - from) / 1000).toPrecision(3));
  if (findings.length > 0 || found !== cases * events) throw new Error(JSON.stringify(findings.slice(0, 3)));
  console.log(JSON.stringify({ name, value: seconds, unit: "s", grownMB: Math.round((most - before) / 1e6) }));
}

function wholeCase(caseId: string) {
  let previous = GENESIS;
  const all = Array.from({ length: events }, (_, index): StoredEvent => {
    const by = { actor: "kepalaBadan", id: "196602101986031011", name: "Alfian" };
    const event = { at: 1_767_574_200_000 + index, by, kind: "completed", step: `langkah${index}` } as const;
    const place = { version: index + 1, commandId: `perintah-${index}`, previous };
    previous = hashOf(caseId, { ...place, body: JSON.stringify(event) });
    return { ...place, hash: previous, event };
  });
  const commands = all.map(({ commandId: id, version }) => ({ id, digest: "d", from: version - 1, to: version }));
  return { caseId, procedure: "surat", version: events, head: previous, work: [], commands, events: all };
}

async function* withEnds(source: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of source) yield `${line}\n`;
}

import { createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { everyCase, exportCases, type Store, type WholeCase } from "@baku/runtime";
import { openReader, told } from "../audit/store.js";
import { choice } from "../report/choice.js";
import type { Run } from "./table.js";

type Parts = (store: Store, cases: readonly string[]) => AsyncIterable<string>;

const formats: Readonly<Record<"jsonl" | "xes" | "ocel", Parts>> = { jsonl, xes, ocel };

/** JSON Lines, or a log for process mining, to a file, or to standard output. A file is whole or not there. */
export const run: Run = async ({ operands, options }) => {
  const parts = choice("--format", options.format, formats);
  const [place, ...cases] = operands as [string, ...string[]];
  return told(async () => {
    const store = await openReader(place);
    try {
      const lines = Readable.from(parts(store, cases));
      if (options.out === undefined) {
        await pipeline(lines, process.stdout, { end: false });
        return 0;
      }
      const path = String(options.out);
      const beside = `${path}.${process.pid}.tmp`;
      try {
        await pipeline(lines, createWriteStream(beside, { flush: true }));
        renameSync(beside, path);
      } finally {
        rmSync(beside, { force: true });
      }
      return 0;
    } finally {
      await store.close();
    }
  });
};

/** What a store itself writes and reads back: all that it keeps, with the chains. */
async function* jsonl(store: Store, cases: readonly string[]): AsyncGenerator<string> {
  for await (const line of exportCases(store, cases.length > 0 ? cases : undefined)) yield `${line}\n`;
}

async function* xes(store: Store, cases: readonly string[]): AsyncGenerator<string> {
  const { xes } = await import("../export/xes.js");
  yield* xes(wholes(store, cases));
}

async function* ocel(store: Store, cases: readonly string[]): AsyncGenerator<string> {
  const { ocel } = await import("../export/ocel.js");
  yield `${JSON.stringify(await ocel(wholes(store, cases)), null, 2)}\n`;
}

async function* wholes(store: Store, cases: readonly string[]): AsyncGenerator<WholeCase> {
  for await (const id of cases.length > 0 ? cases : idsOf(store)) {
    const whole = await store.read(id);
    if (whole) yield whole;
  }
}

async function* idsOf(store: Store): AsyncGenerator<string> {
  for await (const { caseId } of everyCase(store)) yield caseId;
}

import { createWriteStream, renameSync, rmSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportCases } from "@baku/runtime";
import { openStore, told } from "../audit/store.js";
import type { Run } from "./table.js";

/** JSON Lines to a file, or to standard output. A file is whole or not there. */
export const run: Run = async ({ operands, options }) => {
  const [place, ...cases] = operands as [string, ...string[]];
  return told(async () => {
    const store = await openStore(place);
    try {
      const lines = Readable.from(withEnds(exportCases(store, cases.length > 0 ? cases : undefined)));
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

async function* withEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

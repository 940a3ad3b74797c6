import { cpus } from "node:os";
import { writeTable } from "./figures.ts";
import { inMemory } from "./in-memory.ts";
import { onPostgres } from "./on-postgres.ts";
import { onSqlite } from "./on-sqlite.ts";

/**
 * `npm run bench:runtime`: everything in one run, on one machine, and the table in docs/benchmarks.md. With the names of parts
 * (`npm run bench:runtime -- sqlite`) only these, and no table.
 */
const parts = { memory: inMemory, sqlite: onSqlite, postgres: onPostgres };
const asked = process.argv.slice(2);
for (const [name, part] of Object.entries(parts)) if (asked.length === 0 || asked.includes(name)) await part();
if (asked.length === 0) {
  const [cpu] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  writeTable("docs/benchmarks.md", `Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${date}.`);
}

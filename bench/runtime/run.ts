import { cpus } from "node:os";
import { writeTable } from "./figures.ts";
import { inMemory } from "./in-memory.ts";
import { onPostgres } from "./on-postgres.ts";
import { onSqlite } from "./on-sqlite.ts";

/** `npm run bench:runtime`: everything in one run, on one machine, and the table in docs/benchmarks.md. */
await inMemory();
await onSqlite();
await onPostgres();
const [cpu] = cpus();
const date = new Date().toISOString().slice(0, 10);
writeTable("docs/benchmarks.md", `Node ${process.version}, ${cpus().length} × ${cpu?.model.trim()}, ${date}.`);

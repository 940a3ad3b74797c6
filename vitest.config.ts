import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  // Tests read the sources, so that a failure points at a line someone wrote.
  resolve: {
    alias: [
      { find: "@baku/runtime/sqlite", replacement: source("runtime/src/stores/sqlite.ts") },
      { find: "@baku/runtime/seal", replacement: source("runtime/src/stores/seal.ts") },
      { find: "@baku/runtime/postgres", replacement: source("runtime/src/postgres.ts") },
      { find: "@baku/runtime/internal/proof", replacement: source("runtime/src/procedure/proof/proof.ts") },
      { find: /^@baku\/(\w+)\/internal$/, replacement: source("$1/src/internal.ts") },
      { find: /^@baku\/(\w+)$/, replacement: source("$1/src/index.ts") },
    ],
  },
  test: {
    include: ["{grammar,runtime,compiler,cli}/src/**/*.test.ts", "tests/**/*.test.ts"],
    reporters: ["default", "./scripts/report-absent.js"],
    setupFiles: ["tests/same-examples.ts"],
    testTimeout: process.env.BAKU_LONG ? 300_000 : 30_000,
  },
});

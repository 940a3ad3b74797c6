// Preloaded into a process under test: writes down, at its end, which packages and Node modules it has loaded.
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

const names = new Set();
registerHooks({
  load(url, context, next) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
    names.add(name);
    return next(url, context);
  },
});
process.on("exit", () => {
  for (const entry of process.moduleLoadList) names.add(entry.replace("NativeModule ", "node:"));
  appendFileSync(process.env.LOADED_FILE, [...names].filter(Boolean).join("\n"));
});

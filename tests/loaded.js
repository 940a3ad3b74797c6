// Preloaded into a process under test: writes down, at its end, which packages and Node modules it has loaded.
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";

const names = new Set();
registerHooks({
  load(url, context, next) {
    const [, name] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
    names.add(name ?? (url.startsWith("node:") ? url : undefined));
    return next(url, context);
  },
});
process.on("exit", () => appendFileSync(process.env.LOADED_FILE, [...names].filter(Boolean).join("\n")));

// Bundles what `check` and `fmt` need, so that they start fast: cli/bundle, which cli/bin/baku.js takes where it is newer than the build.
// All other commands run from the build as it is.
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { rolldown } from "rolldown";

const hot = ["check.js", "fmt.js"];
const bundled = ["@baku/", "chevrotain", "@chevrotain/", "commander", "@noble/hashes"];
const out = "cli/bundle";

if (newest(["grammar", "runtime", "compiler", "cli"].map((pack) => join(pack, "dist"))) >= age(join(out, "main.js"))) {
  rmSync(out, { recursive: true, force: true });
  const bundle = await rolldown({
    input: "cli/dist/main.js",
    platform: "node",
    external: (id, importer) =>
      /^[./]/.test(id) ? importer?.endsWith("commands/table.js") && !hot.includes(basename(id)) : isPackage(id),
  });
  await bundle.write({ dir: out, format: "esm", minify: true });
  await bundle.close();
}

function isPackage(id) {
  return !bundled.some((name) => id.startsWith(name));
}

function newest(folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  return Math.max(...files.map((file) => age(join(file.parentPath, file.name))));
}

function age(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

// Bundles what `check` and `fmt` need, so that they start fast: cli/bundle, which cli/bin/baku.js takes where it is newer than the build.
// All other commands run from the build as it is.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { rolldown } from "rolldown";

const hot = ["check.js", "fmt.js"];
const bundled = ["@baku/", "chevrotain", "@chevrotain/", "commander", "@noble/hashes"];
const out = "cli/bundle";

// Importing one of these loads all that it can lead to: `node:child_process` the network, `node:util` the workers. The bundle asks
// for them when it uses them, and a check uses hardly any.
const util = 'process.getBuiltinModule("node:util")';
const whenUsed = {
  "node:child_process":
    'export default { spawn: (...a) => process.getBuiltinModule("node:child_process").spawn(...a) };',
  "node:process": "export default process;",
  "node:url": 'export const pathToFileURL = (path) => process.getBuiltinModule("node:url").pathToFileURL(path);',
  // Where nothing is coloured, it gives the text back as well; a file or a pipe is no terminal.
  "node:util": `
    import { fstatSync } from "node:fs";
    const mayColor = fstatSync(1).isCharacterDevice() || process.env.FORCE_COLOR;
    export const styleText = (format, text) => (mayColor ? ${util}.styleText(format, text) : text);
    export const stripVTControlCharacters = (text) =>
      text.includes("\\u001B") ? ${util}.stripVTControlCharacters(text) : text;`,
};

if (newest(["grammar", "runtime", "compiler", "cli"].map((pack) => join(pack, "dist"))) >= age(join(out, "main.cjs"))) {
  rmSync(out, { recursive: true, force: true });
  const bundle = await rolldown({
    input: "cli/dist/main.js",
    platform: "node",
    plugins: [
      {
        name: "when-used",
        resolveId: (id) => (Object.hasOwn(whenUsed, id) ? `\0${id}` : null),
        load: (id) => whenUsed[id.slice(1)] ?? null,
      },
      {
        name: "compiled-ahead",
        resolveId: (id) => (id === "./config-validator.js" ? { id: "./config-validator.cjs", external: true } : null),
      },
    ],
    external: (id, importer) =>
      /^[./]/.test(id) ? importer?.endsWith("commands/table.js") && !hot.includes(basename(id)) : isPackage(id),
  });
  const { output } = await bundle.generate({
    dir: out,
    format: "cjs",
    codeSplitting: false,
    dynamicImportInCjs: false,
    minify: true,
  });
  await bundle.close();
  const validator = await writeConfigValidator();
  mkdirSync(out, { recursive: true });
  // cli/bin/baku.js runs it as a script, gives it `require`, and keeps its compiled code by the digest at its end.
  const script = `(function (require) {${output[0].code}\n})`;
  writeFileSync(
    join(out, "main.cjs"),
    `${script} // ${createHash("sha256").update(script).digest("hex").slice(0, 16)}`,
  );
  writeFileSync(
    join(out, "LICENSES.txt"),
    licences([...output, ...validator].flatMap(({ moduleIds = [] }) => moduleIds)),
  );
}

/** What reads `baku.config.json` is compiled ahead, in a file of its own: to load ajv and compile the schema takes longer than a check. */
async function writeConfigValidator() {
  const { configSchema, reading } = await import("../cli/dist/config-schema.js");
  const ajv = new Ajv({ ...reading, code: { source: true, esm: true } });
  const code = standaloneCode.default(ajv, ajv.compile(configSchema));
  const name = "config-validator";
  const plugin = { name, resolveId: (id) => (id === name ? id : null), load: (id) => (id === name ? code : null) };
  const validator = await rolldown({ input: name, plugins: [plugin] });
  const { output } = await validator.write({
    file: join(out, `${name}.cjs`),
    format: "cjs",
    exports: "named",
    minify: true,
  });
  await validator.close();
  return output;
}

/** Minified, the libraries have lost their licences; their authors ask that these go with them. */
function licences(modules) {
  const folders = modules.flatMap(
    (id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(id.replaceAll("\\", "/"))?.[0] ?? [],
  );
  const texts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    return [`${name} ${version} (${license})`, ...(file ? [readFileSync(join(folder, file), "utf8").trim()] : [])];
  });
  return `${texts.map((parts) => parts.join("\n\n")).join(`\n\n${"-".repeat(80)}\n\n`)}\n`;
}

function isPackage(id) {
  return !Object.hasOwn(whenUsed, id) && !id.startsWith("\0") && !bundled.some((name) => id.startsWith(name));
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

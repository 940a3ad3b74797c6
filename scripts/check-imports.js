// Imports point one way: grammar <- compiler <- cli, runtime <- compiler, runtime <- cli; a phase imports earlier phases alone;
// the runtime's core, procedure and calendar import nothing from Node. See docs/architecture.md.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

const allowed = { grammar: [], runtime: [], compiler: ["grammar", "runtime"], cli: ["grammar", "compiler", "runtime"] };
const thirdParty = {
  grammar: ["chevrotain"],
  runtime: ["@noble/hashes", "pure-rand", "pg"],
  compiler: ["fflate", "fontkit", "pdfkit", "ts-morph"],
  cli: ["commander", "@inquirer/select", "ajv", "sarif", "yaml"],
};
const withoutNode = [
  "runtime/src/core",
  "runtime/src/procedure",
  "runtime/src/calendar",
  "runtime/src/conform",
  "runtime/src/simulate",
  "runtime/src/messages",
  "runtime/src/hosts",
  "runtime/src/stores/memory.ts",
];
const lazyOnly = {
  "ts-morph": ["compiler/src/4-emit/typescript"],
  "@inquirer/select": ["cli/src/run/desk"],
  "node:sqlite": ["runtime/src/stores"],
  pg: ["runtime/src/stores/postgres.ts"],
};

const imports = /(?:^|\n)(?:import|export)\s[^;]*?from\s+"([^"]+)"|import\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g;
const problems = [];
for (const pack of Object.keys(allowed))
  for (const file of sources(join(pack, "src"))) {
    const place = file.split(sep).join("/");
    for (const [, from, lazy, bare] of readFileSync(file, "utf8").matchAll(imports))
      check(pack, place, from ?? lazy ?? bare);
  }
for (const problem of problems) console.error(problem);
console.log(problems.length === 0 ? "imports point the right way" : `${problems.length} imports point the wrong way`);
process.exit(problems.length === 0 ? 0 : 1);

function check(pack, place, name) {
  const wrong = (why) => problems.push(`${place}: "${name}" ${why}`);
  const [, other] = /^@baku\/(\w+)/.exec(name) ?? [];
  if (other) {
    if (!allowed[pack].includes(other)) wrong(`: ${pack} may not import ${other}`);
  } else if (name.startsWith(".")) {
    const target = relative(".", resolve(dirname(place), name))
      .split(sep)
      .join("/");
    const [from, to] = [phase(place), phase(target)];
    if (!target.startsWith(`${pack}/`)) wrong("leaves its package");
    else if (from && to && to > from) wrong(`: phase ${from} may not import phase ${to}`);
  } else if (name.startsWith("node:")) {
    if (withoutNode.some((p) => place.startsWith(p))) wrong("may not come from Node here");
  } else if (!thirdParty[pack].some((p) => name === p || name.startsWith(`${p}/`)))
    wrong(`: not a dependency of ${pack}`);
  const only = lazyOnly[name];
  if (only && !only.some((p) => place.startsWith(p))) wrong(`may be imported from ${only.join(", ")} alone`);
}

function phase(place) {
  return Number(/\/src\/(\d)-/.exec(place)?.[1] ?? 0);
}

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (e) =>
        e.isFile() &&
        /\.ts$/.test(e.name) &&
        !/\.test\.ts$|^(contract(-\w+)?|fixtures?)\.ts$/.test(e.name) &&
        !/fixtures/.test(e.parentPath),
    )
    .map((e) => join(e.parentPath, e.name));
}

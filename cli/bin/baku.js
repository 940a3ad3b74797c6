#!/usr/bin/env node
// Nothing above may be missing in an old Node, so that this can be said.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  const { node } = process.versions;
  console.error(`Baku memerlukan Node 22.13 atau yang lebih baru; yang terpasang Node ${node}.`);
  console.error(`Baku needs Node 22.13 or newer; this is Node ${node}.`);
  process.exit(2);
}

// Asked for so, Node loads no more than is used.
const { readFileSync, renameSync, statSync, writeFileSync } = process.getBuiltinModule("node:fs");

const inBundle = ["check", "periksa", "fmt", "rapikan"];
const bundle = `${import.meta.dirname}/../bundle/main.cjs`;
const command = process.argv.slice(2).find((word, i, words) => !word.startsWith("-") && words[i - 1] !== "--lang");

if (inBundle.includes(command) && isFresh()) startBundle();
else {
  // Node keeps the compiled code of modules between runs.
  process.getBuiltinModule("node:module").enableCompileCache();
  await import("../dist/main.js");
}

/** In a checkout, where it is not older than what it was made from. */
function isFresh() {
  const age = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const built = ["..", "../../grammar", "../../runtime", "../../compiler"];
  const made = age(bundle);
  return made > 0 && built.every((pack) => age(`${import.meta.dirname}/${pack}/dist/.tsbuildinfo`) <= made);
}

/**
 * With the compiled code of all that an earlier run of the command has called: a check starts in half the time. Node's own cache has only
 * what a file calls when it is loaded; where Node keeps it, this is kept too. Code that is not this user's own is not taken.
 */
function startBundle() {
  const { createRequire, enableCompileCache, getCompileCacheDir } = process.getBuiltinModule("node:module");
  const { Script } = process.getBuiltinModule("node:vm");
  const source = readFileSync(bundle, "utf8");
  enableCompileCache();
  const folder = getCompileCacheDir();
  const kept = folder && `${folder}/baku-${command}-${source.slice(-16)}`;
  const isOurs = kept && statSync(kept, { throwIfNoEntry: false })?.uid === (process.getuid?.() ?? 0);
  const cachedData = isOurs ? readFileSync(kept) : undefined;
  const script = new Script(source, { filename: bundle, cachedData });
  // A run that was refused has called next to nothing.
  if (kept && (!isOurs || script.cachedDataRejected))
    process.once("exit", (status) => status < 2 && keep(kept, script.createCachedData()));
  script.runInThisContext()((id) => process.getBuiltinModule(id) ?? createRequire(bundle)(id));
}

/** Whole or not at all. Where nothing may be written, code is compiled again. */
function keep(path, data) {
  try {
    writeFileSync(`${path}.${process.pid}`, data, { mode: 0o600 });
    renameSync(`${path}.${process.pid}`, path);
  } catch {}
}

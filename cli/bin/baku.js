#!/usr/bin/env node
import { statSync } from "node:fs";
import module from "node:module";

// Nothing above may be missing in an old Node, so that this can be said.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  const { node } = process.versions;
  console.error(`Baku memerlukan Node 22.13 atau yang lebih baru; yang terpasang Node ${node}.`);
  console.error(`Baku needs Node 22.13 or newer; this is Node ${node}.`);
  process.exit(2);
}

// Node 22.8 and newer keep compiled code between runs: a check starts in half the time.
module.enableCompileCache?.();

// `check` and `fmt` start from a bundle; in a checkout, only where it is not older than what it was made from.
const bundled = ["check", "periksa", "fmt", "rapikan"];
const age = (path) => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;
const built = ["../dist", "../../grammar/dist", "../../runtime/dist", "../../compiler/dist"];
const fresh = () => built.every((dist) => age(`${dist}/.tsbuildinfo`) <= age("../bundle/main.js"));

await import(
  bundled.includes(process.argv[2]) && age("../bundle/main.js") > 0 && fresh() ? "../bundle/main.js" : "../dist/main.js"
);

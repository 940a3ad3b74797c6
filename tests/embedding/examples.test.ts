import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Node, Project } from "ts-morph";
import { afterAll, expect, test } from "vitest";

/** The examples in the docstrings: every public function has one, and an application could take it as it stands. */

const entries = {
  "@baku/runtime": "runtime/src/index.ts",
  "@baku/runtime/sqlite": "runtime/src/stores/sqlite.ts",
  "@baku/runtime/seal": "runtime/src/stores/seal.ts",
  "@baku/runtime/postgres": "runtime/src/postgres.ts",
  "@baku/compiler": "compiler/src/index.ts",
  "@baku/grammar": "grammar/src/index.ts",
};
// Inside the workspace, so that the packages resolve as they do for an application beside them.
mkdirSync("node_modules/.cache", { recursive: true });
const folder = mkdtempSync(resolve("node_modules/.cache/examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Documented {
  readonly name: string;
  readonly text: string;
  readonly examples: readonly string[];
}

/** What the examples of an office's and a case's methods speak of. */
const scene = `
import { openOffice, orThrow } from "@baku/runtime";
import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
const office = await openOffice({ procedures: [permohonanIzinCuti] });
const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
`;
const interfaces = ["Office", "Case", "CaseReader"];

const functions = documented();
const methods = ofMethods();
const readmes = ["grammar", "compiler", "runtime"].map((pack) => {
  const fences = readFileSync(join(pack, "README.md"), "utf8").matchAll(/```ts\n([\s\S]*?)\n```/g);
  return { name: `${pack} README`, examples: [...fences].map(([, example]) => example!) };
});

test("all that a package promises is looked at", () => {
  const offered = Object.keys(entries).filter((name) => !functions.some((each) => each.name.startsWith(`${name} `)));
  expect(offered).toEqual([]);
  for (const pack of ["runtime", "compiler", "grammar"]) {
    const { exports } = JSON.parse(readFileSync(join(pack, "package.json"), "utf8")) as { exports: object };
    const promised = Object.keys(exports).filter((path) => !/^\.\/internal|\.json$/.test(path));
    expect(Object.keys(entries)).toEqual(
      expect.arrayContaining(promised.map((path) => `@baku/${pack}${path.slice(1)}`)),
    );
  }
});

test("the API reference is of the same modules, under the names that they are imported by", () => {
  const { entryPoints } = JSON.parse(readFileSync("docs/api/typedoc.json", "utf8")) as { entryPoints: string[] };
  expect(entryPoints.map((path) => path.replace("../../", "")).toSorted()).toEqual(Object.values(entries).toSorted());
  for (const [name, path] of Object.entries(entries))
    expect(/@module (\S+)/.exec(readFileSync(path, "utf8"))?.[1]).toBe(name);
});

test("every package shows in its README how it is used", () => {
  expect(readmes.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual([]);
});

test("every public function, and every method of an office and a case, says what it does, with an example", () => {
  const all = [...functions, ...methods];
  expect(methods.length).toBeGreaterThan(20);
  expect(all.filter(({ text }) => text === "").map(({ name }) => name)).toEqual([]);
  expect(all.filter(({ examples }) => examples.length === 0).map(({ name }) => name)).toEqual([]);
});

test("every example uses what it is of, and compiles as an application", { timeout: 120_000 }, () => {
  const strange = [...functions, ...methods].filter(({ name, examples }) => {
    const called = new RegExp(`\\b${name.split(" ").at(-1)}\\b`);
    return examples.some((example) => !called.test(example));
  });
  expect(strange.map(({ name }) => name)).toEqual([]);
  cpSync("sops/generated/permohonan-izin-cuti.sop.ts", join(folder, "permohonan-izin-cuti.sop.ts"));
  for (const { name, examples } of [...functions, ...methods, ...readmes])
    examples.forEach((example, index) => {
      // Each is a module, as it stands in the docstring and nothing besides.
      const file = name.replace(/\W+/g, "-").replace(/^-/, "");
      writeFileSync(join(folder, `${file}-${index}.ts`), `${example}\nexport {};\n`);
    });
  const compilerOptions = {
    target: "es2023",
    lib: ["es2023", "dom", "esnext.disposable", "dom.asynciterable"],
    module: "nodenext",
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const tsc = resolve("node_modules/typescript/bin/tsc");
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, "-p", "."], { cwd: folder, encoding: "utf8" });
  expect(stdout + stderr).toBe("");
});

function documented(): readonly Documented[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true, tsConfigFilePath: "tests/tsconfig.json" });
  return Object.entries(entries).flatMap(([pack, path]) => {
    const source = project.addSourceFileAtPath(path);
    project.resolveSourceFileDependencies();
    return [...source.getExportedDeclarations()].flatMap(([name, declarations]) =>
      declarations.filter(isCallable).map((declaration) => {
        const home = Node.isVariableDeclaration(declaration) ? declaration.getVariableStatement() : declaration;
        const docs = Node.isJSDocable(home) ? home.getJsDocs() : [];
        const tags = docs.flatMap((doc) => doc.getTags()).filter((tag) => tag.getTagName() === "example");
        const text = docs.map((doc) => doc.getDescription().trim()).join("\n");
        return { name: `${pack} ${name}`, text, examples: tags.map((tag) => code(tag.getCommentText() ?? "")) };
      }),
    );
  });
}

/** Their examples take the office and the case as given. */
function ofMethods(): readonly Documented[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true, tsConfigFilePath: "tests/tsconfig.json" });
  const source = project.addSourceFileAtPath(entries["@baku/runtime"]);
  project.resolveSourceFileDependencies();
  const exported = source.getExportedDeclarations();
  return interfaces.flatMap((pack) =>
    (exported.get(pack) ?? []).filter(Node.isInterfaceDeclaration).flatMap((declaration) =>
      declaration.getMethods().map((method) => {
        const docs = method.getJsDocs();
        const tags = docs.flatMap((doc) => doc.getTags()).filter((tag) => tag.getTagName() === "example");
        const text = docs.map((doc) => doc.getDescription().trim()).join("\n");
        const examples = tags.map((tag) => `${scene}${code(tag.getCommentText() ?? "")}`);
        return { name: `${pack} ${method.getName()}`, text, examples };
      }),
    ),
  );
}

function isCallable(declaration: Node): boolean {
  if (Node.isFunctionDeclaration(declaration) || Node.isClassDeclaration(declaration)) return true;
  return Node.isVariableDeclaration(declaration) && Node.isArrowFunction(declaration.getInitializer());
}

function code(comment: string): string {
  return /```ts\n([\s\S]*?)\n```/.exec(comment)?.[1] ?? "";
}

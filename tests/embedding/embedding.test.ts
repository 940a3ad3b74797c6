import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A fresh project outside the workspace, with the packed tarball of the runtime as npm would publish it. */
let project: string;
const tsc = resolve("node_modules/typescript/bin/tsc");
const npm = (args: readonly string[], cwd: string) =>
  execFileSync("npm", [...args, "--loglevel=error"], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "baku-embedding-"));
  const packed = ["runtime", "node_modules/@noble/hashes"].map((folder) => {
    const [{ filename }] = JSON.parse(
      npm(["pack", "--json", "--ignore-scripts", "--pack-destination", project], resolve(folder)),
    ) as [{ filename: string }];
    return `./${filename}`;
  });
  writeFileSync(join(project, "package.json"), JSON.stringify({ type: "module", private: true }));
  npm(["install", "--offline", "--no-audit", "--no-fund", ...packed], project);
  cpSync("tests/embedding/application.ts", join(project, "application.ts"));
  cpSync("tests/embedding/mistakes", join(project, "mistakes"), { recursive: true });
  for (const sop of ["laporan-kinerja-tahunan", "permohonan-izin-cuti"])
    cpSync(`sops/generated/${sop}.sop.ts`, join(project, `${sop}.sop.ts`));
  const compilerOptions = {
    target: "es2023",
    lib: ["es2023", "dom"],
    module: "nodenext",
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    outDir: "out",
  };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  const mistakes = { extends: "../tsconfig.json", compilerOptions: { noEmit: true, rootDir: ".." }, include: ["*.ts"] };
  writeFileSync(join(project, "mistakes/tsconfig.json"), JSON.stringify(mistakes));
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("the application type-checks, its wrong lines do not, and it runs a case to its end", () => {
  const compiled = spawnSync(process.execPath, [tsc, "-p", "."], { cwd: project, encoding: "utf8" });
  expect(compiled.stdout + compiled.stderr).toBe("");
  const { stdout, stderr } = spawnSync(process.execPath, ["out/application.js"], { cwd: project, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    "RUN110 RUN130 RUN106 RUN105",
    // 15 minutes of working time from 07:31 in Pontianak.
    "tandaTangan 2026-01-05T00:46:00.000Z",
    "lkjip-2026 tandaTangan",
    expect.stringMatching(/"state":"ditandatangani".*"realisasi":82.5/),
    expect.stringMatching(/^ended \d+$/),
  ]);
}, 60_000);

test("what is wrong with a mistake can be read from what the compiler says of it", () => {
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", "mistakes"], { cwd: project, encoding: "utf8" });
  const source = readFileSync("tests/embedding/mistakes/mistakes.ts", "utf8").split("\n");
  const told = stdout.matchAll(/^mistakes.mistakes\.ts\((\d+),(\d+)\): error TS\d+: (.*(?:\n {2}.*)*)/gm);
  const said = [...told].map(([, line, column, message]) => {
    const at = source[Number(line) - 1]?.slice(Number(column) - 1);
    return `${/^"?[\w]+"?|./.exec(at ?? "")?.[0]}: ${message}`;
  });
  expect(said).toMatchInlineSnapshot(`
    [
      ""isiBlanko": Argument of type '"isiBlanko"' is not assignable to parameter of type '"arsipkan" | "beriIzin" | "buatSuratIzin" | "buatSuratPenolakan" | "catatAgenda" | "catatHakCuti" | "isiBlangko" | "isiBukuJaga" | "kirimTembusan" | "serahkanSurat" | "setujuiAtasan" | "setujuiSekretaris" | "tandaTangani"'.",
      ""isiBlangko": Argument of type '"isiBlangko"' is not assignable to parameter of type '"catatHakCuti"'.",
      "actor: Type '"sekretaris"' is not assignable to type '"pemohon"'.",
      "kepala: Argument of type '{ readonly by: { readonly actor: "kepalaBadan"; }; }' is not assignable to parameter of type 'CloseInput<LaporanKinerjaTahunan, "telaahSuratSekda">'.
      Property 'outputs' is missing in type '{ readonly by: { readonly actor: "kepalaBadan"; }; }' but required in type '{ readonly outputs: { readonly disposisiKepalaBadan: DocumentReference; }; }'.",
      "disposisi: Object literal may only specify known properties, and 'disposisi' does not exist in type '{ readonly disposisiKepalaBadan: DocumentReference; }'.",
      "disposisi: Object literal may only specify known properties, and 'disposisi' does not exist in type 'StepWithoutOutputs'.",
      ""mungkin": Argument of type '"mungkin"' is not assignable to parameter of type '"tidak" | "ya"'.",
      "lamaCuti: Type 'string' is not assignable to type 'number'.",
      "blangkoPermohonanCuti: Type '{ namaPegawai: string; }' is missing the following properties from type 'BlangkoPermohonanCuti': jenisCuti, mulaiTanggal, lamaCuti",
      ""camat": Argument of type '"camat"' is not assignable to parameter of type '"atasanLangsung" | "kasubbag" | "kepalaBadan" | "pemohon" | "sekretaris" | "stafKepegawaian"'.",
      "as: Type '"wakil"' is not assignable to type 'Capacity'.",
      ""blanko": Argument of type '"blanko"' is not assignable to parameter of type '"arsipCuti" | "blangkoPermohonanCuti" | "buktiKirimTembusan" | "catatanAgendaCuti" | "catatanBukuJagaCuti" | "suratIzinCuti" | "suratPenolakanCuti" | "tandaTerimaPegawai"'.",
      "lamaCuti: Type 'string' is not assignable to type 'number'.",
      "actor: Type '"sekretaris"' is not assignable to type '"atasanLangsung"'.",
      ""pemohon": Argument of type 'string' is not assignable to parameter of type '{ readonly actor: string; readonly page?: Page; }'.",
      "trim: Property 'trim' does not exist on type 'number'.",
      "step: This comparison appears to be unintentional because the types 'StepId<PermohonanIzinCuti>' and '"isiBlanko"' have no overlap.",
      "tasks: Property 'tasks' does not exist on type 'Result'.
      Property 'tasks' does not exist on type 'Refused'.",
    ]
  `);
  expect(said).toHaveLength(source.filter((line) => /^(await |\()/.test(line)).length);
}, 60_000);

test.each(["grammar", "runtime", "compiler", "cli"])("the package %s holds what it needs and nothing else", (pack) => {
  const [{ files }] = JSON.parse(npm(["pack", "--json", "--dry-run", "--ignore-scripts"], resolve(pack))) as [
    { files: { path: string }[] },
  ];
  const paths = files.map(({ path }) => path);
  const { exports, bin = {} } = JSON.parse(readFileSync(join(pack, "package.json"), "utf8")) as {
    exports: Record<string, string>;
    bin?: Record<string, string>;
  };
  const entries = [...Object.values(exports), ...Object.values(bin)].map((path) => path.replace(/^\.\//, ""));
  const types = entries.filter((path) => path.startsWith("dist/")).map((path) => path.replace(/js$/, "d.ts"));
  expect(paths).toEqual(expect.arrayContaining(["README.md", "LICENSE", ...entries, ...types]));
  expect(paths.filter((path) => /test|fixtures|tsbuildinfo|contract/.test(path))).toEqual([]);
  expect(readFileSync(join(pack, "LICENSE"), "utf8")).toBe(readFileSync("LICENSE", "utf8"));
});

test("who keeps cases in PostgreSQL without its driver is told what to install", () => {
  const script =
    'import { postgres } from "@baku/runtime/postgres"; await postgres({}).catch((e) => console.log(e.code));';
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: project,
    encoding: "utf8",
  });
  expect(stdout + stderr).toBe("STO131\n");
});

test("an application in CommonJS may require it", () => {
  const script = 'const { openOffice } = require("@baku/runtime"); console.log(typeof openOffice);';
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { cwd: project, encoding: "utf8" });
  expect(stdout + stderr).toBe("function\n");
});

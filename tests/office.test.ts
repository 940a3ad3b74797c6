import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { jahat, laporan, rumit } from "../compiler/src/4-emit/fixtures.js";
import { layoutForm } from "../compiler/src/4-emit/form/layout.js";
import { type Emit, emitters } from "../compiler/src/index.js";
import { canRun } from "./require.js";

const isThere = spawnSync("soffice", ["--version"]).status === 0;

describe.skipIf(!canRun("soffice", isThere, 1))("LibreOffice", () => {
  test("prints workbook and document on as many sheets as the form has, on A4 and on folio", {
    timeout: 240_000,
  }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "formulir-"));
    try {
      const expected = new Map<string, number>();
      for (const [name, procedure] of Object.entries({ laporan, rumit, jahat }))
        for (const paper of ["a4", "f4"] as const)
          for (const format of ["xlsx", "docx"] as const) {
            const { emit }: { readonly emit: Emit } = await emitters[format].load();
            const file = `${name}-${paper}-${format}`;
            const content = (await emit(procedure, { file: name, paper, draft: true })) as Uint8Array;
            writeFileSync(join(folder, `${file}.${format}`), content);
            const form = { paper: paper === "a4" ? "A4" : "F4", draft: true } as const;
            expected.set(file, layoutForm(procedure, form).pages.length);
          }
      const profile = `-env:UserInstallation=file://${join(folder, "profil")}`;
      const sources = [...expected.keys()].map((file) => join(folder, `${file}.${file.slice(-4)}`));
      execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...sources], {
        stdio: "ignore",
      });
      const printed = new Map([...expected.keys()].map((file) => [file, sheetsOf(join(folder, `${file}.pdf`))]));
      expect(printed).toEqual(expected);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

function sheetsOf(pdf: string): number {
  return readFileSync(pdf, "latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

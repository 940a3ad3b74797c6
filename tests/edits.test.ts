import { readFileSync } from "node:fs";
import { compile } from "@baku/compiler";
import { format } from "@baku/grammar";
import { changeText, diff, effectText, type Procedure } from "@baku/runtime";
import { describe, expect, test } from "vitest";
import { type Edit, edits, type File, files } from "./edits.js";

/**
 * One edit at a time to the procedures of `sops/`, as analysts make them. What each is told as, and what it means for running cases,
 * is in `golden/edits.md`.
 */

const textOf = (file: File) => readFileSync(`sops/${files[file]}.sop`, "utf8");

test("an edit that changes the procedure is told as the golden file has it", async () => {
  const told = edits.flatMap(([what, file, edit]) => {
    const text = textOf(file);
    const found = diff(procedureOf(text, file), procedureOf(edit(text), file));
    expect(found, what).not.toEqual([]);
    const lines = found.map(
      (change) => `- **${change.severity}** ${changeText(change, "id")} ${effectText(change, "id")}`,
    );
    return [`## ${what} (${file})`, "", ...lines, ""];
  });
  await expect(told.join("\n")).toMatchFileSnapshot("golden/edits.md");
});

describe("an edit that changes only the text", () => {
  test.each<readonly [what: string, edit: Edit]>([
    ["a comment", (text) => `# Komentar\n${text}`],
    ["indentation", (text) => text.replace(/^ +/gm, "").replace(/ +:/g, ":")],
    ["English labels", (text) => format(text, { keywords: "en" })],
    ["where it stands in the source", (text) => text.replace(/^ *sumber .*\n/gm, "")],
    ["Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
  ])("%s is no change", (_what, edit) => {
    for (const file of Object.keys(files) as File[]) {
      const text = textOf(file);
      expect(edit(text)).not.toBe(text);
      expect(diff(procedureOf(text, file), procedureOf(edit(text), file))).toEqual([]);
    }
  });
});

function procedureOf(text: string, file: File): Procedure {
  const { procedures, findings } = compile(text, `${file}.sop`);
  if (!procedures[0]) throw new Error(findings.map(({ code }) => code).join(", "));
  return procedures[0];
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileAll, type Emit, emitters, filesOf } from "@baku/compiler";
import { format } from "@baku/grammar";
import { describe, expect, test } from "vitest";
import { parsesInMermaid } from "./mermaid.js";

/** What is committed under sops/ is formatted, free of errors, and what the build makes of it today. */
const files = readdirSync("sops").filter((name) => name.endsWith(".sop"));

describe.each(files)("%s", (name) => {
  const path = join("sops", name);
  const text = readFileSync(path, "utf8");
  const [compiled] = compileAll([{ path, text }]);

  test("is formatted", () => {
    expect(format(text)).toBe(text);
  });

  test.each(["ts", "json", "schema", "mermaid", "swimlane"] as const)("its %s is current", async (emitter) => {
    const { extension, load } = emitters[emitter];
    const { emit }: { readonly emit: Emit } = await load();
    for (const procedure of compiled!.procedures)
      for (const { end, content } of filesOf(await emit(procedure, { file: procedure.id }), extension)) {
        expect(readFileSync(join("sops/generated", procedure.id + end), "utf8")).toBe(content);
        if (extension.endsWith(".mmd")) expect(await parsesInMermaid(String(content))).toBe(true);
      }
  });

  test("means the same in either language", () => {
    const bare = (source: string) =>
      JSON.stringify(compileAll([{ path, text: source }])[0]!.procedures, (key, value) =>
        key === "span" || (key === "printed" && typeof value === "string") ? undefined : value,
      );
    const english = format(text, { keywords: "en" });
    expect(english).not.toBe(text);
    expect(bare(english)).toBe(bare(text));
    expect(format(english, { keywords: "id" })).toBe(text);
  });
});

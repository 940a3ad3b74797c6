// Writes what is made from the sources and committed: the types of the syntax tree, the label tables and the findings pages, and
// what the build makes of sops/.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { explain } from "../cli/dist/commands/explain.js";
import { layoutForm } from "../compiler/dist/4-emit/form/layout.js";
import { partOf } from "../compiler/dist/4-emit/svg/part.js";
import { compile, findings } from "../compiler/dist/index.js";
import { cstTypes } from "../grammar/dist/3-parser/cst.js";
import { labelList } from "../grammar/dist/index.js";
import { readCalendarFile } from "../runtime/dist/index.js";
import { calendarFileSchema, messages } from "../runtime/dist/internal.js";
import { findingsPage } from "./findings-page.js";
import { fontWidths } from "./font-widths.js";
import { guidePictures } from "./guide-pictures.js";
import { labelTable } from "./label-table.js";

writeFileSync("grammar/src/3-parser/cst.generated.ts", cstTypes());
writeFileSync("compiler/src/4-emit/form/arimo.generated.ts", fontWidths());
for (const [path, lang] of [
  ["docs/bahasa.md", "id"],
  ["docs/language.md", "en"],
]) {
  const page = readFileSync(path, "utf8");
  writeFileSync(
    path,
    page.replace(
      /<!-- labels -->[\s\S]*<!-- \/labels -->/,
      `<!-- labels -->\n${labelTable(labelList, lang)}\n<!-- /labels -->`,
    ),
  );
}
for (const year of [2026]) {
  const read = readCalendarFile(parse(readFileSync(`runtime/calendars/${year}.yaml`, "utf8")));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  writeFileSync(
    `runtime/src/calendar/years/${year}.generated.ts`,
    `// Generated from calendars/${year}.yaml. Do not edit.
import type { CalendarYear } from "../profile.js";

export const year${year}: CalendarYear = ${JSON.stringify(read.year, null, 2)};
`,
  );
}
writeFileSync("runtime/calendars/calendar.schema.json", `${JSON.stringify(calendarFileSchema, null, 2)}\n`);

const codes = [...new Set([...Object.keys(findings), ...Object.keys(messages)])];
writeFileSync("docs/temuan.md", findingsPage(codes, explain, "id"));
writeFileSync("docs/findings.md", findingsPage(codes, explain, "en"));
for (const [path, picture] of guidePictures({ compile, layoutForm, partOf })) writeFileSync(path, picture);
baku("build", "sops", "--out", "sops/generated", "--emit", "ts,json,schema,mermaid,swimlane");
baku("docs", "sops", "--out", "docs/sop", "--no-history");

function baku(...args) {
  const { status } = spawnSync(process.execPath, ["cli/bin/baku.js", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@baku/grammar";
import { type CalendarYear, messageText, readCalendarFile } from "@baku/runtime";
import { UsageError } from "./report/failure.js";
import { readYaml } from "./yaml-file.js";

/** The decrees in a folder of calendar files, each beside the path it was read from. All that is wrong is one `UsageError`, a line each. */
export function readCalendars(folder: string): readonly { readonly path: string; readonly decree: CalendarYear }[] {
  if (!existsSync(folder))
    throw new UsageError({
      id: `map kalender ${folder} tidak ada`,
      en: `the calendar folder ${folder} does not exist`,
    });
  const paths = readdirSync(folder)
    .filter((name) => /\.(?:ya?ml|json)$/.test(name) && !name.endsWith(".schema.json"))
    .sort()
    .map((name) => join(folder, name));
  const files = paths.map((path) => ({ path, ...readCalendar(readFileSync(path, "utf8")) }));
  const wrong = files.flatMap(({ path, wrong }) => wrong.map((each) => ({ path, ...each })));
  if (wrong.length > 0) {
    const said = (lang: Language) =>
      wrong.map(({ path, line, column, text }) => `${path}:${line}:${column}: ${text[lang]}`).join("\n  ");
    throw new UsageError({
      id: `berkas kalender belum benar:\n  ${said("id")}`,
      en: `calendar files are not right:\n  ${said("en")}`,
    });
  }
  return files.flatMap(({ path, decree }) => (decree ? [{ path, decree }] : []));
}

interface Wrong {
  readonly line: number;
  readonly column: number;
  readonly text: Readonly<Record<Language, string>>;
}

function readCalendar(source: string): { readonly decree?: CalendarYear; readonly wrong: readonly Wrong[] } {
  const { value, slip, placeOf } = readYaml(source);
  if (slip) {
    const { line, column, code, reason } = slip;
    const text = (lang: Language) => `CAL213 ${messageText({ code: "CAL213", params: { slip: code, reason } }, lang)}`;
    return { wrong: [{ line, column, text: { id: text("id"), en: text("en") } }] };
  }
  const read = readCalendarFile(value);
  if (read.ok) return { decree: read.year, wrong: [] };
  return {
    wrong: read.problems.map(({ path, problem }) => {
      const text = (lang: Language) => `${problem.code} ${messageText(problem, lang)}`;
      return { ...placeOf(path), text: { id: text("id"), en: text("en") } };
    }),
  };
}

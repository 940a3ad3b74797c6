import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@baku/grammar";
import { type CalendarYear, messageText, readCalendarFile } from "@baku/runtime";
import { LineCounter, parseDocument } from "yaml";
import { UsageError } from "./report/failure.js";

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
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const placed = (offset: number, text: Wrong["text"]): Wrong => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1), text };
  };
  // The first slip in writing makes others up: it alone is told.
  const [slip] = document.errors;
  if (slip) {
    const [reason = ""] = slip.message.split(/ at line \d|\n/);
    const text = (lang: Language) =>
      `CAL213 ${messageText({ code: "CAL213", params: { slip: slip.code, reason } }, lang)}`;
    return { wrong: [placed(slip.pos[0], { id: text("id"), en: text("en") })] };
  }
  const read = readCalendarFile(document.toJS());
  if (read.ok) return { decree: read.year, wrong: [] };
  return {
    wrong: read.problems.map(({ path, problem }) => {
      const text = (lang: Language) => `${problem.code} ${messageText(problem, lang)}`;
      return placed(offsetOf(document.contents, path), { id: text("id"), en: text("en") });
    }),
  };
}

/** Where the key stands that a path ends with; of a place in a list, where that begins. */
function offsetOf(node: unknown, [key, ...rest]: readonly (string | number)[]): number {
  const here = (node as { range?: readonly [number, number, number] } | null)?.range?.[0] ?? 0;
  const items = (node as { items?: readonly unknown[] } | null)?.items;
  if (key === undefined || !items) return here;
  if (typeof key === "number") return offsetOf(items[key], rest);
  const pair = (items as readonly { key: { value: unknown; range?: readonly number[] }; value: unknown }[]).find(
    (each) => String(each.key.value) === key,
  );
  if (!pair) return here;
  return rest.length > 0 ? offsetOf(pair.value, rest) : (pair.key.range?.[0] ?? here);
}

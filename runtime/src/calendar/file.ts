import type { CalendarProblem } from "./notes.js";
import { dateProblems } from "./problems.js";
import type { CalendarYear, NamedDay, RamadanPeriod } from "./profile.js";

/**
 * A calendar file: one decree, as an office writes it down, in Indonesian (YAML, or JSON with the same names).
 *
 *     tahun: 2025
 *     keputusan: Keputusan Bersama ... Nomor 1017 Tahun 2024 ...
 *     ditetapkan: 2024-10-14
 *     libur:
 *       2025-01-01: Tahun Baru 2025 Masehi
 *     cuti bersama:
 *       2025-01-28: Tahun Baru Imlek 2576 Kongzili
 *     ramadan:
 *       - dari: 2025-03-01
 *         sampai: 2025-03-30
 *         sumber: Sidang isbat Kementerian Agama
 */
export type CalendarFile = { readonly ok: true; readonly year: CalendarYear } | NotRead;

export interface NotRead {
  readonly ok: false;
  readonly problems: readonly PlacedProblem[];
}

/** `path`: the keys and places that lead to it in the file; empty for the whole of it. */
export interface PlacedProblem {
  readonly path: readonly (string | number)[];
  readonly problem: CalendarProblem;
}

/**
 * Reads one decree out of a parsed calendar file: all that is wrong with it, each with its place, or the year. Never throws.
 * What is wrong (`CAL2xx`) comes back with its place; nothing is thrown.
 *
 * @example
 * ```ts
 * import { messageText, readCalendarFile } from "@baku/runtime";
 *
 * const file = readCalendarFile(JSON.parse("{}"));
 * if (!file.ok) for (const { problem } of file.problems) console.error(messageText(problem, "id"));
 * ```
 */
export function readCalendarFile(value: unknown): CalendarFile {
  if (!isRecord(value)) return { ok: false, problems: [wrong([], "file")] };
  const amends = value.jenis === "perubahan";
  const year = value.tahun;
  const problems = [
    ...keyProblems([], value, amends ? [...needed, "jenis"] : [...needed, "libur", "cuti bersama"], keys(amends)),
    ...expected(value, "tahun", "year", isYear),
    ...expected(value, "keputusan", "text", isText),
    ...expected(value, "ditetapkan", "date", (each) => isText(each) && isDate(each)),
    ...expected(value, "jenis", "kind", (each) => each === "lengkap" || each === "perubahan"),
    ...lists.flatMap((key) => daysProblems(key, value[key], year)),
    ...ramadanProblems(value.ramadan, year),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, year: yearOf(value, amends) };
}

const needed = ["tahun", "keputusan", "ditetapkan"];
const lists = ["libur", "cuti bersama", "hari kerja"];
const period = ["dari", "sampai", "sumber"];

const keys = (amends: boolean) => [...needed, "jenis", ...(amends ? lists : lists.slice(0, 2)), "ramadan"];

const day = { type: "string", minLength: 1, description: "Nama harinya" };
const date = { type: "string", pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" };
const days = { type: ["object", "null"], propertyNames: date, additionalProperties: day };

/** JSON Schema of a calendar file, for the editor that it is written in; `readCalendarFile` also looks at what no schema sees. */
export const calendarFileSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Kalender satu tahun menurut satu keputusan",
  type: "object",
  properties: {
    tahun: { type: "integer", minimum: 1970, maximum: 9999, description: "Tahun kalender" },
    keputusan: { type: "string", pattern: "\\S", description: "Nama, nomor, dan tahun keputusan yang menjadi dasar" },
    ditetapkan: {
      ...date,
      description: "Tanggal keputusan ditetapkan; dari dua keputusan, yang terakhir yang berlaku",
    },
    jenis: {
      enum: ["lengkap", "perubahan"],
      description: "perubahan: hanya hari yang ditambahkan, dan hari kerja: yang tidak lagi libur",
    },
    libur: { ...days, description: "Hari libur nasional: tanggal dan namanya" },
    "cuti bersama": { ...days, description: "Cuti bersama: tanggal dan namanya" },
    "hari kerja": { ...days, description: "Hanya pada perubahan: hari yang kembali menjadi hari kerja" },
    ramadan: {
      type: "array",
      description: "Hari pertama dan terakhir Ramadan dalam tahun ini, dengan sumbernya",
      items: {
        type: "object",
        properties: { dari: date, sampai: date, sumber: { type: "string", pattern: "\\S" } },
        required: period,
        additionalProperties: false,
      },
    },
  },
  required: needed,
  additionalProperties: false,
  if: { properties: { jenis: { const: "perubahan" } }, required: ["jenis"] },
  then: {},
  else: { required: ["libur", "cuti bersama"], properties: { "hari kerja": false } },
};

type Path = PlacedProblem["path"];
type Expected = (CalendarProblem & { code: "CAL212" })["params"]["expected"];

/** Where in the file, as a person finds it: `libur.2025-01-01`. */
const placeName = (path: Path) =>
  path.length > 0 ? path.map((key) => (typeof key === "number" ? key + 1 : key)).join(".") : "kalender";

const wrong = (path: Path, expected: Expected): PlacedProblem => ({
  path,
  problem: { code: "CAL212", params: { at: placeName(path), expected } },
});

function keyProblems(path: Path, value: Row, required: readonly string[], known: readonly string[]) {
  const at = placeName(path);
  return [
    ...required
      .filter((key) => !Object.hasOwn(value, key))
      .map((key): PlacedProblem => ({ path, problem: { code: "CAL210", params: { at, key } } })),
    ...Object.keys(value)
      .filter((key) => !known.includes(key))
      .map((key): PlacedProblem => ({ path: [...path, key], problem: { code: "CAL211", params: { at, key, known } } })),
  ];
}

function expected(
  value: Row,
  key: string,
  what: Expected,
  holds: (each: unknown) => boolean,
): readonly PlacedProblem[] {
  return !Object.hasOwn(value, key) || holds(value[key]) ? [] : [wrong([key], what)];
}

/** An empty entry (`cuti bersama:`) is an empty list. */
function daysProblems(key: string, value: unknown, year: unknown): readonly PlacedProblem[] {
  if (value === undefined || value === null) return [];
  if (!isRecord(value)) return [wrong([key], "days")];
  return Object.entries(value).flatMap(([date, name]) => [
    ...dated([key, date], date, year),
    ...(isText(name) ? [] : [wrong([key, date], "text")]),
  ]);
}

function ramadanProblems(value: unknown, year: unknown): readonly PlacedProblem[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [wrong(["ramadan"], "periods")];
  return value.flatMap((each: unknown, index): readonly PlacedProblem[] => {
    const path = ["ramadan", index];
    if (!isRecord(each)) return [wrong(path, "periods")];
    const { dari: from, sampai: to, sumber: source } = each;
    const ends = [...dated([...path, "dari"], from, year), ...dated([...path, "sampai"], to, year)];
    const turned = isText(from) && isText(to) && from > to;
    return [
      ...keyProblems(path, each, period, period),
      ...ends.filter(({ path: [, , key] }) => Object.hasOwn(each, key ?? "")),
      ...(source === undefined || isText(source) ? [] : [wrong([...path, "sumber"], "text")]),
      ...(turned && ends.length === 0
        ? [{ path, problem: { code: "CAL202", params: { at: placeName(path), from, to } } } as const]
        : []),
    ];
  });
}

/** A date of the file's own year; while nobody knows which year that is, any date. */
function dated(path: Path, date: unknown, year: unknown): readonly PlacedProblem[] {
  if (!isText(date)) return [wrong(path, "date")];
  if (!isYear(year)) return isDate(date) ? [] : [wrong(path, "date")];
  return dateProblems(placeName(path), date, year).map((problem) => ({ path, problem }));
}

function yearOf(value: Row, amends: boolean): CalendarYear {
  const named = (key: string): readonly NamedDay[] =>
    Object.entries((value[key] ?? {}) as Readonly<Record<string, string>>).map(([date, name]) => ({ date, name }));
  const ramadan = value.ramadan as readonly { dari: string; sampai: string; sumber: string }[] | undefined;
  return {
    year: value.tahun as number,
    decree: value.keputusan as string,
    issued: value.ditetapkan as string,
    ...(amends ? { amends } : {}),
    holidays: named("libur"),
    collectiveLeave: named("cuti bersama"),
    ...(Object.hasOwn(value, "hari kerja") ? { workingDays: named("hari kerja") } : {}),
    ...(ramadan
      ? { ramadan: ramadan.map((each): RamadanPeriod => ({ from: each.dari, to: each.sampai, source: each.sumber })) }
      : {}),
  };
}

type Row = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";
const isYear = (value: unknown): value is number =>
  typeof value === "number" && Number.isInteger(value) && value >= 1970 && value <= 9999;
const isDate = (value: string) => dateProblems("", value, Number(value.slice(0, 4))).length === 0;

import type { Instant, Observed, Procedure, Trace } from "@baku/runtime";
import { UsageError } from "../report/failure.js";
import { instantOf } from "../run/session.js";
import { csvRows } from "./csv.js";

/** What the columns of a log may be called; the words of XES, of Baku's own export, and what offices write. */
const columns = {
  case: ["kasus", "nomor kasus", "no kasus", "case", "case id", "caseid", "case:concept:name"],
  activity: ["kegiatan", "langkah", "aktivitas", "activity", "step", "concept:name"],
  time: [
    "selesai",
    "waktu",
    "waktu selesai",
    "tanggal",
    "time",
    "timestamp",
    "end",
    "complete timestamp",
    "time:timestamp",
  ],
  actor: ["pelaksana", "oleh", "jabatan", "actor", "resource", "role", "org:role", "org:resource"],
  name: ["nama", "name", "person"],
  answer: ["jawaban", "putusan", "keputusan", "answer", "decision", "outcome"],
} as const;

type Column = keyof typeof columns;

/** Reads a CSV log: a line for each act, when it was done. Times without a zone are the office's. */
export function readLog(text: string, path: string, procedure: Procedure, zone: string): readonly Trace[] {
  const [head = [], ...rows] = csvRows(text);
  const places = placesOf(head);
  for (const needed of ["case", "activity", "time"] as const)
    if (places[needed] === undefined) throw lacks(path, needed);
  const cases = new Map<string, Observed[]>();
  const steps = stepsByName(procedure);
  const actors = actorsByName(procedure);
  for (const [i, row] of rows.entries()) {
    const cell = (column: Column) => (places[column] === undefined ? "" : (row[places[column]] ?? "").trim());
    const [id, named, when] = [cell("case"), cell("activity"), cell("time")];
    const at = timeOf(when, zone);
    if (id === "" || named === "" || at === undefined) throw unreadable(path, i + 2, { id, named, when });
    const step = steps.get(plain(named));
    if (step === null) throw ambiguous(path, i + 2, named);
    const [actor, name, answer] = [cell("actor"), cell("name"), cell("answer")];
    const by = actor === "" ? undefined : { actor: actors.get(plain(actor)) ?? actor, ...(name !== "" && { name }) };
    const item: Observed = {
      at,
      did: "done",
      named,
      ...(step && { step: step.id }),
      ...(by && { by }),
      ...(answer !== "" && { answer: answerOf(step, answer) }),
    };
    const items = cases.get(id);
    if (items) items.push(item);
    else cases.set(id, [item]);
  }
  return [...cases].map(([id, found]) => {
    const items = found.toSorted((a, b) => a.at - b.at);
    return { case: id, from: items[0]!.at, items, ended: false, own: false };
  });
}

type Step = Procedure["steps"][number];

function placesOf(head: readonly string[]): Readonly<Partial<Record<Column, number>>> {
  const names = head.map((name) => name.trim().toLowerCase().replace(/[_.]+/g, " "));
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(columns) as Column[]) {
    const place = columns[column].map((name) => names.indexOf(name)).find((index) => index >= 0);
    if (place !== undefined) found[column] = place;
  }
  return found;
}

/** By id, stable name, number and text; null where several steps are called so. */
function stepsByName({ steps }: Procedure): ReadonlyMap<string, Step | null> {
  const names = new Map<string, Step | null>();
  for (const step of steps) {
    const number = step.number.known ? [step.number.value, step.number.printed ?? ""] : [];
    for (const name of new Set([step.id, step.name ?? "", step.text, ...number].map(plain))) {
      if (name === "" || name === "-") continue;
      const other = names.get(name);
      names.set(name, other === undefined || other === step ? step : null);
    }
  }
  return names;
}

function actorsByName({ actors }: Procedure): ReadonlyMap<string, string> {
  return new Map(
    actors.flatMap(({ id, name, printed }) => [id, name, printed].map((each) => [plain(each), id] as const)),
  );
}

function answerOf(step: Step | null | undefined, answer: string): string {
  return step?.flow.outcomes.find((each) => plain(each.answer) === plain(answer))?.answer ?? answer;
}

const plain = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/^(?:langkah|step) (?=\S)/, "")
    .replace(/\.$/, "");

/** `2026-01-05T08:00`, with a space, with seconds, with a zone; `05/01/2026 08.00`. */
function timeOf(text: string, zone: string): Instant | undefined {
  const local = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ T](\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?)?$/.exec(text);
  const two = (part: string | undefined) => (part ?? "0").padStart(2, "0");
  const iso = local
    ? `${local[3]}-${two(local[2])}-${two(local[1])}${local[4] ? `T${two(local[4])}:${local[5]}:${two(local[6])}` : ""}`
    : text.replace(/^(\d{4}-\d{2}-\d{2}) (?=\d)/, "$1T");
  if (!/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(iso)) return undefined;
  const [date] = iso.split("T") as [string];
  const midnight = Date.parse(`${date}T00:00Z`);
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(iso.slice(10));
  const at = Date.parse(hasZone || iso === date ? iso : `${iso}Z`);
  // V8 takes 31 February for 3 March.
  if (Number.isNaN(at) || Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date)
    return undefined;
  return hasZone ? at : instantOf(iso, zone);
}

const named = {
  case: { id: "kasus", en: "case" },
  activity: { id: "kegiatan", en: "activity" },
  time: { id: "waktu", en: "time" },
} as const;

const lacks = (path: string, column: keyof typeof named): UsageError =>
  new UsageError({
    id: `${path} bukan berkas kasus, ekspor, atau CSV dengan kolom “${named[column].id}”; baris pertamanya harus menamai kolom kasus, kegiatan, waktu, dan bila ada pelaksana dan jawaban`,
    en: `${path} is no case file, export, or CSV with a column “${named[column].en}”; its first line must name the columns case, activity, time and, where there are, actor and answer`,
  });

function unreadable(
  path: string,
  line: number,
  row: { readonly id: string; readonly named: string; readonly when: string },
) {
  const empty = row.id === "" ? "case" : row.named === "" ? "activity" : row.when === "" ? "time" : undefined;
  if (empty)
    return new UsageError({
      id: `${path}, baris ${line}: kolom ${named[empty].id} kosong`,
      en: `${path}, row ${line}: the column ${named[empty].en} is empty`,
    });
  return new UsageError({
    id: `${path}, baris ${line}: “${row.when}” bukan waktu; tulis misalnya 2026-01-05 08:00 atau 05/01/2026 08.00`,
    en: `${path}, row ${line}: “${row.when}” is not a time; write such as 2026-01-05 08:00 or 05/01/2026 08.00`,
  });
}

const ambiguous = (path: string, line: number, name: string): UsageError =>
  new UsageError({
    id: `${path}, baris ${line}: “${name}” adalah nama beberapa langkah; pakai nomor langkahnya`,
    en: `${path}, row ${line}: “${name}” names several steps; use the step's number`,
  });

import type { Value } from "@baku/grammar";
import type { Cell, PartialDate } from "@baku/runtime";

/** A value as a cell of the form. A dash is known, with an empty value; a missing line is absent. */
export function cell<T, U>(value: Value<T> | undefined, empty: U, read: (value: T) => U, source?: string): Cell<U> {
  const printed = value?.printed ? { printed: value.printed.text } : {};
  const more = { ...(value?.reason && { inferred: value.reason.text }), ...(source && { source }) };
  // What could not be read has been said; it is not what the source leaves open.
  if (value === undefined || value.state === "empty" || value.state === "unreadable")
    return { known: false, why: "absent", ...(source && { source }) };
  if (value.state === "stated") return { known: true, value: read(value.value), ...printed, ...more };
  if (value.state === "none") return { known: true, value: empty, ...printed, ...more };
  return {
    known: false,
    why: "unknown",
    ...printed,
    ...(value.reason && { note: value.reason.text }),
    ...(source && { source }),
  };
}

/** A text that is no cell of its own (a title, an activity): `?` and `-` stay as they were written. */
export const written = (value: Value<{ text: string }>): string =>
  value.state === "stated" ? value.value.text : value.state === "unknown" ? "?" : value.state === "none" ? "-" : "";

export const text = (value: Value<{ text: string }> | undefined, source?: string): Cell<string> =>
  cell(value, "", (t) => t.text, source);

export const texts = (
  value: Value<readonly { whole: string; unknown: boolean; reason?: { text: string } }[]> | undefined,
  source?: string,
): Cell<readonly string[]> => {
  const made = cell(value, [], (items) => items.filter((i) => !i.unknown).map((i) => i.whole), source);
  if (!made.known || value?.state !== "stated") return made;
  // Plain texts have no place for a reason of their own: it goes with the cell.
  const reasons = [...new Set(value.value.flatMap((item) => (item.reason ? [item.reason.text] : [])))];
  const inferred = made.inferred ?? (reasons.length > 0 ? reasons.join("; ") : undefined);
  return withIncomplete({ ...made, ...(inferred && { inferred }) }, value.value);
};

/** An item `?` among others: the list is longer than what can be read; alone, nothing is known. */
export function withIncomplete<T>(made: Cell<T>, items: readonly { unknown: boolean }[]): Cell<T> {
  if (!made.known || !items.some((i) => i.unknown)) return made;
  if (items.every((i) => i.unknown))
    return { known: false, why: "unknown", ...(made.source && { source: made.source }) };
  return { ...made, incomplete: true };
}

/** `2019-08-12` from `12 Agustus 2019`; the form's own words are kept as printed. */
export function date(
  value: Value<{ day?: number; month?: number; year?: number; text: string }> | undefined,
  source?: string,
): Cell<PartialDate> {
  const made = cell(
    value,
    "",
    (d) =>
      [d.year, d.month, d.day]
        .filter((n) => n !== undefined)
        .map((n) => String(n).padStart(2, "0"))
        .join("-"),
    source,
  );
  return made.known && made.printed === undefined && value?.state === "stated" && value.value.text !== made.value
    ? { ...made, printed: value.value.text }
    : made;
}

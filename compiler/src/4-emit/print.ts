/** How a notation writes a key and a string; both without a line break. */
export interface Notation {
  readonly key: (name: string) => string;
  readonly string: (text: string) => string;
  /** Behind the last of several lines. */
  readonly comma: "" | ",";
}

const WIDTH = 120;

/**
 * Plain data as text, two spaces a level. What fits into 120 columns stands on one line, so that a cell is a line and a
 * diff of the file reads. Properties that are undefined are left out, as JSON does.
 */
export function print(value: unknown, notation: Notation, indent = "", column = 0): string {
  const flat = printFlat(value, notation);
  // One more for the comma behind it.
  if (column + flat.length + 1 <= WIDTH || value === null || typeof value !== "object") return flat;
  const deeper = `${indent}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const lines = entries(value).map(([name, item]) => {
    const start = `${deeper}${name === undefined ? "" : `${notation.key(name)}: `}`;
    return start + print(item, notation, deeper, start.length);
  });
  return `${open}\n${lines.join(",\n")}${notation.comma}\n${indent}${close}`;
}

function printFlat(value: unknown, notation: Notation): string {
  if (typeof value === "string") return notation.string(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const items = entries(value).map(
    ([name, item]) => (name === undefined ? "" : `${notation.key(name)}: `) + printFlat(item, notation),
  );
  if (Array.isArray(value)) return `[${items.join(", ")}]`;
  return items.length === 0 ? "{}" : `{ ${items.join(", ")} }`;
}

/** Items of an array have no name. */
function entries(value: object): readonly (readonly [string | undefined, unknown])[] {
  if (Array.isArray(value)) return value.map((item) => [undefined, item]);
  return Object.entries(value).filter(([, item]) => item !== undefined);
}

import { isMap, isScalar, isSeq, LineCounter, parseDocument } from "yaml";

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A text in YAML, of which JSON is a part: what it says, and where in it each thing stands. */
export interface YamlText {
  readonly value: unknown;
  /** The first slip in writing; others may only follow from it. */
  readonly slip?: Place & { readonly code: string; readonly reason: string };
  /** Where the key stands that a path ends with; of a place in a list, where that begins; of what is not there, what it would stand in. */
  readonly placeOf: (path: readonly (string | number)[]) => Place;
}

export function readYaml(source: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const placed = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (path: readonly (string | number)[]) => placed(offsetOf(document.contents, path));
  const [slip] = document.errors;
  if (!slip) return { value: document.toJS(), placeOf };
  const [reason = ""] = slip.message.split(/ at line \d|\n/);
  return { value: undefined, slip: { ...placed(slip.pos[0]), code: slip.code, reason }, placeOf };
}

function offsetOf(node: unknown, [key, ...rest]: readonly (string | number)[], fallback = 0): number {
  const here = (node as { readonly range?: readonly [number, number, number] } | null)?.range?.[0] ?? fallback;
  if (key === undefined) return here;
  if (isSeq(node)) return offsetOf(node.items[Number(key)], rest, here);
  if (!isMap(node)) return here;
  const pair = node.items.find((each) => String(isScalar(each.key) ? each.key.value : each.key) === String(key));
  if (!pair) return here;
  const keyAt = isScalar(pair.key) ? (pair.key.range?.[0] ?? here) : here;
  return rest.length > 0 ? offsetOf(pair.value, rest, keyAt) : keyAt;
}

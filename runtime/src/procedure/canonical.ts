import { sha256Hex } from "./sha256.js";

/** SHA-256 of a value's canonical JSON, in lower-case hex. Two values that differ only in the order of their keys have one digest. */
export function digest(value: unknown, leaveOut: readonly string[] = []): string {
  return sha256Hex(canonicalJson(value, leaveOut));
}

/** JSON without white space, keys in the order of their UTF-16 code units; keys in `leaveOut` are left out at every depth. */
export function canonicalJson(value: unknown, leaveOut: readonly string[] = []): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, leaveOut)).join(",")}]`;
  const entries = Object.entries(value)
    .filter(([key, item]) => item !== undefined && !leaveOut.includes(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item, leaveOut)}`);
  return `{${entries.join(",")}}`;
}

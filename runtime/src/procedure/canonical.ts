import { sha256Hex } from "./sha256.js";

/** SHA-256 of a value's canonical JSON, in lower-case hex. Two values that differ only in the order of their keys have one digest. */
export function digest(value: unknown, leaveOut: readonly string[] = []): string {
  return sha256Hex(canonicalJson(value, leaveOut));
}

/** JSON without white space, keys in the order of their UTF-16 code units; keys in `leaveOut` are left out at every depth. */
export function canonicalJson(value: unknown, leaveOut: readonly string[] = []): string {
  if (typeof value === "string") return quoted(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${Array.from(value, (item) => canonicalJson(item, leaveOut)).join(",")}]`;
  const record = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const key of Object.keys(record).sort()) {
    const item = record[key];
    if (item === undefined || leaveOut.includes(key)) continue;
    text += `${text === "" ? "{" : ","}${quoted(key)}:${canonicalJson(item, leaveOut)}`;
  }
  return text === "" ? "{}" : `${text}}`;
}

/** As `JSON.stringify` writes it, which is slower to ask where there is nothing to escape. */
function quoted(text: string): string {
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

const PLAIN = /^[ !#-[\]-~]*$/;

import { createHash } from "node:crypto";
import { createReadStream, statSync } from "node:fs";
import { basename, extname } from "node:path";
import type { Language } from "@baku/grammar";
import { fold, months } from "@baku/grammar/internal";
import type { DocumentField, Plan } from "@baku/runtime";
import { cut } from "../../report/lines.js";
import { words } from "./words.js";

/** What a person types, as the value that is recorded; text that is no such value comes back as it is, for the check to refuse. */

/** `1.250,5` in Indonesian, `1,250.5` in English; the decimal sign alone is read either way where it cannot be a thousand. */
export function numberOf(text: string, lang: Language): number | string {
  const [thousand, decimal] = lang === "id" ? [".", ","] : [",", "."];
  const grouped = new RegExp(`^-?\\d{1,3}(?:\\${thousand}\\d{3})+(?:\\${decimal}\\d+)?$`);
  const plain = /^-?\d+(?:[.,]\d+)?$/;
  const digits = grouped.test(text)
    ? text.replaceAll(thousand, "").replace(decimal, ".")
    : plain.test(text)
      ? text.replace(",", ".")
      : undefined;
  return digits === undefined ? text : Number(digits);
}

/** `31 Januari 2026`, `31-1-2026`, `31/1/2026` or `2026-01-31`, as the last of them. */
export function dateOf(text: string): string {
  const spoken = /^(\d{1,2})[\s./-]+(\p{L}+\.?|\d{1,2})[\s./-]+(\d{4})$/u.exec(text);
  if (!spoken) return text;
  const [, day = "", month = "", year = ""] = spoken;
  const number = /^\d/.test(month) ? Number(month) : monthOf(month);
  if (number === undefined) return text;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function monthOf(word: string): number | undefined {
  const named = fold(word.replace(/\.$/, ""));
  const found = months.findIndex(({ id, en, old = [] }) => [...id, ...en, ...old].some((each) => fold(each) === named));
  return found < 0 ? undefined : found + 1;
}

/** A file by its content. Undefined where there is none at this path. */
export async function fileOf(
  path: string,
): Promise<
  { readonly name: string; readonly mediaType: string; readonly bytes: number; readonly sha256: string } | undefined
> {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile()) return undefined;
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return {
    name: basename(path),
    mediaType: mediaTypes[extname(path).toLowerCase()] ?? "application/octet-stream",
    bytes: stat.size,
    sha256: hash.digest("hex"),
  };
}

/** What offices hand in; the rest is known by its name. */
const mediaTypes: Readonly<Record<string, string>> = {
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".txt": "text/plain",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What is handed in, a line a document. */
export function outputLines(
  { plan, lang }: { readonly plan: Plan; readonly lang: Language },
  outputs: Readonly<Record<string, unknown>>,
): readonly string[] {
  return Object.entries(outputs).map(([id, value]) => {
    const type = plan.documents[id];
    const said = Object.entries((value ?? {}) as object).map(([key, each]) => {
      const field = type?.fields.find(({ id }) => id === key);
      return `${field ? `${field.name} ` : ""}${valueText(each, field?.type, lang)}`;
    });
    return `${type?.name ?? id}${said.length > 0 ? `: ${said.join(", ")}` : ""}`;
  });
}

/** As a person reads it; of a long text its beginning. */
function valueText(value: unknown, type: DocumentField["type"] | undefined, lang: Language): string {
  const w = words[lang];
  const place = lang === "id" ? "id-ID" : "en-GB";
  if (Array.isArray(value)) return w.countRows(value.length);
  if (typeof value === "boolean") return value ? w.yes : w.no;
  if (typeof value === "number") return value.toLocaleString(place, { maximumFractionDigits: 15 });
  if (typeof value === "object" && value !== null && "name" in value) return cut(String(value.name), LONGEST);
  if (type === "date")
    return new Date(`${value}T00:00Z`).toLocaleDateString(place, { dateStyle: "long", timeZone: "UTC" });
  return cut(String(value), LONGEST);
}

const LONGEST = 200;

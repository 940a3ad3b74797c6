import type { Expected, FieldProblem } from "../messages/fields.js";
import type { DocumentField, DocumentType } from "../procedure/types.js";
import { isPlain } from "./command.js";

/**
 * What is wrong with a document that was handed in, field by field; nothing when it is right. A document without fields takes
 * a `DocumentReference`. A required text must not be blank, and a required list not empty: that is how a form looks that
 * nobody has filled in.
 */
export function documentProblems(document: DocumentType, value: unknown): readonly FieldProblem[] {
  if (document.fields.length === 0) {
    return isReference(value) ? nothing : [{ document: document.name, wrong: "reference" }];
  }
  if (!isPlain(value)) return [{ document: document.name, wrong: "document" }];
  return fieldProblems(document.fields, value, document.name);
}

const nothing: readonly FieldProblem[] = [];

function fieldProblems(
  fields: readonly DocumentField[],
  values: Readonly<Record<string, unknown>>,
  document: string,
  row?: number,
): readonly FieldProblem[] {
  const place = row === undefined ? { document } : { document, row };
  const unknown = Object.keys(values).filter((key) => !fields.some((field) => field.id === key));
  return [
    ...fields.flatMap((field) => {
      const value = Object.hasOwn(values, field.id) ? values[field.id] : undefined;
      return valueProblems(field, value, place);
    }),
    ...unknown.map((key) => ({ ...place, field: key, wrong: "unknown" }) as const),
  ];
}

type Place = Pick<FieldProblem, "document" | "row">;

function valueProblems(field: DocumentField, value: unknown, place: Place): readonly FieldProblem[] {
  if (value === undefined) return field.required ? [wrong("missing")] : [];
  if (field.required && isBlank(value)) return [wrong("missing")];
  switch (field.type) {
    case "text":
      return typeof value === "string" ? [] : [wrong("text")];
    case "number":
      return Number.isFinite(value) ? [] : [wrong("number")];
    case "date":
      return isDate(value) ? [] : [wrong("date")];
    case "boolean":
      return typeof value === "boolean" ? [] : [wrong("boolean")];
    case "choice": {
      const choices = field.choices ?? [];
      return choices.some((choice) => choice === value) ? [] : [{ ...wrong("choice"), choices }];
    }
    case "file":
      return isFile(value) ? [] : [wrong("file")];
    case "list":
      return Array.isArray(value)
        ? value.flatMap((row: unknown, index) => rowProblems(row, index + 1))
        : [wrong("list")];
  }

  function wrong(what: "missing" | Expected): FieldProblem {
    return { ...place, field: field.name, wrong: what };
  }

  function rowProblems(row: unknown, number: number): readonly FieldProblem[] {
    const within = `${place.document}, ${field.name}`;
    const columns = field.columns ?? [];
    // A list without columns is one of texts, as its type and its schema have it.
    if (columns.length === 0) return typeof row === "string" ? [] : [{ document: within, row: number, wrong: "text" }];
    if (!isPlain(row)) return [{ document: within, row: number, wrong: "row" }];
    return fieldProblems(columns, row, within, number);
  }
}

/** As an empty form sends it. */
function isBlank(value: unknown): boolean {
  return (typeof value === "string" && value.trim() === "") || (Array.isArray(value) && value.length === 0);
}

/** A day that the calendar has, as `2026-01-31`. */
function isDate(value: unknown): boolean {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function isFile(value: unknown): boolean {
  if (!isPlain(value)) return false;
  const { bytes, ...texts } = value;
  const isSize = bytes === undefined || (Number.isSafeInteger(bytes) && Number(bytes) >= 0);
  return isSize && isText(value.name) && onlyTexts(texts, ["name", "sha256", "mediaType"]);
}

function isReference(value: unknown): boolean {
  return isPlain(value) && onlyTexts(value, ["number", "title", "location", "sha256"]);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function onlyTexts(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  for (const key of Object.keys(value)) if (!keys.includes(key) || typeof value[key] !== "string") return false;
  return true;
}

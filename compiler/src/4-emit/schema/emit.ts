import type { DocumentField, DocumentType, Procedure } from "@baku/runtime";
import type { EmitOptions } from "../emitters.js";
import { json } from "../json/emit.js";
import { print } from "../print.js";

/**
 * JSON Schema 2020-12 of the declared documents: `#/$defs/<id>` is the document, `#/$defs/<id>.keadaan` its states. A
 * document that declares no fields is held by reference, so it has a definition of its states alone.
 */
export function emit(procedure: Procedure, { file }: EmitOptions): string | undefined {
  const definitions = procedure.documents.flatMap(definitionsOf);
  if (definitions.length === 0) return undefined;
  const schema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: procedure.identity.title,
    $comment: `Generated from ${file}.sop. Do not edit.`,
    $defs: Object.fromEntries(definitions),
  };
  return `${print(schema, json)}\n`;
}

function definitionsOf(document: DocumentType): readonly (readonly [string, object])[] {
  const { id, name, fields } = document;
  const states = distinct(document.states.map((state) => state.id));
  return [
    ...(fields.length > 0 ? [[id, { title: name, ...reason(document), ...objectSchema(fields) }] as const] : []),
    ...(states.length > 0 ? [[`${id}.keadaan`, { title: `Keadaan ${name}`, enum: states }] as const] : []),
  ];
}

function objectSchema(fields: readonly DocumentField[]): object {
  const required = fields.filter((field) => field.required).map((field) => field.id);
  return {
    type: "object",
    properties: Object.fromEntries(
      fields.map((field) => [field.id, { title: field.name, ...reason(field), ...valueSchema(field) }]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function valueSchema(field: DocumentField): object {
  switch (field.type) {
    case "text":
      return { type: "string" };
    case "number":
      return { type: "number" };
    case "date":
      return { type: "string", format: "date" };
    case "boolean":
      return { type: "boolean" };
    case "choice":
      return { type: "string", ...(field.choices?.length ? { enum: distinct(field.choices) } : {}) };
    case "list":
      return { type: "array", items: field.columns?.length ? objectSchema(field.columns) : { type: "string" } };
    case "file":
      return fileReference;
  }
}

/** `FileReference` of the runtime. */
const fileReference = {
  type: "object",
  properties: { name: { type: "string" }, sha256: { type: "string", pattern: "^[0-9a-f]{64}$" } },
  required: ["name"],
  additionalProperties: false,
};

function reason(of: { readonly inferred?: string }): { readonly description?: string } {
  return of.inferred === undefined ? {} : { description: `Disimpulkan: ${of.inferred}` };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

import { fold } from "@baku/grammar/internal";
import type { DocumentField, Procedure } from "@baku/runtime";
import { numberOf, placeOf } from "../show.js";

/** What a script calls things by: their id, their name, or the number that the form prints. */

export type Kind = "step" | "actor" | "document";

type Named = readonly (string | undefined)[];

const all: Readonly<Record<Kind, (procedure: Procedure) => readonly Named[]>> = {
  step: (procedure) => {
    const numbers = procedure.steps.map(({ id }) => numberOf(procedure, id));
    const own = (number: string | undefined) => numbers.filter((each) => each === number).length === 1;
    return procedure.steps.map(({ id, name }, i) => [
      id,
      name,
      placeOf(procedure, id) || undefined,
      own(numbers[i]) ? numbers[i] || undefined : undefined,
    ]);
  },
  actor: ({ actors }) => actors.map(({ id, name, printed }) => [id, name, printed]),
  document: ({ documents }) => documents.map(({ id, name }) => [id, name]),
};

/** The id of what is called so; undefined where there is none. An id counts before a name. */
export function idOf(kind: Kind, procedure: Procedure, called: string | number): string | undefined {
  return found(all[kind](procedure), String(called));
}

/** What can be called, for a message. */
export const idsOf = (kind: Kind, procedure: Procedure): readonly string[] => all[kind](procedure).map(([id]) => id!);

function found(names: readonly Named[], called: string): string | undefined {
  const wanted = fold(called);
  const by =
    names.find(([id]) => id === called) ??
    names.find((each) => each.some((name) => name !== undefined && fold(name) === wanted));
  return by?.[0];
}

/** Documents and their fields by id; what is not known stays as it is written, for the runtime to refuse. */
export function outputsOf(procedure: Procedure, outputs: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(outputs).map(([called, value]) => {
      const id = idOf("document", procedure, called) ?? called;
      return [id, contentOf(procedure, id, value)];
    }),
  );
}

export function contentOf(procedure: Procedure, document: string, value: unknown): unknown {
  return fieldsOf(procedure.documents.find(({ id }) => id === document)?.fields ?? [], value);
}

function fieldsOf(fields: readonly DocumentField[], value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([called, each]) => {
      const id =
        found(
          fields.map((field) => [field.id, field.name]),
          called,
        ) ?? called;
      const columns = fields.find((field) => field.id === id)?.columns;
      return [id, columns && Array.isArray(each) ? each.map((row) => fieldsOf(columns, row)) : each];
    }),
  );
}

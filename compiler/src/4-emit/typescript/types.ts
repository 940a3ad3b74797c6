import type { DocumentField, DocumentUse, Procedure, Step } from "@baku/runtime";
import type { Notation } from "../print.js";
import { escapeInvisible } from "../text.js";
import type { Names } from "./names.js";

/** The types of the module, as text. */

const WIDTH = 120;

/** On one line if it fits beside `around`, what else stands on the line. */
export function union(members: readonly string[], around = ""): string {
  const distinct = [...new Set(members)];
  if (distinct.length === 0) return "never";
  const flat = distinct.join(" | ");
  return around.length + flat.length <= WIDTH ? flat : distinct.map((member) => `\n  | ${member}`).join("");
}

export function literals(texts: readonly string[]): readonly string[] {
  return texts.map(typescript.string);
}

/**
 * What the runtime knows a step by: its `StepTypes`. A decision without outcomes runs as a task. Where the doer is not
 * known, `by` is never: nobody may act until the SOP says who.
 */
export function stepType(step: Step, names: Names): string {
  const actors = step.actors.known ? step.actors.value : undefined;
  const takingOver = step.flow.outcomes.flatMap((outcome) => outcome.limit?.then?.actor ?? []);
  const properties = {
    kind: names.answers.has(step.id) ? '"decision"' : '"task"',
    by: union(literals([...(actors?.responsible ?? []), ...takingOver])),
    with: union(literals(actors?.with.map((other) => other.actor) ?? [])),
    answers: names.answers.get(step.id) ?? "never",
    outputs: outputsType(outputsOf(step), names),
  };
  const lines = Object.entries(properties).map(([name, type]) => `  readonly ${name}: ${type};`);
  return ["{", ...lines, "}"].join("\n");
}

/**
 * What closing the step asks for. A document that the step itself requires is on hand and only changes its state; of a
 * `setiap` step, not every member brings everything; and what a called SOP has brought need not be brought again.
 */
function outputsOf({ actors, calls, requires, produces }: Step): readonly DocumentUse[] {
  const onHand = new Set(requires.known ? requires.value.map((use) => use.document) : []);
  const byMember = actors.known && actors.value.mode === "each";
  const calling = calls?.known === true && calls.value !== "";
  const free = (use: DocumentUse) => byMember || calling || (use.state !== undefined && onHand.has(use.document));
  return produces.known ? produces.value.map((use) => (free(use) ? { ...use, optional: true } : use)) : [];
}

/** One property a document; `A atau B` is one of two types; `jika ada` is optional. */
function outputsType(uses: readonly DocumentUse[], names: Names): string {
  const property = (document: string, optional: boolean) =>
    `readonly ${typescript.key(document)}${optional ? "?" : ""}: ${names.documents.get(document) ?? "DocumentReference"}`;
  const choices: string[] = [];
  // Twice the same document, in two states, is one property; it is optional only if both are.
  const single = new Map<string, boolean>();
  for (const { document, anyOf, optional = false } of uses) {
    if (anyOf === undefined) single.set(document, optional && (single.get(document) ?? true));
    else choices.push(union(anyOf.map((one) => `{ ${property(one.document, optional)} }`)));
  }
  const all = objectType([...single].map(([document, optional]) => property(document, optional)));
  if (choices.length === 0) return all;
  if (choices.length === 1 && single.size === 0) return choices[0]!;
  return [...(single.size > 0 ? [all] : []), ...choices.map((choice) => `(${choice})`)].join(" & ");
}

function objectType(properties: readonly string[]): string {
  if (properties.length === 0) return "{}";
  const flat = `{ ${properties.join("; ")} }`;
  if (flat.length + "    readonly outputs: ;".length <= WIDTH) return flat;
  return `{\n${properties.map((property) => `    ${property};`).join("\n")}\n  }`;
}

/** `row` is the name of the interface of a list's rows. */
export function fieldType(field: DocumentField, row: string | undefined): string {
  switch (field.type) {
    case "text":
    case "date":
      return "string";
    case "number":
    case "boolean":
      return field.type;
    case "choice":
      return field.choices?.length ? union(literals(field.choices)) : "string";
    case "list":
      return `readonly ${row ?? "string"}[]`;
    case "file":
      return "FileReference";
  }
}

/** What the types refer to, of the things that `@baku/runtime` has. */
export function importedTypes({ documents, steps }: Procedure, names: Names): readonly string[] {
  const fields = documents.flatMap((document) => document.fields.flatMap((field) => [field, ...(field.columns ?? [])]));
  const outputs = steps.flatMap((step) => (step.produces.known ? step.produces.value : []));
  const ids = outputs.flatMap((use) => use.anyOf?.map((one) => one.document) ?? [use.document]);
  return [
    ...(ids.some((id) => !names.documents.has(id)) ? ["DocumentReference"] : []),
    ...(fields.some((field) => field.type === "file") ? ["FileReference"] : []),
  ];
}

/** An object literal's keys are bare where they can be. */
export const typescript: Notation = {
  key: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : typescript.string(name)),
  string: (text) => escapeInvisible(JSON.stringify(text)),
  comma: ",",
};

import type { Actor, DocumentField, DocumentType, Procedure } from "../types.js";
import { inference, shown } from "./cells.js";
import { type At, type Change, change, inside, same } from "./change.js";
import { goneId, type Matched } from "./match.js";
import { pairUp } from "./pair.js";
import { both, fieldWords, markWords } from "./words.js";

/** Changes of what the steps name: actors, phases, documents with their states and fields. */

export function actorChanges(was: Procedure, now: Procedure, { actors }: Matched): readonly Change[] {
  const all = (procedure: Procedure) => both(procedure.actors.map(({ printed }) => printed).join("; "));
  const at = (actor: Actor): At => ({ path: `actors/${actor.id}`, label: "actors" });
  return [
    ...actors.removed.map((actor) => change("actor-removed", at(actor), { before: both(actor.printed) })),
    ...actors.added.map((actor) => change("actor-added", at(actor), { after: both(actor.printed) })),
    ...actors.pairs.flatMap(({ was, now }) => {
      const place = at(now);
      const marks = shown(markWords(was), markWords(now));
      return [
        ...(was.id === now.id ? [] : [change("actor-renamed", place, shown(both(was.name), both(now.name)))]),
        ...(was.printed === now.printed || (was.id !== now.id && was.printed === was.name && now.printed === now.name)
          ? []
          : [change("actor-reworded", place, shown(both(was.printed), both(now.printed)))]),
        ...(was.id === now.id && was.printed === now.printed && was.name !== now.name
          ? [change("actor-reworded", place, shown(both(was.name), both(now.name)))]
          : []),
        ...(was.group === now.group ? [] : [change("actor-regrouped", place, marks)]),
        ...(was.group === now.group && (was.external !== now.external || was.column !== now.column)
          ? [change("actor-marked", place, marks)]
          : []),
        ...inference(place, was, now, now.printed),
      ];
    }),
    ...(actors.moved.length > 0
      ? [change("order-changed", { path: "actors", label: "actors" }, shown(all(was), all(now)))]
      : []),
  ];
}

export function phaseChanges(_was: Procedure, _now: Procedure, { phases }: Matched): readonly Change[] {
  const words = ({ number, name }: { readonly number?: string; readonly name: string }) =>
    both([number, name].filter(Boolean).join(": "));
  const at = ({ id }: { readonly id: string }): At => ({ path: `phases/${id}`, label: "phase" });
  return [
    ...phases.removed.map((phase) => change("item-removed", at(phase), { before: words(phase) })),
    ...phases.added.map((phase) => change("item-added", at(phase), { after: words(phase) })),
    ...phases.pairs.flatMap(({ was, now }) => [
      ...(same({ ...was, inferred: "" }, { ...now, inferred: "" })
        ? []
        : [change("phase-changed", at(now), shown(words(was), words(now)))]),
      ...inference(at(now), was, now),
    ]),
    ...(phases.moved.length > 0 ? [change("order-changed", { path: "phases", label: "phase" })] : []),
  ];
}

export function documentChanges(was: Procedure, now: Procedure, { documents }: Matched): readonly Change[] {
  const at = ({ id }: DocumentType): At => ({ path: `documents/${id}`, label: "documents" });
  const { pairs, removed, added, moved } = documents;
  // A document that is only named comes and goes with the steps that name it, and its place with theirs.
  const [before, after] = [usedIn(was), usedIn(now)];
  const gone = removed.filter(({ id, declared }) => declared || !before.includes(goneId(id)));
  const fresh = added.filter(({ id, declared }) => declared || !after.includes(id));
  const byUse = inOrderOfUse(was) && inOrderOfUse(now);
  const reordered = moved.some((pair) => !byUse || pair.now.declared);
  return [
    ...gone.map((each) => change("document-removed", at(each), { before: both(each.name) })),
    ...fresh.map((each) => change("document-added", at(each), { after: both(each.name) })),
    ...pairs.flatMap((pair) => contentChanges({ ...at(pair.now), document: pair.now.name }, pair.was, pair.now)),
    ...(reordered ? [change("order-changed", { path: "documents", label: "documents" })] : []),
  ];
}

function usedIn({ steps }: Procedure): readonly string[] {
  const uses = steps.flatMap(({ requires, produces }) => [requires, produces].flatMap((c) => (c.known ? c.value : [])));
  return [...new Set(uses.flatMap((use) => [use.document, ...(use.anyOf ?? []).map(({ document }) => document)]))];
}

/** Documents that are only named stand in the order in which the steps name them. */
function inOrderOfUse(procedure: Procedure): boolean {
  const named = procedure.documents.filter(({ declared }) => !declared).map(({ id }) => id);
  return same(
    named,
    usedIn(procedure).filter((id) => named.includes(id)),
  );
}

function contentChanges(at: At, was: DocumentType, now: DocumentType): readonly Change[] {
  const name = shown(both(was.name), both(now.name));
  const renamed = was.id === now.id ? "document-reworded" : "document-renamed";
  const head = [
    ...(was.name === now.name && was.id === now.id ? [] : [change(renamed, at, name)]),
    ...inference(at, was, now),
  ];
  if (was.declared !== now.declared)
    return [...head, change(now.declared ? "document-declared" : "document-undeclared", at)];
  return [
    ...head,
    ...stateChanges(at, was, now),
    ...fieldChanges(inside(at, "fields", "fields"), was.fields, now.fields),
  ];
}

function stateChanges(at: At, was: DocumentType, now: DocumentType): readonly Change[] {
  const place = ({ id }: { readonly id: string }) => inside(at, `states/${id}`, "states");
  const { pairs, removed, added, moved } = pairUp(was.states, now.states, (a, b) => a.id === b.id);
  return [
    ...removed.map((state) => change("state-removed", place(state), { before: both(state.name) })),
    ...added.map((state) => change("state-added", place(state), { after: both(state.name) })),
    ...pairs
      .filter((pair) => pair.was.name !== pair.now.name)
      .map((pair) => change("state-reworded", place(pair.now), shown(both(pair.was.name), both(pair.now.name)))),
    ...(moved.length > 0 ? [change("order-changed", inside(at, "states", "states"))] : []),
  ];
}

function fieldChanges(at: At, was: readonly DocumentField[], now: readonly DocumentField[]): readonly Change[] {
  const place = ({ id }: DocumentField) => inside(at, id);
  const { pairs, removed, added, moved } = pairUp(was, now, (a, b) => a.id === b.id);
  return [
    ...removed.map((field) => change("field-removed", place(field), { before: fieldWords(field) })),
    ...added.map((field) =>
      change("field-added", place(field), { after: fieldWords(field) }, field.required ? "filled" : "unseen"),
    ),
    ...pairs.flatMap((pair) => (same(pair.was, pair.now) ? [] : oneField(place(pair.now), pair.was, pair.now))),
    ...(moved.length > 0 ? [change("order-changed", at)] : []),
  ];
}

function oneField(at: At, was: DocumentField, now: DocumentField): readonly Change[] {
  const sides = shown(fieldWords(was), fieldWords(now));
  const head = [
    ...(was.name === now.name ? [] : [change("field-reworded", at, shown(both(was.name), both(now.name)))]),
    ...(was.required === now.required ? [] : [change(now.required ? "field-required" : "field-optional", at, sides)]),
    ...inference(at, was, now),
  ];
  if (was.type !== now.type) return [...head, change("field-changed", at, sides)];
  return [
    ...head,
    ...choiceChanges(inside(at, "choices", "choices"), was, now),
    ...fieldChanges(inside(at, "columns", "fields"), was.columns ?? [], now.columns ?? []),
  ];
}

/** Choices are values: one that is spelt otherwise is another. */
function choiceChanges(at: At, was: DocumentField, now: DocumentField): readonly Change[] {
  const { removed, added, moved } = pairUp(was.choices ?? [], now.choices ?? [], (a, b) => a === b);
  const words = (choice: string) => both(`${now.name}: ${choice}`);
  return [
    ...removed.map((choice) => change("choice-removed", at, { before: words(choice) })),
    ...added.map((choice) => change("choice-added", at, { after: words(choice) })),
    ...(moved.length > 0 ? [change("order-changed", at)] : []),
  ];
}

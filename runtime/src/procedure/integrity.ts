import type { Problem } from "../messages/messages.js";
import type { Named } from "../messages/problems.js";
import type { Procedure, Step, Target } from "./types.js";

/** What a schema cannot say: every id is there once, and every reference names something that is there. */
export function problemsOf(procedure: Procedure): readonly Problem[] {
  return [
    ...uniqueness(procedure).flatMap(duplicates),
    ...procedure.steps.flatMap((step, index) => (step.id === "end" ? [reserved(`/steps/${index}/id`)] : [])),
    ...missing(procedure),
  ];
}

interface Names {
  readonly what: Named;
  readonly path: string;
  readonly names: readonly string[];
}

function uniqueness(procedure: Procedure): readonly Names[] {
  const ids = (what: Named, path: string, items: readonly { readonly id: string }[]): Names => ({
    what,
    path,
    names: items.map((item) => item.id),
  });
  return [
    ids("actor", "/actors", procedure.actors),
    ids("document", "/documents", procedure.documents),
    ids("phase", "/phases", procedure.phases),
    ids("step", "/steps", procedure.steps),
    ...procedure.documents.flatMap((document, index) => [
      ids("state", `/documents/${index}/states`, document.states),
      ids("field", `/documents/${index}/fields`, document.fields),
      ...document.fields.map((field, place) =>
        ids("field", `/documents/${index}/fields/${place}/columns`, field.columns ?? []),
      ),
    ]),
    ...procedure.steps.map((step, index) => ({
      what: "answer" as const,
      path: `/steps/${index}/flow/outcomes`,
      names: step.flow.outcomes.map((outcome) => outcome.answer),
    })),
  ];
}

function duplicates({ what, path, names }: Names): readonly Problem[] {
  if (names.length < 2) return [];
  const first = new Map(names.toReversed().map((name, i) => [name, names.length - 1 - i]));
  return names.flatMap((name, index) =>
    first.get(name) === index ? [] : [{ code: "PRO111", params: { path: `${path}/${index}`, what, name } }],
  );
}

function reserved(path: string): Problem {
  return { code: "PRO113", params: { path } };
}

/** Tells of a name and where it stands: in a list, at which place of it, and what of that. Of a state, the document that should have it. */
type Refer = (what: Named, name: string, list: string, place?: number, part?: string, of?: string) => void;

/** Every place of a step that names something else of the procedure. */
function references({ phase, actors, duration, start, flow, ...cells }: Step, refer: Refer): void {
  if (phase !== undefined) refer("phase", phase, "phase");
  if (actors.known) {
    for (const [index, name] of actors.value.responsible.entries())
      refer("actor", name, "actors/value/responsible", index);
    for (const [index, { actor }] of actors.value.with.entries())
      refer("actor", actor, "actors/value/with", index, "actor");
  }
  for (const cell of ["requires", "produces"] as const) {
    const uses = cells[cell];
    if (!uses.known) continue;
    for (const [index, use] of uses.value.entries()) {
      documentReferences(use, `${cell}/value`, index, refer);
      for (const [place, either] of (use.anyOf ?? []).entries())
        documentReferences(either, `${cell}/value/${index}/anyOf`, place, refer);
    }
  }
  const startsFrom = start?.known ? start.value.from : undefined;
  if (duration.known && duration.value.from !== undefined) refer("step", duration.value.from, "duration/value/from");
  if (startsFrom !== undefined) refer("step", startsFrom, "start/value/from");
  for (const [index, name] of flow.waitsFor.entries()) refer("step", name, "flow/waitsFor", index);
  for (const [index, target] of flow.next.entries()) if (isStep(target)) refer("step", target, "flow/next", index);
  for (const [index, { to, limit }] of flow.outcomes.entries()) {
    const { step, actor } = limit?.then ?? {};
    if (isStep(to)) refer("step", to, "flow/outcomes", index, "to");
    if (isStep(step)) refer("step", step, "flow/outcomes", index, "limit/then/step");
    if (actor !== undefined) refer("actor", actor, "flow/outcomes", index, "limit/then/actor");
  }
  for (const [index, { after, to, notify }] of flow.timeouts.entries()) {
    if (after?.from !== undefined) refer("step", after.from, "flow/timeouts", index, "after/from");
    if (isStep(to)) refer("step", to, "flow/timeouts", index, "to");
    if (notify !== undefined) refer("actor", notify, "flow/timeouts", index, "notify");
  }
}

function documentReferences(
  { document, state }: { document: string; state?: string },
  list: string,
  place: number,
  refer: Refer,
): void {
  refer("document", document, list, place, "document");
  if (state !== undefined) refer("state", state, list, place, "state", document);
}

function isStep(target: Target | undefined): target is string {
  return target !== undefined && target !== "end" && target !== "?";
}

function missing(procedure: Procedure): readonly Problem[] {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map((item) => item.id));
  const known: Partial<Record<Named, ReadonlySet<string>>> = {
    step: ids(procedure.steps),
    actor: ids(procedure.actors),
    document: ids(procedure.documents),
    phase: ids(procedure.phases),
  };
  const states = new Map(procedure.documents.map((document) => [document.id, ids(document.states)]));
  const problems: Problem[] = [];
  for (const [index, step] of procedure.steps.entries())
    references(step, (what, name, list, place, part, of) => {
      // A state of a document that is not there is one mistake, and it is the document's.
      const isThere = of === undefined ? known[what]?.has(name) : states.get(of)?.has(name);
      if (isThere !== false) return;
      const path = ["/steps", index, list, place, part].filter((each) => each !== undefined).join("/");
      problems.push({ code: "PRO112", params: { path, what, name } });
    });
  return problems;
}

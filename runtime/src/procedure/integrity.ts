import type { Problem } from "../messages/messages.js";
import type { Named } from "../messages/problems.js";
import type { Duration, Procedure, Step, Target } from "./types.js";

/** What a schema cannot say: every id is there once, and every reference names something that is there. */
export function problemsOf(procedure: Procedure): readonly Problem[] {
  return [
    ...uniqueness(procedure).flatMap(duplicates),
    ...procedure.steps.flatMap((step, index) => (step.id === "end" ? [reserved(`/steps/${index}/id`)] : [])),
    ...procedure.steps
      .flatMap((step, index) => [...references(step, `/steps/${index}`)])
      .filter(isMissing(procedure))
      .map(missing),
  ];
}

interface Names {
  readonly what: Named;
  readonly path: string;
  readonly names: readonly string[];
}

interface Reference {
  readonly what: Named;
  readonly path: string;
  readonly name: string;
  /** For a state: the document that should have it. */
  readonly of?: string;
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
  const first = new Map(names.toReversed().map((name, i) => [name, names.length - 1 - i]));
  return names.flatMap((name, index) =>
    first.get(name) === index ? [] : [{ code: "PRO111", params: { path: `${path}/${index}`, what, name } }],
  );
}

function reserved(path: string): Problem {
  return { code: "PRO113", params: { path } };
}

/** Every place of a step that names something else of the procedure. */
function* references(step: Step, path: string): Generator<Reference> {
  const { flow } = step;
  if (step.phase !== undefined) yield { what: "phase", name: step.phase, path: `${path}/phase` };
  if (step.actors.known) {
    for (const [index, name] of step.actors.value.responsible.entries()) {
      yield { what: "actor", name, path: `${path}/actors/value/responsible/${index}` };
    }
    for (const [index, { actor }] of step.actors.value.with.entries()) {
      yield { what: "actor", name: actor, path: `${path}/actors/value/with/${index}/actor` };
    }
  }
  for (const cell of ["requires", "produces"] as const) {
    const uses = step[cell];
    if (!uses.known) continue;
    for (const [index, use] of uses.value.entries()) {
      yield* documentReferences(use, `${path}/${cell}/value/${index}`);
      for (const [place, either] of (use.anyOf ?? []).entries()) {
        yield* documentReferences(either, `${path}/${cell}/value/${index}/anyOf/${place}`);
      }
    }
  }
  if (step.duration.known) yield* durationReferences(step.duration.value, `${path}/duration/value`);
  if (step.start?.known && step.start.value.from !== undefined) {
    yield { what: "step", name: step.start.value.from, path: `${path}/start/value/from` };
  }
  for (const [index, name] of flow.waitsFor.entries())
    yield { what: "step", name, path: `${path}/flow/waitsFor/${index}` };
  for (const [index, target] of flow.next.entries()) yield* targetReferences(target, `${path}/flow/next/${index}`);
  for (const [index, outcome] of flow.outcomes.entries()) {
    const at = `${path}/flow/outcomes/${index}`;
    const after = outcome.limit?.then;
    yield* targetReferences(outcome.to, `${at}/to`);
    if (after?.step !== undefined) yield* targetReferences(after.step, `${at}/limit/then/step`);
    if (after?.actor !== undefined) yield { what: "actor", name: after.actor, path: `${at}/limit/then/actor` };
  }
  for (const [index, timeout] of flow.timeouts.entries()) {
    const at = `${path}/flow/timeouts/${index}`;
    if (timeout.after) yield* durationReferences(timeout.after, `${at}/after`);
    if (timeout.to !== undefined) yield* targetReferences(timeout.to, `${at}/to`);
    if (timeout.notify !== undefined) yield { what: "actor", name: timeout.notify, path: `${at}/notify` };
  }
}

function* documentReferences(use: { document: string; state?: string }, path: string): Generator<Reference> {
  yield { what: "document", name: use.document, path: `${path}/document` };
  if (use.state !== undefined) yield { what: "state", name: use.state, of: use.document, path: `${path}/state` };
}

function* durationReferences(duration: Duration, path: string): Generator<Reference> {
  if (duration.from !== undefined) yield { what: "step", name: duration.from, path: `${path}/from` };
}

function* targetReferences(target: Target, path: string): Generator<Reference> {
  if (target !== "end" && target !== "?") yield { what: "step", name: target, path };
}

function isMissing(procedure: Procedure): (reference: Reference) => boolean {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map((item) => item.id));
  const known: Partial<Record<Named, ReadonlySet<string>>> = {
    step: ids(procedure.steps),
    actor: ids(procedure.actors),
    document: ids(procedure.documents),
    phase: ids(procedure.phases),
  };
  const states = new Map(procedure.documents.map((document) => [document.id, ids(document.states)]));
  // A state of a document that is not there is one mistake, and it is the document's.
  return ({ what, name, of }) =>
    of === undefined ? known[what]?.has(name) === false : states.get(of)?.has(name) === false;
}

function missing({ path, what, name }: Reference): Problem {
  return { code: "PRO112", params: { path, what, name } };
}

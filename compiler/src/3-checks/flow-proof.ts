import { type Bilingual, blocks, type Finding, type PathPoint, type Related } from "@baku/grammar";
import {
  type Counterexample,
  didText,
  isCutSomewhere,
  routeText,
  type StepRef,
  stepName,
} from "@baku/runtime/internal/proof";
import { raise } from "../findings/registry.js";
import { type Check, headOf } from "./checks.js";
import { placeOf } from "./documents-flow.js";
import { reachableFrom, successors } from "./flow.js";
import { proofOf } from "./proof.js";

/** What the proof refutes, at the step where it shows; a requirement that nobody makes at all is `SOP503`. */
export const flowProof: Check = (draft) => {
  const { procedure, node } = draft;
  const proof = proofOf(procedure);
  if (!proof) return [];
  const { steps, documents } = procedure;
  const { loops, joins, ends, happens } = proof;
  const order = new Map(steps.map(({ id }, index) => [id, index]));
  const place = (id: string | undefined) => order.get(id ?? "") ?? 0;
  const nameOf = (id: string) => documents.find((each) => each.id === id)?.name ?? id;

  const point = (ref: StepRef, text: Bilingual): PathPoint => ({
    span: headOf(draft, place(ref.id)),
    name: { id: stepName(ref, "id"), en: stepName(ref, "en") },
    text,
  });
  /** The steps of the path, and the one that it comes to. */
  const told = ({ path }: Counterexample, end: PathPoint) => {
    const points = path.map(({ ref, did }) =>
      point(ref, { id: didText(did, "id", nameOf), en: didText(did, "en", nameOf) }),
    );
    const chosen = points.filter(({ text }) => text.id !== "").map(({ span, text }): Related => ({ span, text }));
    return {
      params: { path: routeText(path, "id", nameOf), pathEn: routeText(path, "en", nameOf) },
      more: { related: chosen.slice(0, 8), path: [...points, end] },
    };
  };
  const lost = (why: "loop" | "join" | "stuck", by: Counterexample): Finding => {
    const [stands = { id: steps[0]?.id ?? "", label: "" }] = by.at;
    const { params, more } = told(by, point(stands, noWayOut[why]));
    return raise("SOP601", headOf(draft, place(stands.id)), { why, ...params }, more);
  };

  const missing = proof.documents.kind === "refuted" ? proof.documents.by : [];
  // `keluaran : ?`: it may be what the source does not say.
  const mayBeMade = ({ path }: Counterexample) =>
    path.some(({ step }) => {
      const produces = steps[place(step)]?.produces;
      return produces?.known === false && produces.why === "unknown";
    });
  /** The document that is asked for, in the state that the path leaves it in. */
  const standing = ({ path, requires: { oneOf } }: (typeof missing)[number]) => {
    const [wanted, other] = oneOf;
    if (!wanted || other) return undefined;
    const last = path
      .flatMap(({ step }) => {
        const made = steps[place(step)]?.produces;
        return made?.known ? made.value.filter((use) => use.document === wanted.document && !use.optional) : [];
      })
      .at(-1);
    const named = documents.find(({ id }) => id === wanted.document);
    const state = named?.states.find(({ id }) => id === last?.state)?.name;
    return state === undefined ? undefined : `${named?.name} (${state})`;
  };
  const turning = loops.kind === "refuted" ? loops.by.map((by) => lost("loop", by)) : [];
  const waiting = joins.kind === "refuted" ? joins.by.map((by) => lost("join", by)) : [];
  const told601 = [...turning, ...waiting];
  // A case that ends nowhere for want of a document is told as that.
  const stuck =
    ends.kind === "refuted" && told601.length + missing.length === 0 ? ends.by.map((by) => lost("stuck", by)) : [];
  const [first] = steps;
  const led = first ? reachableFrom(successors(steps), first.id) : new Set<string>();
  // Where no arrow leads it is `SOP407`; where the source is cut, what follows may lead there.
  const never =
    happens.kind === "refuted" && !isCutSomewhere(procedure) ? happens.by.filter(({ step }) => led.has(step.id)) : [];
  return [
    ...told601,
    ...stuck,
    ...never.map(({ step }) => raise("SOP602", headOf(draft, place(step.id)), {})),
    ...missing
      .filter((by) => !mayBeMade(by))
      .map((by) => {
        const index = place(by.step.id);
        const { params, more } = told(by, point(by.step, notThere(by.requires.printed, standing(by))));
        const where = placeOf(blocks(node, "step")[index]!, "requires", by.requires);
        const route = by.path.length > 0 ? params : { path: "", pathEn: "" };
        return raise("SOP603", where, { document: by.requires.printed, ...route }, more);
      }),
    ...(proof.whole ? [] : [raise("SOP604", headOf(draft, 0), { states: proof.states })]),
  ];
};

const noWayOut: Readonly<Record<"loop" | "join" | "stuck", Bilingual>> = {
  loop: { id: "tidak ada jalan ke selesai", en: "no way to the end" },
  join: { id: "menunggu tanpa akhir", en: "waits for ever" },
  stuck: { id: "tidak dapat berlanjut", en: "cannot go on" },
};

/** `stands`: the document is there in another state. */
const notThere = (document: string, stands: string | undefined): Bilingual => ({
  id: `“${document}” tidak ada${stands === undefined ? "" : `; yang ada “${stands}”`}`,
  en: `“${document}” is not there${stands === undefined ? "" : `; “${stands}” is`}`,
});

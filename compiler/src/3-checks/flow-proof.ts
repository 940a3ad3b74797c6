import { blocks, type Finding, type Related } from "@baku/grammar";
import { type Counterexample, didText, routeText } from "@baku/runtime/proof";
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

  const told = ({ path }: Counterexample) => ({
    params: { path: routeText(path, "id", nameOf), pathEn: routeText(path, "en", nameOf) },
    more: {
      related: path
        .flatMap(({ step, did }): readonly Related[] => {
          const text = { id: didText(did, "id", nameOf), en: didText(did, "en", nameOf) };
          return text.id === "" ? [] : [{ span: headOf(draft, place(step)), text }];
        })
        .slice(0, 8),
    },
  });
  const lost = (why: "loop" | "join" | "stuck", by: Counterexample): Finding => {
    const { params, more } = told(by);
    return raise("SOP601", headOf(draft, place(by.at[0]?.id)), { why, ...params }, more);
  };

  const missing = proof.documents.kind === "refuted" ? proof.documents.by : [];
  // `keluaran : ?`: it may be what the source does not say.
  const mayBeMade = ({ path }: Counterexample) =>
    path.some(({ step }) => {
      const produces = steps[place(step)]?.produces;
      return produces?.known === false && produces.why === "unknown";
    });
  const turning = loops.kind === "refuted" ? loops.by.map((by) => lost("loop", by)) : [];
  const waiting = joins.kind === "refuted" ? joins.by.map((by) => lost("join", by)) : [];
  const told601 = [...turning, ...waiting];
  // A case that ends nowhere for want of a document is told as that.
  const stuck =
    ends.kind === "refuted" && told601.length + missing.length === 0 ? ends.by.map((by) => lost("stuck", by)) : [];
  const [first] = steps;
  const led = first ? reachableFrom(successors(steps), first.id) : new Set<string>();
  // Where no arrow leads it is `SOP407`.
  const never = happens.kind === "refuted" ? happens.by.filter(({ step }) => led.has(step.id)) : [];
  return [
    ...told601,
    ...stuck,
    ...never.map(({ step }) => raise("SOP602", headOf(draft, place(step.id)), {})),
    ...missing
      .filter((by) => !mayBeMade(by))
      .map((by) => {
        const index = place(by.step.id);
        const { params, more } = told(by);
        const where = placeOf(blocks(node, "step")[index]!, "requires", by.requires);
        return raise("SOP603", where, { document: by.requires.printed, ...params }, more);
      }),
    ...(proof.whole ? [] : [raise("SOP604", headOf(draft, 0), { states: proof.states })]),
  ];
};

import type { Procedure } from "@baku/runtime";
import { type Proof, plan, prove } from "@baku/runtime/proof";

const known = new WeakMap<Procedure, Proof | undefined>();

/** The proof of a procedure's flow, made once; undefined where it cannot run: then nothing is sure of its flow. */
export function proofOf(procedure: Procedure): Proof | undefined {
  if (!known.has(procedure)) {
    const planned = plan(procedure);
    known.set(procedure, planned.ok ? prove(planned.plan) : undefined);
  }
  return known.get(procedure);
}

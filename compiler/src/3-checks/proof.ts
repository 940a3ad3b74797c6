import type { Procedure } from "@baku/runtime";
import { assumed, type Proof, plan, prove } from "@baku/runtime/internal/proof";

const known = new WeakMap<Procedure, Proof | undefined>();
const plans = new WeakMap<Procedure, ReturnType<typeof plan>>();

/** Its plan, made once; no check asks for its version. */
export function planOf(procedure: Procedure): ReturnType<typeof plan> {
  const planned = plans.get(procedure) ?? plan(procedure, "");
  plans.set(procedure, planned);
  return planned;
}

/**
 * The proof of a procedure's flow, made once. Who does a step, and what of its times is not known, change no flow: it is proved all
 * the same. Undefined where the flow itself is not sure.
 */
export function proofOf(procedure: Procedure): Proof | undefined {
  if (!known.has(procedure)) {
    const planned = planOf(procedure);
    const provable = planned.ok ? planned : plan(assumed(procedure), "");
    known.set(procedure, provable.ok ? prove(provable.plan) : undefined);
  }
  return known.get(procedure);
}

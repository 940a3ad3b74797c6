import type { CaseState } from "../core/types.js";
import type { Plan } from "../procedure/plan.js";
import { keyOf } from "../procedure/proof/facts.js";
import { defaultLimit, proveFrom } from "../procedure/proof/prove.js";
import type { MigrationReason } from "./reasons.js";

/** Whether a case comes to its end by the new version from where it stands, whatever is answered, with what each step needs. */
export function obstaclesAhead(plan: Plan, state: CaseState): readonly MigrationReason[] {
  const known = judged.get(plan) ?? new Map<string, readonly MigrationReason[]>();
  judged.set(plan, known);
  // Cases that go on alike are judged once.
  const key = keyOf({ ...state, status: "running" });
  const found = known.get(key) ?? obstacles(plan, state);
  if (known.size >= MOST) known.clear();
  known.set(key, found);
  return found;
}

const judged = new WeakMap<Plan, Map<string, readonly MigrationReason[]>>();
const MOST = 1_000;

function obstacles(plan: Plan, state: CaseState): readonly MigrationReason[] {
  const { whole, ends, documents } = proveFrom(plan, state);
  const lacking = documents.kind === "refuted" ? documents.by : [];
  if (lacking.length > 0)
    return lacking.map(({ step, requires }) => ({ code: "MIG141", params: { step, document: requires.printed } }));
  const lost = ends.kind === "refuted" ? ends.by : [];
  if (lost.length > 0) return lost.map(({ at }) => ({ code: "MIG140", params: { at } }));
  return whole ? [] : [{ code: "MIG142", params: { states: defaultLimit } }];
}

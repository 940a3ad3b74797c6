import type { RefusalMessage } from "../messages/messages.js";
import { type Plan, type Planned, plan, versionOf } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import type { StoredEvent } from "../stores/store.js";
import { type Refused, refused } from "./result.js";

/** The procedures that an office runs. Of one that stands there in several versions, cases are called in the last. */
export interface Registry {
  /** The plan of a procedure that can be started: what it calls can run too. */
  startable(procedure: Procedure): Found;
  /** The plan of a procedure, in the version of the document given. */
  planOf(procedure: Procedure): Found;
  /** The plan that a case was started under; undefined where the office does not run it. */
  planFor(stored: readonly StoredEvent[]): Plan | undefined;
  /** The plan of a procedure that a step calls. */
  called(procedure: string): Plan | undefined;
}

export type Found = { readonly ok: true; readonly plan: Plan } | Refused;

export function registryOf(procedures: readonly Procedure[]): Registry {
  const offered: readonly Offered[] = procedures.map((procedure) => ({
    procedure,
    version: versionOf(procedure),
    planned: plan(procedure),
  }));
  const planOf = (procedure: Procedure): Found => {
    const version = versionOf(procedure);
    const found = offered.find((each) => each.procedure.id === procedure.id && each.version === version);
    if (!found) return refused({ code: "RUN156", params: { procedure: procedure.id, version } });
    const { planned } = found;
    if (planned.ok) return planned;
    return refused({ code: "RUN155", params: { procedure: procedure.identity.title, reasons: planned.reasons } });
  };
  return {
    planOf,
    startable(procedure) {
      const found = planOf(procedure);
      const refusal = found.ok ? callRefusal(found.plan, offered, []) : undefined;
      return refusal ? refused(refusal) : found;
    },
    planFor([first]) {
      if (first?.event.kind !== "started") return undefined;
      const { procedure, version } = first.event;
      const found = offered.find((each) => each.procedure.id === procedure && each.version === version);
      return found?.planned.ok ? found.planned.plan : undefined;
    },
    called: (id) => {
      const planned = lastOf(offered, id)?.planned;
      return planned?.ok ? planned.plan : undefined;
    },
  };
}

interface Offered {
  readonly procedure: Procedure;
  readonly version: string;
  readonly planned: Planned;
}

/** A called SOP that is not here, cannot run, or leads back to its caller would hold the case up for ever. */
function callRefusal(plan: Plan, offered: readonly Offered[], above: readonly string[]): RefusalMessage | undefined {
  const calling = [...above, plan.procedure];
  for (const step of Object.values(plan.steps)) {
    if (!step.call) continue;
    const params = { step: step.ref, procedure: step.call.printed };
    if (calling.includes(step.call.procedure)) return { code: "RUN159", params };
    const found = lastOf(offered, step.call.procedure);
    if (!found) return { code: "RUN158", params };
    if (!found.planned.ok) return { code: "RUN158", params: { ...params, reasons: found.planned.reasons } };
    const below = callRefusal(found.planned.plan, offered, calling);
    if (below) return below;
  }
  return undefined;
}

function lastOf(offered: readonly Offered[], id: string): Offered | undefined {
  return offered.findLast(({ procedure }) => procedure.id === id);
}

import { spellsOf } from "../core/spells.js";
import type { RefusalMessage } from "../messages/messages.js";
import { parseProcedure } from "../procedure/parse.js";
import { type Plan, type Planned, plan, versionOf } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import type { StoredEvent } from "../stores/store.js";
import type { Kept } from "./kept.js";
import { type Refused, refused } from "./result.js";

/** The procedures that an office runs. Of one that stands there in several versions, cases are called in the last. */
export interface Registry {
  /** The plan of a procedure that can be started: what it calls can run too. */
  startable(procedure: Procedure): Found;
  /** The plan of a procedure, in the version of the document given. */
  planOf(procedure: Procedure): Found;
  /** The plan that a case is under; undefined where the office does not run it. */
  planFor(stored: readonly StoredEvent[]): Plan | undefined;
  /** The plan of a procedure that a step calls. */
  called(procedure: string): Plan | undefined;
  /** The document of a case, or of a plan. */
  procedureFor(stored: readonly StoredEvent[]): Procedure | undefined;
  procedureOf(plan: Plan): Procedure | undefined;
  /** The document of a version that a case is or was under. */
  procedureIn(stored: readonly StoredEvent[], version: string): Procedure | undefined;
}

export type Found = { readonly ok: true; readonly plan: Plan } | Refused;

/** Older versions of these that were kept with their cases are gone on with, and nothing new is started by it. */
export function registryOf(procedures: readonly Procedure[], kept: readonly Kept[] = []): Registry {
  const offered: readonly Offered[] = procedures.map((procedure) => ({
    id: idOf(procedure),
    procedure,
    version: versionOf(procedure),
    planned: planned(procedure),
  }));
  const here = new Set(offered.map(({ id }) => id));
  const same = kept.filter(({ procedure }) => here.has(procedure.id));
  const older: readonly Offered[] = same.map((each) => ({
    ...each,
    id: each.procedure.id,
    planned: plan(each.procedure, each.version),
  }));
  const all = [...offered, ...older];
  const planOf = (procedure: Procedure, among: readonly Offered[] = all): Found => {
    const version = versionOf(procedure);
    const found = among.find((each) => each.id === idOf(procedure) && each.version === version);
    if (!found) return refused({ code: "RUN156", params: { procedure: idOf(procedure), version } });
    const { planned } = found;
    const name = procedure?.identity?.title ?? found.id;
    return planned.ok ? planned : refused({ code: "RUN155", params: { procedure: name, reasons: planned.reasons } });
  };
  const belonging = (stored: readonly StoredEvent[]): Offered | undefined => {
    const of = belongsTo(stored);
    return of && all.find((each) => each.id === of.procedure && each.version === of.version);
  };
  return {
    planOf: (procedure) => planOf(procedure),
    startable(procedure) {
      const found = planOf(procedure, offered);
      const refusal = found.ok ? callRefusal(found.plan, offered, []) : undefined;
      return refusal ? refused(refusal) : found;
    },
    planFor(stored) {
      const found = belonging(stored);
      return found?.planned.ok ? found.planned.plan : undefined;
    },
    procedureFor: (stored) => belonging(stored)?.procedure,
    procedureOf: ({ procedure, version }) =>
      offered.find((each) => each.id === procedure && each.version === version)?.procedure,
    procedureIn(stored, version) {
      const spell = spellsOf(stored.map(({ event }) => event)).find((each) => each.version === version);
      return spell && all.find((each) => each.id === spell.procedure && each.version === version)?.procedure;
    },
    called: (id) => {
      const planned = lastOf(offered, id)?.planned;
      return planned?.ok ? planned.plan : undefined;
    },
  };
}

/** A caller without types may offer anything. */
function idOf(given: Procedure | null | undefined): string {
  return String(given?.id ?? "?");
}

function planned(given: unknown): Planned {
  const parsed = parseProcedure(given);
  return parsed.ok ? plan(parsed.procedure) : { ok: false, reasons: parsed.problems };
}

/** The procedure that a case belongs to, and the version: the one that it was started under, or has been moved to since. */
export function belongsTo(
  stored: readonly StoredEvent[],
): { readonly procedure: string; readonly version: string } | undefined {
  const spell = spellsOf(stored.map(({ event }) => event)).at(-1);
  return spell && { procedure: spell.procedure, version: spell.version };
}

interface Offered {
  readonly id: string;
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
  return offered.findLast((each) => each.id === id);
}

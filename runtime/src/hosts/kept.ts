import { canonicalJson } from "../procedure/canonical.js";
import { parseProcedure } from "../procedure/parse.js";
import type { Plan } from "../procedure/plan.js";
import { versionOf } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import type { KeptProcedure, Store } from "../stores/store.js";
import type { Registry } from "./registry.js";

/** Procedures are kept beside the cases that were started under them, so that a case can be read and gone on with years later. */

export interface Kept {
  readonly version: string;
  readonly procedure: Procedure;
}

/**
 * The procedures that a store keeps. One that is not what its version says, since somebody changed it, is not one of them.
 *
 * @example
 * ```ts
 * import { keptProcedures, memory, openOffice } from "@baku/runtime";
 *
 * const store = memory();
 * const kept = keptProcedures(await store.kept());
 * const office = await openOffice({ procedures: kept.map(({ procedure }) => procedure), store });
 * ```
 */
export function keptProcedures(kept: readonly KeptProcedure[]): readonly Kept[] {
  return kept.flatMap(({ version, body }) => {
    const json = jsonOf(body);
    if (typeof json !== "object" || json === null || versionOf(json as Procedure) !== version) return [];
    const parsed = parseProcedure(json);
    return parsed.ok ? [{ version, procedure: parsed.procedure }] : [];
  });
}

export async function keep(store: Store, procedure: Procedure): Promise<void> {
  await store.keep({ version: versionOf(procedure), body: canonicalJson(procedure) });
}

/** Each version once an office; again where it failed. */
export function keeper(store: Store, registry: Registry): (plan: Plan) => Promise<void> {
  const done = new Map<string, Promise<void>>();
  return (plan) => {
    const procedure = registry.procedureOf(plan);
    const known = done.get(plan.version);
    if (known || !procedure) return known ?? Promise.resolve();
    const keeping = keep(store, procedure).catch((cause: unknown) => {
      done.delete(plan.version);
      throw cause;
    });
    done.set(plan.version, keeping);
    return keeping;
  };
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

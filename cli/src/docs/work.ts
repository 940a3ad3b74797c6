import { type Planned, type Procedure, plan } from "@baku/runtime";
import { prove, type Work } from "@baku/runtime/internal/proof";

/** The working time of a case, or why it cannot run. */
export type WorkTime = Pick<Work, "least" | "most" | "unknown"> | Extract<Planned, { readonly ok: false }>;

export function workTime(procedure: Procedure): WorkTime {
  const planned = plan(procedure);
  return planned.ok ? prove(planned.plan, { limit: 2_000 }).work : planned;
}

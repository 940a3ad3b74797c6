import {
  type Change,
  type Context,
  keptProcedures,
  type MigrationReason,
  migrateCase,
  type Plan,
  type Procedure,
  plan,
  replay,
  type StepRef,
  type Store,
  type StoredEvent,
  spellsOf,
} from "@baku/runtime";

/** What would come of moving a case to another version of its SOP. */
export interface Judged {
  readonly case: string;
  /** The version that it is under, and the steps that it stands at. */
  readonly from: string;
  readonly at: readonly StepRef[];
  /** Number of its events when it was looked at. */
  readonly seen: number;
  readonly outcome:
    | { readonly kind: "moves"; readonly skipped: readonly StepRef[]; readonly felt: readonly Change[] }
    | { readonly kind: "stays"; readonly reasons: readonly MigrationReason[] }
    /** Its own version is not kept beside it. */
    | { readonly kind: "unknown" };
}

export interface Looked {
  readonly judged: readonly Judged[];
  /** Cases that are over, and those that are under the version already: nothing is to be done about them. */
  readonly over: readonly string[];
  readonly already: readonly string[];
  /** Cases that were named and are not there, or are of another SOP. */
  readonly strangers: readonly string[];
  /** The SOPs that the store has cases of. */
  readonly procedures: ReadonlySet<string>;
}

export interface Wanted {
  readonly to: Procedure;
  /** Older versions, besides those that are kept with the cases. */
  readonly old: readonly Procedure[];
  readonly by: { readonly actor: string; readonly name?: string };
  readonly note: string;
  readonly skip: readonly string[];
  readonly context: Context;
}

/** Looks at every case of the SOP, or at those that are named; nothing is written. */
export async function judgeCases(store: Store, named: readonly string[], wanted: Wanted): Promise<Looked> {
  const versions = [...keptProcedures(await store.kept()).map(({ procedure }) => procedure), ...wanted.old, wanted.to];
  const known: Known = new Map(versions.flatMap(held));
  const found = { judged: [] as Judged[], over: [] as string[], already: [] as string[], strangers: [] as string[] };
  const procedures = new Set<string>();
  for await (const { id, procedure } of casesIn(store, named)) {
    if (procedure !== undefined) procedures.add(procedure);
    if (procedure !== wanted.to.id) {
      if (named.length > 0) found.strangers.push(id);
      continue;
    }
    const judged = judge(id, await store.events(id), known, wanted);
    const reasons = judged.outcome.kind === "stays" ? judged.outcome.reasons.map(({ code }) => code) : [];
    if (reasons.includes("MIG102")) found.over.push(id);
    else if (reasons.includes("MIG103")) found.already.push(id);
    else found.judged.push(judged);
  }
  return { ...found, procedures };
}

/** Versions of the SOP that can run. */
type Known = ReadonlyMap<string, { readonly procedure: Procedure; readonly plan: Plan }>;

function held(procedure: Procedure) {
  const planned = plan(procedure);
  return planned.ok ? [[planned.plan.version, { procedure, plan: planned.plan }] as const] : [];
}

function judge(id: string, stored: readonly StoredEvent[], known: Known, wanted: Wanted): Judged {
  const { to, by, note, skip, context } = wanted;
  const events = stored.map(({ event }) => event);
  const spell = spellsOf(events).at(-1);
  const from = known.get(spell?.version ?? "");
  const common = { case: id, from: spell?.version ?? "", seen: stored.length };
  if (!from || !spell) return { ...common, at: [], outcome: { kind: "unknown" } };
  const { open, waiting } = replay(from.plan, spell.events);
  const at = [...new Set([...open, ...waiting].map(({ step }) => step))].map((step) => refIn(from.plan, step));
  const migration = migrateCase({ from: from.procedure, to, events, command: { by, note, skip }, context });
  if (!migration.ok) return { ...common, at, outcome: { kind: "stays", reasons: migration.reasons } };
  const now = known.get(migration.state.version)?.plan;
  const event = migration.events.at(-1);
  const skipped = (event?.kind === "migrated" ? event.skipped : []).map((step) => refIn(now, step));
  return { ...common, at, outcome: { kind: "moves", skipped, felt: migration.felt } };
}

function refIn(plan: Plan | undefined, id: string): StepRef {
  return plan?.steps[id]?.ref ?? { id, label: id };
}

async function* casesIn(store: Store, named: readonly string[]) {
  for (const id of named) {
    const whole = await store.read(id);
    yield { id, procedure: whole?.procedure };
  }
  if (named.length > 0) return;
  for (let offset = 0; ; ) {
    const page = await store.cases({ offset, limit: 1_000 });
    for (const { caseId, procedure } of page) yield { id: caseId, procedure };
    if (page.length === 0) return;
    offset += page.length;
  }
}

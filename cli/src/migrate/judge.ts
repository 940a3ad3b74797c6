import {
  type Change,
  type Context,
  keptProcedures,
  type Migration,
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
  versionOf,
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
  readonly by: { readonly actor: string; readonly name?: string };
  readonly note: string;
  readonly skip: readonly string[];
  readonly context: Context;
}

/** Looks at every case of the SOP, or at those that are named; nothing is written. */
export async function judgeCases(store: Store, named: readonly string[], wanted: Wanted): Promise<Looked> {
  const kept = new Map(keptProcedures(await store.kept()).map(({ version, procedure }) => [version, procedure]));
  const known = kept.set(versionOf(wanted.to), wanted.to);
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

function judge(
  id: string,
  stored: readonly StoredEvent[],
  known: ReadonlyMap<string, Procedure>,
  { to, by, note, skip, context }: Wanted,
): Judged {
  const events = stored.map(({ event }) => event);
  const spell = spellsOf(events).at(-1);
  const from = known.get(spell?.version ?? "");
  const planned = from && plan(from);
  const common = { case: id, from: spell?.version ?? "", seen: stored.length };
  if (!from || !planned?.ok || !spell) return { ...common, at: [], outcome: { kind: "unknown" } };
  const { open, waiting } = replay(planned.plan, spell.events);
  const ids = [...open, ...waiting].map(({ step }) => step);
  const migration = migrateCase({ from, to, events, command: { by, note, skip }, context });
  return {
    ...common,
    at: [...new Set(ids)].map((step) => refIn(planned.plan, step)),
    outcome: outcomeOf(migration, to),
  };
}

function outcomeOf(migration: Migration, to: Procedure): Judged["outcome"] {
  if (!migration.ok) return { kind: "stays", reasons: migration.reasons };
  const event = migration.events.at(-1);
  const planned = plan(to);
  const ids = event?.kind === "migrated" ? event.skipped : [];
  const skipped = planned.ok ? ids.map((id) => refIn(planned.plan, id)) : [];
  return { kind: "moves", skipped, felt: migration.felt };
}

function refIn({ steps }: Plan, id: string): StepRef {
  return steps[id]?.ref ?? { id, label: id };
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

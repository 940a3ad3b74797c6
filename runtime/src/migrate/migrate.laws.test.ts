import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../core/decide.js";
import { evolve, initial, replay } from "../core/evolve.js";
import {
  calendar,
  commandOf,
  context,
  deepFreeze,
  history,
  last,
  type Sent,
  step,
  wanted,
} from "../core/fixtures/histories.js";
import { anyProcedure } from "../core/fixtures/plans.js";
import { planOf } from "../core/fixtures.js";
import type { CaseState, Command, Context, Event } from "../core/types.js";
import { wants } from "../core/wants.js";
import { messageText } from "../messages/all.js";
import { type ChangeKind, kinds } from "../messages/changes.js";
import { diff } from "../procedure/diff/diff.js";
import { at, type Plan, plan } from "../procedure/plan.js";
import { proveFrom } from "../procedure/proof/prove.js";
import type { DocumentField, Procedure } from "../procedure/types.js";
import { by } from "./fixtures/cases.js";
import { edits } from "./fixtures/edits.js";
import { type Migration, migrateCase } from "./migrate.js";

/** What holds for any case of any SOP that is changed in any way. */

const HOUR = 3_600_000;
/** Of every group somebody is there, also of one that an actor has become. */
const laterIn = (plan: Plan): Context => {
  const directory = Object.fromEntries(Object.keys(plan.actors).map((id) => [id, ["A", "B"]]));
  return { ...context, now: context.now + 1_000 * HOUR, directory: { ...directory, ...context.directory } };
};
const acts = fc.array(fc.record({ choice: fc.nat() }), { maxLength: 40 });

function moving(from: Procedure, to: Procedure, events: readonly Event[], skip: readonly string[] = []): Migration {
  const planned = plan(to);
  const context = laterIn(planned.ok ? planned.plan : planOf(from));
  return migrateCase({ from, to, events, command: { by, note: "SOP baru", skip }, context });
}

/** A state that cases of the plan can be in, as far as one can see. */
function expectValid(plan: Plan, state: CaseState): void {
  const tokens = [...state.open, ...state.waiting];
  expect(tokens.length).toBeGreaterThan(0);
  for (const token of tokens) expect(at(plan.steps, token.step), token.step).toBeDefined();
  const steps = [...state.open, ...state.waiting.filter(({ kind }) => kind !== "arrived")].map((each) => each.step);
  expect(new Set(steps).size).toBe(steps.length);
  for (const id of [...Object.keys(state.rounds), ...Object.keys(state.completedAt)])
    expect(at(plan.steps, id), id).toBeDefined();
  for (const { step, from, kind } of state.waiting.map((each) => ({ from: "", ...each })))
    if (kind === "arrived") expect(at(plan.steps, step)?.join?.fork, from).toBeDefined();
  const { tasks, timers, links } = wants(plan, state, calendar);
  if (!state.aside.pause) expect(tasks.length + timers.length + links.length).toBeGreaterThan(0);
}

/** One of the things that a case wants, by `choice`; documents are filled in with what they must have. */
function next(plan: Plan, state: CaseState, choice: number): readonly Command[] {
  const { tasks, timers, links } = wants(plan, state, calendar);
  const [link] = links;
  if (link?.kind === "call") {
    const called = { step: link.step, round: link.round, case: "terpanggil" };
    return [
      { kind: "call", ...called, procedure: link.procedure, version: "v" },
      { kind: "receive", ...called, result: "ended", outputs: {} },
    ];
  }
  const can = [
    ...tasks.filter(({ awaited }) => awaited.length === 0).map((task) => wanted(task, plan, choice)),
    ...timers.map(({ command }) => command),
  ];
  const command = can[choice % can.length];
  if (!command) return [];
  if (!("outputs" in command) || !command.outputs) return [command];
  const outputs = Object.keys(command.outputs).map((id) => [id, filled(at(plan.documents, id)?.fields ?? [])]);
  return [{ ...command, outputs: Object.fromEntries(outputs) } as Command];
}

function filled(fields: readonly DocumentField[]): Readonly<Record<string, unknown>> {
  const sample = { text: "isi", number: 1, date: "2026-01-05", boolean: true, file: { name: "a.pdf" } };
  const value = ({ type, choices, columns = [] }: DocumentField): unknown => {
    if (type === "list") return [filled(columns)];
    return type === "choice" ? choices?.[0] : sample[type];
  };
  return Object.fromEntries(fields.filter(({ required }) => required).map((each) => [each.id, value(each)]));
}

/** Brings a case to its end by whatever it wants, in whatever order; it never gets stuck. */
function expectToEnd(plan: Plan, begun: CaseState, choices: readonly number[]): void {
  const later = laterIn(plan);
  let state = begun.aside.pause ? step(plan, begun, { kind: "resume", by }, later) : begun;
  let { now } = later;
  for (let turn = 0; state.status !== "ended" && turn < 300; turn++) {
    const commands = next(plan, state, choices[turn % choices.length]! + turn);
    expect(commands.length, "is stuck").toBeGreaterThan(0);
    for (const command of commands) {
      const timer = wants(plan, state, calendar).timers.find((each) => isDeepStrictEqual(each.command, command));
      now = Math.max(now, timer?.at ?? now);
      const decision = decide(plan, state, command, { ...later, now });
      expect(decision.kind, JSON.stringify([command, decision])).toBe("events");
      if (decision.kind === "events") state = replayOn(plan, state, decision.events);
    }
  }
}

const replayOn = (plan: Plan, state: CaseState, events: readonly Event[]) =>
  events.reduce((before, event) => evolve(plan, before, event), state);

function expectSound(to: Procedure, events: readonly Event[], migration: Migration, choices: readonly number[]): void {
  if (!migration.ok) {
    expect(migration.reasons.length).toBeGreaterThan(0);
    for (const reason of migration.reasons) expect(messageText(reason, "id")).not.toMatch(/undefined|\[object|NaN/);
    return;
  }
  const now = planOf(to);
  const all = JSON.parse(JSON.stringify([...events, ...migration.events])) as Event[];
  expect(replay(now, all)).toEqual(migration.state);
  expect(replay(now, all.slice(-1))).toEqual(migration.state);
  expectValid(now, migration.state);
  expectToEnd(now, migration.state, choices);
}

describe("any procedure", () => {
  const runs = { numRuns: process.env.BAKU_LONG ? 5_000 : 200 };
  const kind = fc.constantFrom(...(Object.keys(edits) as ChangeKind[]));
  const choices = fc.array(fc.nat(), { minLength: 5, maxLength: 5 });

  test("whatever was changed, a case moves into a state that goes on to its end, or it is said why it stays", () => {
    fc.assert(
      fc.property(
        anyProcedure(),
        acts,
        fc.array(kind, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        choices,
        fc.boolean(),
        (from, sent, changes, place, chosen, spares) => {
          const edited = (p: Procedure, each: ChangeKind) => {
            const step = p.steps[place % p.steps.length];
            return step && p.actors.length > 0 ? edits[each](p, step) : p;
          };
          const to = changes.reduce(edited, from);
          const { events } = last(history(planOf(from), sent));
          const skip = spares ? to.steps.map(({ id }) => id) : [];
          const migration = deepFreeze(moving(from, to, events, skip));
          if (migration.ok) expect(plan(to).ok).toBe(true);
          expectSound(to, events, migration, chosen);
        },
      ),
      runs,
    );
  });

  test("where nothing changed that a case can see, it moves, and nobody can tell but by the version", () => {
    fc.assert(
      fc.property(anyProcedure(), acts, fc.array(fc.nat(), { maxLength: 10 }), (from, sent, more) => {
        const to = { ...from, identity: { ...from.identity, title: "Lain" } };
        const [was, now] = [planOf(from), planOf(to)];
        const { events, state } = last(history(was, sent));
        fc.pre(state.status === "running" || state.status === "paused");
        const migration = moving(from, to, events);
        const { ends, documents } = proveFrom(was, state);
        const isProved = ends.kind === "proved" && documents.kind === "proved";
        expect(migration.ok, JSON.stringify(migration)).toBe(isProved);
        if (!migration.ok) return;
        expect(migration.state).toEqual({ ...state, version: now.version });
        expect(migration.felt).toEqual([]);
        let [one, other] = [state, migration.state];
        for (const choice of more) {
          expect(wants(now, other, calendar)).toEqual(wants(was, one, calendar));
          const command = commandOf({ choice } satisfies Sent, was, one);
          const decisions = [decide(was, one, command, laterIn(was)), decide(now, other, command, laterIn(was))];
          expect(decisions[1]).toEqual(decisions[0]);
          const happened = decisions[0]!.kind === "events" ? decisions[0]!.events : [];
          [one, other] = [replayOn(was, one, happened), replayOn(now, other, happened)];
        }
      }),
      runs,
    );
  });
});

describe("the annual report", () => {
  const seed = JSON.parse(readFileSync("sops/generated/laporan-kinerja-tahunan.sop.json", "utf8")) as Procedure;
  const hundred = casesOf(seed, 100);

  test("the hundred stand at every step", () => {
    const standing = new Set(hundred.flatMap(({ state }) => state.open.map((open) => open.step)));
    expect([...standing].sort()).toEqual(seed.steps.map(({ id }) => id).sort());
  });

  /** There and back: what the one way is added is the other way removed. */
  test.each(Object.keys(kinds) as ChangeKind[])("%s, and what undoes it", (kind) => {
    const places = process.env.BAKU_LONG ? seed.steps : seed.steps.filter((_, n) => (n + kind.length) % 7 === 0);
    for (const place of places) {
      const other = edits[kind](seed, place);
      const ways = [{ from: seed, to: other, cases: hundred }];
      if (plan(other).ok) ways.push({ from: other, to: seed, cases: casesOf(other, 20) });
      for (const { from, to, cases } of ways) {
        const isNew = diff(from, to).length > 0;
        for (const [n, { events }] of cases.entries()) {
          const migration = moving(from, to, events);
          if (!isNew) expect(migration.ok).toBe(false);
          expectSound(to, events, migration, [n, n + 3, n + 11]);
        }
      }
    }
  });

  test("between them it is changed in every way that diff knows, but for phases and choices, which it does not have", () => {
    const found = Object.values(edits).flatMap((edit) =>
      seed.steps.flatMap((place) => {
        const other = edit(seed, place);
        return [...diff(seed, other), ...diff(other, seed)].map(({ kind }) => kind);
      }),
    );
    const missing = (Object.keys(kinds) as ChangeKind[]).filter((kind) => !found.includes(kind));
    expect(missing).toEqual(["phase-changed", "choice-added", "choice-removed"]);
  });
});

/** So many cases, each brought on by one act more than the one before: half of them straight on, half as it comes. */
function casesOf(procedure: Procedure, count: number) {
  const was = planOf(procedure);
  const { directory } = laterIn(was);
  return Array.from({ length: count }, (_, n) => {
    let [state, events]: [CaseState, readonly Event[]] = [initial, []];
    const acts = [{ kind: "start" } as const, ...Array.from({ length: n % 25 }, (_, act) => act)];
    for (const [hours, act] of acts.entries()) {
      for (const command of typeof act === "number" ? next(was, state, n < count / 2 ? 0 : n + act) : [act]) {
        const timer = wants(was, state, calendar).timers.find((each) => isDeepStrictEqual(each.command, command));
        const now = Math.max(context.now + hours * HOUR, timer?.at ?? 0);
        const decision = decide(was, state, command, { ...context, directory, now });
        if (decision.kind === "refused") throw new Error(JSON.stringify(decision.refusal));
        events = [...events, ...decision.events];
        state = replayOn(was, state, decision.events);
      }
    }
    return { state, events };
  });
}

import { defaultCalendar } from "../calendar/default.js";
import { type RefusalMessage, text } from "../messages/messages.js";
import {
  bounded,
  declared,
  each,
  field,
  joint,
  minutes,
  opaque,
  outcome,
  procedureOf,
  use,
} from "../procedure/fixtures.js";
import { type Plan, plan } from "../procedure/plan.js";
import type { Procedure } from "../procedure/types.js";
import { decide } from "./decide.js";
import { evolve, initial } from "./evolve.js";
import type { CaseState, Command, Context, Event } from "./types.js";

/** Two rows of the form, a joint meeting, every unit's data, and a correction that goes back three times at most. */
export const laporan: Procedure = procedureOf({
  id: "laporan",
  documents: [
    opaque("suratSekda", "Surat Sekda"),
    opaque("disposisi", "Disposisi"),
    opaque("data", "Data pendukung"),
    opaque("notulen", "Notulen"),
    declared(
      "laporan",
      "Laporan Kinerja",
      [
        field("tahun", "number", { required: true }),
        field("disusun", "date"),
        field("status", "choice", { choices: ["konsep", "final"] }),
        field("indikator", "list", {
          columns: [field("nama", "text", { required: true }), field("target", "number"), field("lampiran", "file")],
        }),
      ],
      "konsep",
      "dikoreksi",
    ),
  ],
  steps: [
    {
      id: "telaah",
      by: "kepala",
      requires: [use("suratSekda")],
      produces: [use("disposisi", { printed: "Disposisi" })],
      duration: minutes(15),
    },
    { id: "kumpulkan", by: each("bidang"), produces: [use("data", { printed: "Data pendukung" })] },
    { id: "rapat", by: joint("kasubbag", "staf", "setiap bidang"), produces: [use("notulen", { optional: true })] },
    {
      id: "susun",
      by: ["staf", "kasubbag"],
      requires: [use("disposisi")],
      produces: [use("laporan", { printed: "Konsep Laporan Kinerja", state: "konsep" })],
    },
    {
      id: "koreksi",
      by: "sekretaris",
      requires: [use("laporan", { state: "konsep" })],
      duration: {
        kind: "since",
        max: 10,
        unit: "workingDay",
        from: "telaah",
        printed: "10 hari kerja sejak langkah 1",
      },
      outcomes: [outcome("ya", "tandaTangan"), bounded("tidak", "susun", 3, { actor: "kepala" })],
    },
    { id: "tandaTangan", by: "kepala" },
  ],
});

export const directory = { bidang: ["Bidang A", "Bidang B"] };

export const context: Context = { now: Date.UTC(2026, 10, 23, 1), directory, calendar: defaultCalendar() };

/** The plan of a procedure that a test knows can run. */
export function planOf(procedure: Procedure): Plan {
  const planned = plan(procedure);
  if (!planned.ok) throw new Error(planned.reasons.map((reason) => text(reason, "en")).join(" "));
  return planned.plan;
}

/** A case that commands are given to one after the other; none of them may be refused. */
export function after(plan: Plan, commands: readonly Command[], given: Context = context): CaseState {
  return commands.reduce((state, command) => accepted(plan, state, command, given).state, initial);
}

export function accepted(
  plan: Plan,
  state: CaseState,
  command: Command,
  given: Context = context,
): { readonly state: CaseState; readonly events: readonly Event[] } {
  const decision = decide(plan, state, command, given);
  if (decision.kind === "refused") throw new Error(`${JSON.stringify(command)} was refused: ${decision.refusal.code}`);
  const { events } = decision;
  return { state: events.reduce((before, event) => evolve(plan, before, event), state), events };
}

/** The refusal of a command that a test knows is refused. */
export function refusal(plan: Plan, state: CaseState, command: unknown, given: Context = context): RefusalMessage {
  const decision = decide(plan, state, command as Command, given);
  if (decision.kind === "events") throw new Error(`${JSON.stringify(command)} was accepted`);
  return decision.refusal;
}

export const start: Command = { kind: "start" };

export function complete(
  step: string,
  actor: string,
  more: Partial<Extract<Command, { kind: "complete" }>> = {},
): Command {
  return { kind: "complete", step, by: { actor }, ...more };
}

export function answer(step: string, given: string, actor: string): Command {
  return { kind: "decide", step, answer: given, by: { actor } };
}

export function participate(step: string, actor: string, member?: string): Command {
  return { kind: "participate", step, by: member === undefined ? { actor } : { actor, member } };
}

/** How `laporan` goes when nothing goes wrong. */
export const straight: readonly Command[] = [
  start,
  complete("telaah", "kepala", { outputs: { disposisi: { number: "800/15" } } }),
  complete("kumpulkan", "bidang", {
    by: { actor: "bidang", member: "Bidang A" },
    outputs: { data: { title: "Data A" } },
  }),
  complete("kumpulkan", "bidang", { by: { actor: "bidang", member: "Bidang B" } }),
  participate("rapat", "staf"),
  participate("rapat", "bidang", "Bidang A"),
  participate("rapat", "bidang", "Bidang B"),
  complete("rapat", "kasubbag"),
  complete("susun", "staf", { outputs: { laporan: { tahun: 2026 } } }),
  answer("koreksi", "ya", "sekretaris"),
  complete("tandaTangan", "kepala"),
];

export const laporanPlan: Plan = planOf(laporan);

/** `laporan` when this step has just opened. */
export function laporanAt(step: string): CaseState {
  let state = initial;
  for (const command of straight) {
    if (state.open.some((open) => open.step === step)) break;
    state = accepted(laporanPlan, state, command).state;
  }
  return state;
}

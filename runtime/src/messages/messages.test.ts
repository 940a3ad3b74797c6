import { describe, expect, test } from "vitest";
import { defaultCalendar } from "../calendar/default.js";
import { initial } from "../core/evolve.js";
import {
  accepted,
  after,
  answer,
  complete,
  context,
  directory,
  laporan,
  laporanAt,
  laporanPlan,
  participate,
  planOf,
  refusal,
  start,
  straight,
} from "../core/fixtures.js";
import type { Command } from "../core/types.js";
import { wants } from "../core/wants.js";
import type { Case, OpenedCase } from "../hosts/case.js";
import { openOffice } from "../hosts/in-process.js";
import type { OfficeOptions } from "../hosts/office.js";
import { orThrow, type Refused, type Result } from "../hosts/result.js";
import { inserted } from "../migrate/fixtures/cases.js";
import {
  bounded,
  declared,
  each,
  joint,
  minutes,
  opaque,
  outcome,
  procedureOf,
  type StepParts,
  stated,
  unknown,
  use,
} from "../procedure/fixtures.js";
import { parseProcedure } from "../procedure/parse.js";
import { plan } from "../procedure/plan.js";
import type { Duration, Procedure } from "../procedure/types.js";
import { memory } from "../stores/memory.js";
import { messages } from "./all.js";
import { calls, provokedExceptions } from "./fixtures/exceptions.js";
import { type Code, example, help, type Message, type RefusalMessage, registry, text } from "./messages.js";
import { brokenRule, isRefusal } from "./rules.js";

/** For every code, what provokes it. A code without an entry does not compile. */
const provoked: { readonly [C in Code]: () => Message | undefined | Promise<Message | undefined> } = {
  RUN101: () => refused("telaah", { kind: "complete", step: "telaah", by: "kepala" } as unknown as Command),
  RUN102: () => refusal(laporanPlan, initial, complete("telaah", "kepala")),
  RUN103: () => refused("telaah", start),
  RUN104: () => refusal(laporanPlan, after(laporanPlan, straight), complete("telaah", "kepala")),
  RUN105: () => refused("telaah", complete("telah", "kepala")),
  RUN106: () => refused("telaah", complete("susun", "staf")),
  RUN107: () => refused("koreksi", complete("koreksi", "sekretaris")),
  RUN108: () => refused("telaah", answer("telaah", "ya", "kepala")),
  RUN109: () => refused("telaah", complete("telaah", "gubernur")),
  RUN110: () => refused("koreksi", answer("koreksi", "ya", "staf")),
  RUN111: () => refused("kumpulkan", complete("kumpulkan", "bidang", { by: { actor: "bidang", member: "Bidang Z" } })),
  RUN112: () => refused("kumpulkan", complete("kumpulkan", "bidang")),
  RUN113: () => {
    const part = complete("kumpulkan", "bidang", { by: { actor: "bidang", member: "Bidang A" } });
    return refusal(laporanPlan, after(laporanPlan, [...straight.slice(0, 2), part]), part);
  },
  RUN114: () =>
    refusal(laporanPlan, laporanAt("telaah"), complete("telaah", "kepala", { outputs: { disposisi: {} } }), {
      ...context,
      directory: {},
    }),
  RUN115: () => refused("rapat", complete("rapat", "kasubbag")),
  RUN116: () => refused("rapat", participate("rapat", "kepala")),
  RUN117: () => refusal(laporanPlan, after(laporanPlan, straight.slice(0, 5)), participate("rapat", "staf")),
  RUN118: () => refused("rapat", participate("rapat", "kasubbag")),
  RUN120: () => refused("koreksi", answer("koreksi", "mungkin", "sekretaris")),
  RUN121: () => usedUp().refusedAs("sekretaris"),
  RUN122: () => usedUp({ actor: "kepala" }).refusedAs("kepala"),
  RUN130: () => refused("telaah", complete("telaah", "kepala")),
  RUN131: () => refused("telaah", complete("telaah", "kepala", { outputs: { disposisi: {}, nota: {} } })),
  RUN132: () => {
    const anyOf = [{ document: "izin" }, { document: "tolak" }];
    const either = planOf(
      procedureOf({
        documents: [opaque("izin", "Surat Izin"), opaque("tolak", "Surat Penolakan")],
        steps: [
          { id: "putus", by: "kepala", produces: [use("izin", { printed: "Surat Izin atau Surat Penolakan", anyOf })] },
        ],
      }),
    );
    return refusal(either, after(either, [start]), complete("putus", "kepala", { outputs: { izin: {}, tolak: {} } }));
  },
  RUN133: () => refused("susun", complete("susun", "staf", { outputs: { laporan: { tahun: "2026" } } })),
  RUN140: () => {
    const skipping = planOf(
      procedureOf({
        documents: [opaque("nota", "Nota Dinas")],
        steps: [
          { id: "periksa", by: "kasubbag", outcomes: [outcome("lengkap", "kirim"), outcome("tidak lengkap", "susun")] },
          { id: "susun", by: "staf", produces: [use("nota")] },
          { id: "kirim", by: "staf", requires: [use("nota")] },
        ],
      }),
    );
    const skipped = after(skipping, [start, answer("periksa", "lengkap", "kasubbag")]);
    return refusal(skipping, skipped, complete("kirim", "staf"));
  },

  RUN160: () => refusal(timed, after(timed, [start]), complete("survei", "staf")),
  RUN161: () => refusal(timed, after(timed, [start, yes]), yes),
  RUN162: () => refusal(timed, after(timed, [start, yes, complete("survei", "staf")]), complete("arsip", "staf")),
  RUN163: () => refusal(timed, after(timed, [start, yes]), { kind: "timeout", step: "survei", round: 1, timer: 0 }),
  RUN164: () => refusal(timed, after(timed, [start, yes]), { kind: "timeout", step: "survei", round: 2, timer: 0 }),
  RUN165: () => refused("telaah", { kind: "extend", step: "telaah", by: { actor: "kepala" } }),
  RUN166: () => refusal(timed, after(timed, [start, yes, longer]), longer),
  RUN167: () => refusal(timed, after(timed, [start, yes]), longer, { ...context, now: context.now + 86_400_000 }),

  RUN149: () =>
    sent({}, async (kasus) => {
      const { version } = await kasus.view();
      const by = { actor: "kepala", name: "Alfian" };
      await kasus.complete("telaah", { by, outputs: { disposisi: {} } });
      return kasus.complete("susun", { by: { actor: "staf" }, expectedVersion: version });
    }),
  RUN150: () =>
    sent({ authorize: ({ by }) => by === undefined }, (kasus) => kasus.complete("telaah", { by: { actor: "kepala" } })),
  RUN151: () =>
    sent({}, async (kasus) => {
      const input = { by: { actor: "kepala" }, outputs: { disposisi: {} }, commandId: "surat-065" };
      await kasus.complete("telaah", input);
      return kasus.complete("telaah", { ...input, note: "Segera" });
    }),
  RUN152: () => opened({ ...laporan, identity: { ...laporan.identity, title: "Revisi" } }),
  RUN153: () => opened(procedureOf({ id: "lain", steps: [{ id: "telaah", by: "kepala" }] })),
  RUN154: async () => said(await (await openOffice({ procedures: [laporan] })).open(laporan, "lkjip-2027")),
  RUN155: async () => {
    const cut = procedureOf({ steps: [{ id: "susun", next: [] }] });
    return said(await (await openOffice({ procedures: [cut] })).start(cut, { id: "1" }));
  },
  RUN156: async () => said(await (await openOffice({ procedures: [] })).start(laporan, { id: "1" })),
  RUN157: async () => {
    const busy = { ...memory(), append: async () => ({ kind: "conflict", version: 1 }) as const };
    return said(await (await openOffice({ procedures: [laporan], store: busy })).start(laporan, { id: "lkjip-2026" }));
  },
  RUN158: async () =>
    said(await (await openOffice({ procedures: [calls("a", "b")] })).start(calls("a", "b"), { id: "1" })),
  RUN159: async () =>
    said(await (await openOffice({ procedures: [calls("a", "a")] })).start(calls("a", "a"), { id: "1" })),
  RUN198: async () => {
    const gone = inserted(laporan, "telaah", { id: "terima", by: "staf" });
    const office = await openOffice({ procedures: [laporan, gone], directory });
    const kasus = orThrow(await office.start(laporan, { id: "lkjip-2026" }));
    return said(await kasus.migrate(gone, { by: { actor: "kepala" }, note: "SOP baru" }));
  },
  ...provokedExceptions,

  RUN201: () => note({ kind: "since", max: 1, unit: "hour", from: "dua", printed: "1 jam sejak langkah 2" }),
  RUN202: () =>
    note({ kind: "since", max: 7, unit: "workingDay", event: "permohonan diterima", printed: "7 hari kerja" }),
  RUN203: () => note(undefined),
  RUN204: () => note({ kind: "none", printed: "-" }),
  RUN205: () => {
    const held = accepted(laporanPlan, laporanAt("telaah"), { kind: "pause", by: { actor: "kepala" }, note: "Cuti" });
    return wants(laporanPlan, held.state, defaultCalendar()).tasks[0]?.note as Message;
  },

  SOP801: () => reason(procedureOf({ steps: [] })),
  SOP802: () => reasonFor({ actors: unknown() }),
  SOP803: () => reasonFor({ by: { mode: "one", responsible: ["staf", "kasubbag"], with: [] } }),
  SOP804: () => reasonFor({ by: joint("kasubbag", "staf", "staf") }),
  SOP805: () => reasonFor({ by: each("bidang"), outcomes: [outcome("ya", "end"), outcome("tidak", "susun")] }),
  SOP806: () => reasonFor({ outcomes: [outcome("ya", "end"), outcome("tidak", "?")] }),
  SOP807: () => reasonFor({ outcomes: [outcome("ya", "end")] }),
  SOP808: () => reasonFor({ next: ["susun"] }),
  SOP809: () => reasonFor({ outcomes: [bounded("ya", "end", 1), bounded("tidak", "susun", 3)] }),
  SOP810: () => {
    const nota = declared("nota", "Nota Dinas", [], "konsep", "final");
    const produces = [use("nota", { state: "konsep" }), use("nota", { state: "final" })];
    return reason(procedureOf({ documents: [nota], steps: [{ id: "susun", by: "staf", produces }] }));
  },
  SOP811: () => forkFor({}, { outcomes: [outcome("ya", "data"), outcome("tidak", "data")] }),
  SOP812: () => forkFor({}, {}, []),
  SOP813: () => reasonFor({ flow: { waitsFor: ["arsip"] } }),
  SOP814: () => forkFor({ outcomes: [outcome("ya", "susun"), outcome("tidak", "telaah")] }, {}),
  SOP815: () => forkFor({ outcomes: [outcome("ya", "susun"), outcome("tidak", "end")] }, {}),
  SOP816: () => {
    const outcomes = [outcome("ya", "susun"), outcome("tidak", "kirim")];
    return forkFor({ outcomes }, { outcomes });
  },
  SOP822: () => reasonFor({ calls: unknown() }),
  SOP826: () => reasonFor({ flow: { waitsUnknown: true } }),
  SOP823: () => reasonFor({ condition: unknown() }),
  SOP824: () => reasonFor({ start: unknown() }),
  SOP825: () => reasonFor({ flow: { timeouts: [{ to: "end" }] } }),

  PRO101: () => problem({ ...laporan, id: undefined }),
  PRO102: () => problem({ ...laporan, judul: "LKjIP" }),
  PRO103: () => problem({ ...laporan, steps: "telaah" }),
  PRO104: () => problem({ ...laporan, schemaVersion: 2 }),
  PRO105: () => problem({ ...laporan, id: "laporan kinerja" }),
  PRO111: () =>
    problem({
      ...laporan,
      phases: [
        { id: "awal", name: "Awal" },
        { id: "awal", name: "Awal" },
      ],
    }),
  PRO112: () => problem(procedureOf({ steps: [{ id: "susun", by: "gubernur" }] })),
  PRO113: () => problem(procedureOf({ steps: [{ id: "end", by: "staf" }] })),
};

const codes = Object.keys(registry) as Code[];

describe("every message", () => {
  test.each(codes)("%s is provoked by what it is about, and says it in both languages", async (code) => {
    const message = await provoked[code]();
    expect(message?.code).toBe(code);
    for (const said of [
      text(message!, "id"),
      text(message!, "en"),
      help(message!, "id"),
      help(message!, "en"),
      example(message!) ?? "-",
    ]) {
      expect(said).not.toMatch(/undefined|null|\[object|NaN|^\s*$/);
    }
    expect(text(message!, "id")).not.toBe(text(message!, "en"));
    expect(text(message!, "id")).toMatch(/[.]$/);
    expect(JSON.parse(JSON.stringify(message))).toEqual(message);
  });

  test("reads as the golden file has it", async () => {
    const lines: string[] = [];
    for (const code of codes) {
      const message = (await provoked[code]())!;
      const right = example(message);
      lines.push(`## ${code}`, "", `${text(message, "id")}\n${help(message, "id")}`, "");
      lines.push(
        `${text(message, "en")}\n${help(message, "en")}`,
        "",
        ...(right ? [`    ${right.replaceAll("\n", "\n    ")}`, ""] : []),
        ...(isRefusal(message) ? [`Aturan: ${ruleAndClause(message)}`, ""] : []),
      );
    }
    const hashless = lines.join("\n").replace(/\b[0-9a-f]{16}\b/g, "0123456789abcdef");
    await expect(hashless).toMatchFileSnapshot("messages.golden.md");
  });
});

describe("every sample", () => {
  test.each(Object.entries(messages))("%s is said in both languages", (_, message) => {
    const sample = message.sample as never;
    const said = [message.id(sample), message.en(sample), message.example?.(sample) ?? "-"];
    for (const each of said) expect(each).not.toMatch(/undefined|null|\[object|NaN|^\s*$/);
    expect(said[0]).not.toBe(said[1]);
  });
});

/** A survey that is made only for some, with a time-out and an extension, and filed a day later. */
const timed = planOf(
  procedureOf({
    steps: [
      {
        id: "survei",
        by: "staf",
        condition: stated("Apakah pemohon dari luar kota?"),
        duration: { ...minutes(30), extension: { amount: 30, unit: "minute" } },
        flow: { timeouts: [{ notify: "sekretaris" }] },
      },
      {
        id: "arsip",
        by: "staf",
        start: stated({ kind: "after", amount: 1, unit: "workingDay", from: "survei", printed: "1 hari kerja" }),
      },
    ],
  }),
);
const yes: Command = { kind: "answer", step: "survei", holds: true, by: { actor: "staf" } };
const longer: Command = { kind: "extend", step: "survei", by: { actor: "staf" } };

/** Two arms, `rapat` and `data`, that come together at `susun`. */
function forkFor(rapat: Partial<StepParts>, data: Partial<StepParts>, waitsFor = ["rapat", "data"]) {
  return reason(
    procedureOf({
      steps: [
        { id: "telaah", by: "kepala", next: ["bagi"] },
        { id: "bagi", by: "kepala", next: ["rapat", "data"] },
        { id: "rapat", by: "kasubbag", next: rapat.outcomes ? [] : ["susun"], ...rapat },
        { id: "data", by: "staf", next: data.outcomes ? [] : ["susun"], ...data },
        { id: "susun", by: "staf", next: ["end"], flow: { waitsFor } },
        { id: "kirim", by: "staf", flow: { waitsFor } },
      ],
    }),
  );
}

function ruleAndClause(message: RefusalMessage): string {
  const { rule, clause } = brokenRule(message);
  return clause ? `${rule} (${clause.text.id}; ${clause.text.en})` : rule;
}

function refused(step: string, command: Command): Message {
  return refusal(laporanPlan, laporanAt(step), command);
}

/** A correction whose `tidak` may be given once, given twice. */
function usedUp(then?: { actor: string }) {
  const bound = planOf(
    procedureOf({
      steps: [
        { id: "susun", by: "staf" },
        { id: "koreksi", by: "sekretaris", outcomes: [outcome("ya", "end"), bounded("tidak", "susun", 1, then)] },
      ],
    }),
  );
  const draft = complete("susun", "staf");
  const no = answer("koreksi", "tidak", "sekretaris");
  const state = after(bound, [start, draft, no, draft, ...(then ? [no] : [])]);
  return { refusedAs: (actor: string) => refusal(bound, state, answer("koreksi", "tidak", actor)) };
}

async function sent(
  options: Partial<OfficeOptions>,
  send: (kasus: Case) => Promise<Result>,
): Promise<Message | undefined> {
  const office = await openOffice({ procedures: [laporan], directory, ...options });
  return said(await send(orThrow(await office.start(laporan, { id: "lkjip-2026" }))));
}

/** A case of the report, opened with another procedure. */
async function opened(other: Procedure): Promise<Message | undefined> {
  const office = await openOffice({ procedures: [laporan, other] });
  orThrow(await office.start(laporan, { id: "lkjip-2026" }));
  return said(await office.open(other, "lkjip-2026"));
}

function said(result: Result | Refused | OpenedCase): Message | undefined {
  return result.ok ? undefined : ({ code: result.refusal.code, params: result.refusal.params } as Message);
}

function note(duration: Duration | undefined): Message | undefined {
  const timed = planOf(
    procedureOf({
      steps: [
        { id: "satu", by: "staf", ...(duration ? { duration } : {}) },
        { id: "dua", by: "staf" },
      ],
    }),
  );
  const [task] = wants(timed, after(timed, [start]), defaultCalendar()).tasks;
  return task?.note as Message | undefined;
}

function reason(procedure: Procedure): Message | undefined {
  const planned = plan(procedure);
  return planned.ok ? undefined : planned.reasons[0];
}

function reasonFor(parts: Partial<StepParts>): Message | undefined {
  return reason(
    procedureOf({
      steps: [
        { id: "susun", by: "staf", ...parts },
        { id: "arsip", by: "staf" },
      ],
    }),
  );
}

function problem(json: unknown): Message | undefined {
  const parsed = parseProcedure(JSON.parse(JSON.stringify(json)));
  return parsed.ok ? undefined : parsed.problems[0];
}

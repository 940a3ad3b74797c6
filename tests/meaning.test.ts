import { compile } from "@baku/compiler";
import {
  type CaseState,
  type Command,
  type Context,
  decide,
  defaultCalendar,
  evolve,
  initial,
  type Plan,
  plan,
  wants,
} from "@baku/runtime";
import { describe, expect, test } from "vitest";

/**
 * What docs/language.md says a procedure means when it runs, sentence by sentence: a text, what is done, and where the case stands
 * then. A command is written as the step, `actor`, and what is said: `koreksi sekretaris: tidak`.
 */

const calendar = defaultCalendar();
const monday = Date.UTC(2026, 10, 23, 1);
const context: Context = { now: monday, directory: { bidang: ["A", "B"] }, calendar };

interface Row {
  readonly says: string;
  readonly steps: string;
  /** Each either brings the case on or is refused with a code: `code!` before it. */
  readonly done: readonly string[];
  /** Open steps, `?` after one whose condition is asked, `@` after one that is scheduled; empty when the case has ended. */
  readonly open: string;
}

const rows: readonly Row[] = [
  {
    says: "steps run in written order, and the case ends with the last",
    steps: "1 (a) oleh: Staf\n2 (b) oleh: Kepala",
    done: ["a staf", "RUN106! a staf", "b kepala"],
    open: "",
  },
  {
    says: "bersama: all must take part, and the responsible actor closes the step and alone answers its decision",
    steps:
      "1 (a) oleh: Staf; bersama Kepala\n  keputusan: Sesuai?\n  jika ya -> selesai\n  jika tidak -> a, paling banyak 1 kali",
    done: ["RUN115! a staf: ya", "a kepala+", "RUN110! a kepala: ya", "a staf: ya"],
    open: "",
  },
  {
    says: "A atau B: either may take it",
    steps: "1 (a) oleh: Staf atau Kepala\n2 (b) oleh: Staf",
    done: ["a kepala"],
    open: "b",
  },
  {
    says: "setiap: every member does it, and it is done when all have",
    steps: "1 (a) oleh: setiap Bidang\n2 (b) oleh: Staf",
    done: ["a bidang/A", "RUN113! a bidang/A", "RUN111! a bidang/Z", "a bidang/B"],
    open: "b",
  },
  {
    says: "bersama setiap: every member takes part",
    steps: "1 (a) oleh: Staf; bersama setiap Bidang",
    done: ["a bidang/A+", "RUN115! a staf", "a bidang/B+", "a staf"],
    open: "",
  },
  {
    says: "a group without setiap is any one member",
    steps: "1 (a) oleh: Bidang",
    done: ["RUN111! a bidang/Z", "a bidang/B"],
    open: "",
  },
  {
    says: "keputusan: ? runs as an execution",
    steps: "1 (a) oleh: Staf\n  keputusan: ?\n2 (b) oleh: Staf",
    done: ["RUN108! a staf: ya", "a staf"],
    open: "b",
  },
  {
    says: "lanjut to two steps runs both, and menunggu waits for both arms",
    steps: "1 (a) oleh: Staf\n  lanjut -> b; c\n2 (b) oleh: Staf\n3 (c) oleh: Staf\n4 (d) oleh: Staf\n  menunggu: b; c",
    done: ["a staf", "c staf", "b staf"],
    open: "d",
  },
  {
    says: "arms that nothing waits for run to the end each by itself",
    steps: "1 (a) oleh: Staf\n  lanjut -> b; c\n2 (b) oleh: Staf\n  lanjut -> selesai\n3 (c) oleh: Staf",
    done: ["a staf", "b staf"],
    open: "c",
  },
  {
    says: "paling banyak N kali without lalu: after that the answer is refused",
    steps: loop("paling banyak 1 kali"),
    done: ["a staf", "b kepala: tidak", "a staf", "RUN121! b kepala: tidak", "b kepala: ya"],
    open: "c",
  },
  {
    says: "lalu a step: the answer goes on there",
    steps: loop("paling banyak 1 kali, lalu d"),
    done: ["a staf", "b kepala: tidak", "a staf", "b kepala: tidak"],
    open: "d",
  },
  {
    says: "lalu an actor: he takes the same decision over, without this answer",
    steps: loop("paling banyak 1 kali, lalu Sekretaris"),
    done: [
      "a staf",
      "b kepala: tidak",
      "a staf",
      "b kepala: tidak",
      "RUN110! b kepala: ya",
      "RUN122! b sekretaris: tidak",
      "b sekretaris: ya",
    ],
    open: "c",
  },
  {
    says: "hanya jika: the responsible actor is asked, no skips the step",
    steps: "1 (a) oleh: Staf\n  hanya jika: Perlu?\n2 (b) oleh: Staf",
    done: ["RUN160! a staf", "RUN110! a? kepala: tidak", "a? staf: tidak"],
    open: "b",
  },
  {
    says: "hanya jika: yes opens it",
    steps: "1 (a) oleh: Staf\n  hanya jika: Perlu?\n2 (b) oleh: Staf",
    done: ["a? staf: ya"],
    open: "a",
  },
  {
    says: "bila lewat to a step leaves when the step's own time is over",
    steps: "1 (a) oleh: Staf\n  waktu: 1 jam\n  bila lewat -> c\n2 (b) oleh: Staf\n3 (c) oleh: Staf",
    done: ["time"],
    open: "c",
  },
  {
    says: "bila lewat beri tahu tells somebody, and the step stays open; it tells once",
    steps: "1 (a) oleh: Staf\n  waktu: 1 jam\n  bila lewat 30 menit -> beri tahu Kepala",
    done: ["time", "none"],
    open: "a",
  },
  {
    says: "perpanjangan is taken once, by the responsible actor, before expiry",
    steps: "1 (a) oleh: Staf\n  waktu: 1 jam, perpanjangan 1 jam",
    done: ["RUN110! a+ kepala", "a+ staf", "RUN166! a+ staf"],
    open: "a",
  },
  {
    says: "mulai delays the start until its time",
    steps: "1 (a) oleh: Staf\n2 (b) oleh: Staf\n  mulai: 1 hari kerja sesudah a",
    done: ["a staf", "RUN162! b staf"],
    open: "b@",
  },
  {
    says: "mulai: when its time has come the step opens",
    steps: "1 (a) oleh: Staf\n2 (b) oleh: Staf\n  mulai: 1 hari kerja sesudah a",
    done: ["a staf", "time"],
    open: "b",
  },
  {
    says: "Langkah - runs",
    steps: "1 (a) oleh: Staf\n- (b) oleh: Staf",
    done: ["a staf"],
    open: "b",
  },
  {
    says: "kelengkapan that an earlier step may not have made is awaited; (jika ada) is not",
    steps:
      "1 (a) oleh: Staf\n  keluaran: Nota (jika ada)\n2 (b) oleh: Staf\n  kelengkapan: Nota (jika ada)\n3 (c) oleh: Staf\n  kelengkapan: Nota",
    done: ["a staf", "b staf", "RUN140! c staf"],
    open: "c",
  },
  {
    says: "(dari luar) comes from outside, and nobody waits for it",
    steps: "1 (a) oleh: Staf\n  kelengkapan: Surat (dari luar)",
    done: ["a staf"],
    open: "",
  },
  {
    says: "keluaran must be brought out; A atau B is one of the two",
    steps:
      "1 (a) oleh: Staf\n  keluaran: Izin atau Penolakan\n2 (b) oleh: Staf\n  kelengkapan: Izin atau Penolakan\n3 (c) oleh: Staf\n  keluaran: Izin\n  kelengkapan: Penolakan (jika ada)",
    done: ["RUN130! a staf", "RUN132! a staf =izin,penolakan", "a staf =penolakan", "b staf"],
    open: "c",
  },
  {
    says: "a document in a state asks for and makes that state; its contents are carried over",
    steps:
      "1 (a) oleh: Staf\n  keluaran: Laporan (konsep)\n2 (b) oleh: Kepala\n  kelengkapan: Laporan (konsep)\n  keluaran: Laporan (final)\n3 (c) oleh: Staf\n  kelengkapan: Laporan (final)",
    done: ["a staf =laporan", "b kepala", "c staf"],
    open: "",
  },
  {
    says: "a way back is a new round, which needs its outputs again",
    steps:
      "1 (a) oleh: Staf\n  keluaran: Nota\n2 (b) oleh: Kepala\n  kelengkapan: Nota\n  keputusan: Sesuai?\n  jika ya -> selesai\n  jika tidak -> a, paling banyak 3 kali",
    done: ["a staf =nota", "b kepala: tidak", "RUN130! a staf", "a staf =nota"],
    open: "b",
  },
];

describe("what a text means when it runs", () => {
  test.each(rows)("$says", ({ steps, done, open }) => {
    const made = planOf(steps);
    let state = applied(made, initial, { kind: "start" }, context);
    let { now } = context;
    for (const line of done) {
      if (line === "time" || line === "none") {
        const [timer] = wants(made, state, calendar).timers;
        if (line === "none") expect(timer).toBeUndefined();
        if (!timer) continue;
        now = Math.max(now, timer.at);
        state = applied(made, state, timer.command, { ...context, now });
        continue;
      }
      const [, code, text = ""] = /^(?:(RUN\d+)! )?(.*)$/.exec(line) ?? [];
      const decision = decide(made, state, commandOf(text), { ...context, now });
      expect(decision.kind === "refused" ? decision.refusal.code : undefined, line).toBe(code);
      if (decision.kind === "events") for (const event of decision.events) state = evolve(made, state, event);
    }
    expect(standing(state)).toBe(open);
    expect(state.status).toBe(open === "" ? "ended" : "running");
  });
});

/** `a staf`, `a staf: ya`, `a staf =nota`, `a kepala+` takes part, `a? staf: ya` answers the condition, `a+ staf` extends. */
function commandOf(text: string): Command {
  const [, step = "", mark, actor = "", member, joins, answer, outputs] =
    /^(\w+)([?+])? (\w+)(?:\/(\w+))?(\+)?(?:: (\w+))?(?: =([\w,]+))?$/.exec(text) ?? [];
  const by = member === undefined ? { actor } : { actor, member };
  if (mark === "?") return { kind: "answer", step, holds: answer === "ya", by };
  if (mark === "+") return { kind: "extend", step, by };
  if (joins) return { kind: "participate", step, by };
  const given = outputs?.split(",").map((id) => [id, {}]);
  const rest = { step, by, ...(given && { outputs: Object.fromEntries(given) }) };
  return answer === undefined ? { kind: "complete", ...rest } : { kind: "decide", answer, ...rest };
}

function standing({ open, waiting }: CaseState): string {
  const marks = { asked: "?", scheduled: "@", arrived: "..." };
  return [...open.map(({ step }) => step), ...waiting.map(({ step, kind }) => step + marks[kind])].join(" ");
}

function applied(made: Plan, state: CaseState, command: Command, given: Context): CaseState {
  const decision = decide(made, state, command, given);
  if (decision.kind === "refused") throw new Error(decision.refusal.code);
  return decision.events.reduce((before, event) => evolve(made, before, event), state);
}

function planOf(steps: string): Plan {
  const written = steps
    .split("\n")
    .map((line) => line.replace(/^(\S+) (\(\w+\)) (.*)$/, "Langkah $1 $2: Mengerjakan bagian\n  $3"))
    .join("\n");
  const text = `SOP: Uji\nPelaksana:\n  - Staf\n  - Kepala\n  - Sekretaris\n  - Bidang (kelompok)\nDokumen Laporan:\n  keadaan : konsep; final\n${written}\n`;
  const compiled = compile(text, "uji.sop");
  const [procedure] = compiled.procedures;
  const planned = procedure && plan(procedure);
  if (!planned?.ok) throw new Error(JSON.stringify(planned ?? compiled.findings));
  return planned.plan;
}

function loop(bound: string): string {
  return `1 (a) oleh: Staf\n2 (b) oleh: Kepala\n  keputusan: Sesuai?\n  jika ya -> berikutnya\n  jika tidak -> a, ${bound}\n3 (c) oleh: Staf\n4 (d) oleh: Staf`;
}

import { describe, expect, test } from "vitest";
import { text } from "../messages/messages.js";
import { bounded, declared, each, joint, opaque, outcome, procedureOf, use } from "../procedure/fixtures.js";
import { documentsOf } from "./contents.js";
import { initial } from "./evolve.js";
import {
  accepted,
  after,
  answer,
  complete,
  context,
  laporanAt,
  participate,
  laporanPlan as plan,
  planOf,
  refusal,
  start,
  straight,
} from "./fixtures.js";
import type { CaseState, Command } from "./types.js";
import { wants } from "./wants.js";

const kinds = (state: CaseState, command: Command, given = plan) =>
  accepted(given, state, command).events.map((event) => event.kind);
const openSteps = (state: CaseState) => state.open.map((open) => open.step);

describe("a case", () => {
  test("starts at the first step, and says under which procedure, version and calendar", () => {
    const { events } = accepted(plan, initial, { kind: "start", by: { actor: "loket", name: "Rina" } });
    const { now, calendar } = context;
    expect(events).toEqual([
      {
        at: now,
        kind: "started",
        procedure: "laporan",
        version: plan.version,
        calendar: calendar.version,
        by: { actor: "loket", name: "Rina" },
      },
      { at: now, kind: "entered", step: "telaah", round: 1 },
    ]);
  });

  test("runs to its end", () => {
    const state = after(plan, straight);
    expect(state).toMatchObject({ status: "ended", open: [], endedAt: context.now });
  });

  test("ends with its last step", () => {
    expect(kinds(laporanAt("tandaTangan"), complete("tandaTangan", "kepala"))).toEqual(["completed", "ended"]);
  });

  test("takes no command before it is started, none after it has ended, and no second start", () => {
    expect(refusal(plan, initial, complete("telaah", "kepala")).code).toBe("RUN102");
    expect(refusal(plan, laporanAt("telaah"), start).code).toBe("RUN103");
    expect(refusal(plan, after(plan, straight), start).code).toBe("RUN104");
    expect(refusal(plan, after(plan, straight), complete("telaah", "kepala")).code).toBe("RUN104");
  });
});

describe("a step", () => {
  test("is closed with the outputs and the note that came with the command", () => {
    const command = complete("telaah", "kepala", { outputs: { disposisi: {} }, note: "Segera" });
    const { now } = context;
    expect(accepted(plan, laporanAt("telaah"), command).events).toEqual([
      {
        at: now,
        kind: "completed",
        step: "telaah",
        by: { actor: "kepala" },
        outputs: { disposisi: {} },
        note: "Segera",
      },
      { at: now, kind: "entered", step: "kumpulkan", round: 1, members: { bidang: ["Bidang A", "Bidang B"] } },
    ]);
  });

  test("must be there and be open", () => {
    const state = laporanAt("telaah");
    expect(refusal(plan, state, complete("telah", "kepala")).code).toBe("RUN105");
    const early = refusal(plan, state, complete("susun", "staf"));
    expect(text(early, "id")).toBe("Langkah 4 (susun) tidak sedang terbuka. Yang terbuka: langkah 1 (telaah).");
  });

  test("is completed if it is an execution, and decided if it is a decision", () => {
    expect(refusal(plan, laporanAt("telaah"), answer("telaah", "ya", "kepala")).code).toBe("RUN108");
    expect(text(refusal(plan, laporanAt("koreksi"), complete("koreksi", "sekretaris")), "id")).toBe(
      'Langkah 5 (koreksi) adalah keputusan; jawab dengan "ya" atau "tidak".',
    );
  });
});

describe("who may act", () => {
  test("one: the responsible actor alone", () => {
    const denied = refusal(plan, laporanAt("koreksi"), answer("koreksi", "ya", "staf"));
    expect(text(denied, "id")).toBe("Langkah 5 (koreksi) hanya boleh diputus oleh Sekretaris; yang bertindak: Staf.");
    expect(text(denied, "en")).toBe("Step 5 (koreksi) may be decided by Sekretaris only; acting: Staf.");
  });

  test("any: whichever of them takes it", () => {
    const outputs = { laporan: { tahun: 2026 } };
    for (const actor of ["staf", "kasubbag"]) {
      expect(kinds(laporanAt("susun"), complete("susun", actor, { outputs }))).toEqual(["completed", "entered"]);
    }
    expect(refusal(plan, laporanAt("susun"), complete("susun", "kepala", { outputs })).code).toBe("RUN110");
  });

  test("a group without setiap: any one member, named or not; no stranger, where the members are known", () => {
    const group = planOf(procedureOf({ steps: [{ id: "terima", by: "bidang" }] }));
    const state = after(group, [start]);
    const as = (member: string) => complete("terima", "bidang", { by: { actor: "bidang", member } });
    expect(kinds(state, complete("terima", "bidang"), group)).toEqual(["completed", "ended"]);
    expect(kinds(state, as("Bidang B"), group)).toEqual(["completed", "ended"]);
    expect(refusal(group, state, as("Bidang Z")).code).toBe("RUN111");
    expect(accepted(group, state, as("Bidang Z"), { ...context, directory: {} }).state.status).toBe("ended");
  });

  test("an actor that the procedure does not have is named with those that it has", () => {
    const denied = refusal(plan, laporanAt("telaah"), complete("telaah", "Kepala Badan"));
    expect(text(denied, "id")).toBe(
      'Pelaksana "Kepala Badan" tidak ada dalam prosedur ini. Yang ada: staf, kasubbag, bidang, sekretaris, dan kepala.',
    );
  });
});

describe("setiap: every member of a group", () => {
  const state = laporanAt("kumpulkan");
  const as = (member: string, outputs?: object): Command =>
    complete("kumpulkan", "bidang", {
      by: { actor: "bidang", member },
      ...(outputs ? { outputs: { ...outputs } } : {}),
    });

  test("each does his part, and the last one closes the step", () => {
    const first = accepted(plan, state, as("Bidang B", { data: {} }));
    expect(first.events.map((event) => event.kind)).toEqual(["memberDone"]);
    expect(openSteps(first.state)).toEqual(["kumpulkan"]);
    expect(kinds(first.state, as("Bidang A"))).toEqual(["completed", "entered"]);
  });

  test("a part is done once, by a member of those who were there when the step opened", () => {
    const once = accepted(plan, state, as("Bidang A")).state;
    expect(refusal(plan, once, as("Bidang A")).code).toBe("RUN113");
    expect(refusal(plan, state, complete("kumpulkan", "bidang")).code).toBe("RUN112");
    const hired = { ...context, directory: { bidang: ["Bidang A", "Bidang B", "Bidang C"] } };
    expect(refusal(plan, state, as("Bidang C"), hired).code).toBe("RUN111");
  });

  test("outputs are each member's own; the last one may leave none missing that nobody has brought", () => {
    const nothing = accepted(plan, state, as("Bidang A")).state;
    expect(refusal(plan, nothing, as("Bidang B")).code).toBe("RUN130");
    expect(kinds(nothing, as("Bidang B", { data: {} }))).toEqual(["completed", "entered"]);
    const brought = accepted(plan, state, as("Bidang A", { data: {} })).state;
    expect(kinds(brought, as("Bidang B"))).toEqual(["completed", "entered"]);
  });

  test("what each member brought is kept under his name", () => {
    const one = accepted(plan, state, as("Bidang A", { data: { title: "A" } })).state;
    const both = accepted(plan, one, as("Bidang B", { data: { title: "B" } })).state;
    expect(documentsOf(both).data).toMatchObject({
      value: { title: "B" },
      parts: { "Bidang A": { title: "A" }, "Bidang B": { title: "B" } },
    });
  });

  test("a document that each of them signs is there for the next, though the one before has signed it", () => {
    const signing = planOf(
      procedureOf({
        documents: [declared("laporan", "Laporan", [], "konsep", "diparaf")],
        steps: [
          { id: "susun", by: "staf", produces: [use("laporan", { state: "konsep" })] },
          {
            id: "paraf",
            by: each("bidang"),
            requires: [use("laporan", { state: "konsep" })],
            produces: [use("laporan", { state: "diparaf" })],
          },
        ],
      }),
    );
    const outputs = { laporan: { number: "1" } };
    const sign = (member: string) => complete("paraf", "bidang", { by: { actor: "bidang", member }, outputs });
    const once = after(signing, [start, complete("susun", "staf", { outputs }), sign("Bidang A")]);
    expect(wants(signing, once, context.calendar).tasks[0]?.awaited).toEqual([]);
    expect(accepted(signing, once, sign("Bidang B")).state.status).toBe("ended");
  });

  test("a group without members refuses the command that would open the step, and a start at it", () => {
    const empty = { ...context, directory: { bidang: [] } };
    const opening = complete("telaah", "kepala", { outputs: { disposisi: {} } });
    const denied = refusal(plan, laporanAt("telaah"), opening, empty);
    expect(text(denied, "id")).toBe("Langkah 2 (kumpulkan) tidak dapat dibuka, karena daftar anggota Bidang kosong.");
    const first = planOf(procedureOf({ steps: [{ id: "isi", by: each("bidang") }] }));
    expect(refusal(first, initial, start, { ...context, directory: {} }).code).toBe("RUN114");
  });

  test("a member who is listed twice counts once", () => {
    const twice = { ...context, directory: { bidang: ["Bidang A", "Bidang A"] } };
    const first = planOf(procedureOf({ steps: [{ id: "isi", by: each("bidang") }] }));
    const { state } = accepted(first, initial, start, twice);
    expect(
      accepted(first, state, complete("isi", "bidang", { by: { actor: "bidang", member: "Bidang A" } })).state.status,
    ).toBe("ended");
  });
});

describe("bersama: others take part", () => {
  const state = laporanAt("rapat");
  const staff = participate("rapat", "staf");
  const memberA = participate("rapat", "bidang", "Bidang A");

  test("the responsible actor closes the step when all have, and hears whom it waits for", () => {
    const some = after(plan, [...straight.slice(0, 4), memberA]);
    const denied = refusal(plan, some, complete("rapat", "kasubbag"));
    expect(text(denied, "id")).toBe(
      "Langkah 3 (rapat) belum dapat diselesaikan; masih menunggu keikutsertaan Staf dan Bidang (Bidang B).",
    );
    const all = after(plan, [...straight.slice(0, 4), memberA, staff, participate("rapat", "bidang", "Bidang B")]);
    expect(kinds(all, complete("rapat", "kasubbag"))).toEqual(["completed", "entered"]);
  });

  test("each takes part once; not the responsible actor, not a stranger, and a member by his name", () => {
    const once = accepted(plan, state, staff).state;
    expect(refusal(plan, once, staff).code).toBe("RUN117");
    expect(refusal(plan, accepted(plan, state, memberA).state, memberA).code).toBe("RUN117");
    expect(refusal(plan, state, participate("rapat", "kasubbag")).code).toBe("RUN118");
    expect(refusal(plan, state, participate("rapat", "kepala")).code).toBe("RUN116");
    expect(refusal(plan, state, participate("rapat", "bidang")).code).toBe("RUN112");
    expect(refusal(plan, state, participate("rapat", "bidang", "Bidang Z")).code).toBe("RUN111");
    expect(text(refusal(plan, laporanAt("telaah"), participate("telaah", "staf")), "id")).toBe(
      "Langkah 1 (telaah) tidak dikerjakan bersama pelaksana lain.",
    );
  });

  test("of a group without setiap, one member stands for all", () => {
    const meeting = planOf(procedureOf({ steps: [{ id: "rapat", by: joint("kasubbag", "bidang") }] }));
    const met = after(meeting, [start, participate("rapat", "bidang", "Bidang B")]);
    expect(refusal(meeting, met, participate("rapat", "bidang", "Bidang A")).code).toBe("RUN117");
    expect(kinds(met, complete("rapat", "kasubbag"), meeting)).toEqual(["completed", "ended"]);
  });

  test("the last member of a setiap step waits for them too; the others do not", () => {
    const survey = planOf(
      procedureOf({
        steps: [
          { id: "survei", by: { mode: "each", responsible: ["bidang"], with: [{ actor: "staf", each: false }] } },
        ],
      }),
    );
    const as = (member: string) => complete("survei", "bidang", { by: { actor: "bidang", member } });
    const first = after(survey, [start, as("Bidang A")]);
    expect(refusal(survey, first, as("Bidang B")).code).toBe("RUN115");
    expect(kinds(accepted(survey, first, participate("survei", "staf")).state, as("Bidang B"), survey)).toEqual([
      "completed",
      "ended",
    ]);
  });
});

describe("a decision", () => {
  test("goes where its answer says", () => {
    expect(openSteps(accepted(plan, laporanAt("koreksi"), answer("koreksi", "ya", "sekretaris")).state)).toEqual([
      "tandaTangan",
    ]);
    expect(openSteps(accepted(plan, laporanAt("koreksi"), answer("koreksi", "tidak", "sekretaris")).state)).toEqual([
      "susun",
    ]);
  });

  test("has no other answers", () => {
    expect(text(refusal(plan, laporanAt("koreksi"), answer("koreksi", "mungkin", "sekretaris")), "id")).toBe(
      '"mungkin" bukan jawaban untuk langkah 5 (koreksi); jawab dengan "ya" atau "tidak".',
    );
  });

  test("counts the rounds of its loop", () => {
    const state = after(plan, [...straight.slice(0, 9), answer("koreksi", "tidak", "sekretaris")]);
    expect(state.open[0]).toMatchObject({ step: "susun", round: 2 });
  });
});

describe("a bound: tidak, at most 2 times", () => {
  /** `susun` and `koreksi`, with `tidak` bounded to two uses and this after them; `ulang` leads back after a `ya`. */
  const loop = (then?: { step?: string; actor?: string }) =>
    planOf(
      procedureOf({
        steps: [
          { id: "susun", by: "staf" },
          { id: "koreksi", by: "sekretaris", outcomes: [outcome("ya", "tutup"), bounded("tidak", "susun", 2, then)] },
          { id: "tutup", by: "kepala", outcomes: [outcome("selesai", "end"), outcome("ulang", "susun")] },
        ],
      }),
    );
  const draft = complete("susun", "staf");
  const no = answer("koreksi", "tidak", "sekretaris");
  const used = [start, draft, no, draft, no, draft];

  test("used up without more: the answer is refused, and says the bound", () => {
    const state = after(loop(), used);
    expect(text(refusal(loop(), state, no), "id")).toBe(
      'Jawaban "tidak" pada langkah 2 (koreksi) paling banyak 2 kali; batas itu sudah habis.',
    );
    expect(openSteps(accepted(loop(), state, answer("koreksi", "ya", "sekretaris")).state)).toEqual(["tutup"]);
  });

  test("used up, lalu a step: the answer goes there", () => {
    const bound = loop({ step: "tutup" });
    expect(openSteps(after(bound, [...used, no]))).toEqual(["tutup"]);
  });

  describe("used up, lalu an actor", () => {
    const bound = loop({ actor: "kepala" });
    const taken = after(bound, [...used, no]);

    test("he takes the same decision over, in the same round and since the same time", () => {
      const before = after(bound, used);
      expect(accepted(bound, before, no).events.map((event) => event.kind)).toEqual(["decided", "takenOver"]);
      expect(taken.open).toEqual([{ ...before.open[0], takenOver: { by: "kepala", without: ["tidak"] } }]);
    });

    test("he alone decides, and without that answer", () => {
      expect(refusal(bound, taken, answer("koreksi", "ya", "sekretaris")).code).toBe("RUN110");
      expect(text(refusal(bound, taken, answer("koreksi", "tidak", "kepala")), "id")).toBe(
        'Jawaban "tidak" pada langkah 2 (koreksi) tidak tersedia lagi: batasnya sudah habis dan keputusan diambil alih oleh Kepala Badan.',
      );
      expect(openSteps(accepted(bound, taken, answer("koreksi", "ya", "kepala")).state)).toEqual(["tutup"]);
    });

    test("also where it had been given to one of those who decided before", () => {
      const rina = { actor: "sekretaris", name: "Rina" };
      const given = [
        { kind: "assign", step: "koreksi", to: rina, by: { actor: "kepala" } },
        { ...no, by: rina },
      ] as const;
      const state = after(bound, [...used, ...given]);
      expect(state.open[0]).not.toHaveProperty("assigned");
      expect(wants(bound, state, context.calendar).tasks[0]?.by).toEqual([{ actor: "kepala" }]);
      expect(openSteps(accepted(bound, state, answer("koreksi", "ya", "kepala")).state)).toEqual(["tutup"]);
    });

    test("once the step is left the responsible actor is back, and the bound stays used up", () => {
      const again = after(bound, [
        ...used,
        no,
        answer("koreksi", "ya", "kepala"),
        answer("tutup", "ulang", "kepala"),
        draft,
      ]);
      expect(again.open[0]?.takenOver).toBeUndefined();
      expect(accepted(bound, again, no).events.map((event) => event.kind)).toEqual(["decided", "takenOver"]);
    });

    test("one who took part may take over", () => {
      const procedure = procedureOf({
        steps: [
          {
            id: "koreksi",
            by: joint("sekretaris", "kepala"),
            outcomes: [outcome("ya", "end"), bounded("tidak", "koreksi", 1, { actor: "kepala" })],
          },
        ],
      });
      const attend = participate("koreksi", "kepala");
      const over = after(planOf(procedure), [start, attend, no, attend, no]);
      expect(accepted(planOf(procedure), over, answer("koreksi", "ya", "kepala")).state.status).toBe("ended");
    });

    test("he decides on what was there, though the answer that handed it over has signed it", () => {
      const signed = planOf(
        procedureOf({
          documents: [declared("laporan", "Laporan", [], "konsep", "diparaf")],
          steps: [
            { id: "susun", by: "staf", produces: [use("laporan", { state: "konsep" })] },
            {
              id: "koreksi",
              by: "sekretaris",
              requires: [use("laporan", { state: "konsep" })],
              produces: [use("laporan", { state: "diparaf" })],
              outcomes: [outcome("ya", "end"), bounded("tidak", "susun", 1, { actor: "kepala" })],
            },
          ],
        }),
      );
      const outputs = { laporan: { number: "1" } };
      const draft = complete("susun", "staf", { outputs });
      const no = { ...answer("koreksi", "tidak", "sekretaris"), outputs } as Command;
      const over = after(signed, [start, draft, no, draft, no]);
      expect(accepted(signed, over, answer("koreksi", "ya", "kepala")).state.status).toBe("ended");
    });
  });
});

describe("outputs", () => {
  const state = laporanAt("telaah");
  const giving = (outputs: object) => complete("telaah", "kepala", { outputs: { ...outputs } });

  test("that are not optional must be given", () => {
    const denied = refusal(plan, state, complete("telaah", "kepala"));
    expect(text(denied, "id")).toBe("Keluaran langkah 1 (telaah) belum diisi: Disposisi.");
    expect(kinds(after(plan, straight.slice(0, 7)), complete("rapat", "kasubbag"))).toEqual(["completed", "entered"]);
  });

  test("that the step does not have are refused, whatever they are called", () => {
    for (const name of ["laporan", "constructor", "toString"]) {
      expect(refusal(plan, state, giving({ disposisi: {}, [name]: {} })).code).toBe("RUN131");
    }
    const evil = JSON.parse('{"disposisi": {}, "__proto__": {}}') as object;
    expect(
      refusal(plan, state, { kind: "complete", step: "telaah", by: { actor: "kepala" }, outputs: evil }).code,
    ).toBe("RUN131");
  });

  test("are checked against the fields of their document, all at once", () => {
    const outputs = { laporan: { tahun: "2026", indikator: [{ target: 1 }], warna: "biru" } };
    const denied = refusal(plan, laporanAt("susun"), complete("susun", "staf", { outputs }));
    expect(text(denied, "id")).toBe(
      'Isian dokumen pada langkah 4 (susun) belum benar. Laporan Kinerja, "tahun": harus berupa angka; Laporan Kinerja, indikator, baris 1, "nama": belum diisi; Laporan Kinerja, "warna": tidak dikenal.',
    );
  });

  test("of A atau B are one of the two", () => {
    const either = planOf(
      procedureOf({
        documents: [opaque("izin", "Surat Izin"), opaque("tolak", "Surat Penolakan")],
        steps: [
          {
            id: "putus",
            by: "kepala",
            produces: [
              use("izin", {
                printed: "Surat Izin atau Penolakan",
                anyOf: [{ document: "izin" }, { document: "tolak" }],
              }),
            ],
          },
        ],
      }),
    );
    const state = after(either, [start]);
    const giving = (...ids: string[]) =>
      complete("putus", "kepala", { outputs: Object.fromEntries(ids.map((id) => [id, {}])) });
    expect(refusal(either, state, giving()).code).toBe("RUN130");
    expect(text(refusal(either, state, giving("izin", "tolak")), "id")).toBe(
      'Keluaran langkah 1 (putus) hanya salah satu dari "Surat Izin atau Penolakan"; yang diisi: Surat Izin dan Surat Penolakan.',
    );
    for (const id of ["izin", "tolak"]) expect(kinds(state, giving(id), either)).toEqual(["completed", "ended"]);
  });
});

describe("requirements", () => {
  /** `paraf` needs the report as `siap` makes it; `konsep` makes it first, in another state. */
  const states = planOf(
    procedureOf({
      documents: [
        { ...opaque("laporan", "Laporan"), states: ["konsep", "siap"].map((id) => ({ id, name: id })) },
        opaque("surat"),
      ],
      steps: [
        { id: "konsep", by: "staf", produces: [use("laporan", { state: "konsep" })], next: ["periksa"] },
        { id: "periksa", by: "kasubbag", outcomes: [outcome("lewati", "paraf"), outcome("siapkan", "siap")] },
        { id: "siap", by: "staf", produces: [use("laporan", { state: "siap" })] },
        { id: "paraf", by: "kepala", requires: [use("laporan", { state: "siap" }), use("surat")] },
      ],
    }),
  );
  const drafted = [start, complete("konsep", "staf", { outputs: { laporan: {} } })];

  test("must be on hand, in the state that is needed", () => {
    const skipped = after(states, [...drafted, answer("periksa", "lewati", "kasubbag")]);
    expect(text(refusal(states, skipped, complete("paraf", "kepala")), "id")).toBe(
      "Langkah 4 (paraf) belum dapat diselesaikan; kelengkapan belum ada: Laporan dalam keadaan siap, sekarang konsep.",
    );
  });

  test("are met by the latest output; what no step makes is brought from outside", () => {
    const ready = after(states, [
      ...drafted,
      answer("periksa", "siapkan", "kasubbag"),
      complete("siap", "staf", { outputs: { laporan: {} } }),
    ]);
    expect(kinds(ready, complete("paraf", "kepala"), states)).toEqual(["completed", "ended"]);
  });
});

describe("a command that no type would allow", () => {
  const state = laporanAt("telaah");
  const by = { actor: "kepala" };

  test.each([
    ["nothing", undefined, "command"],
    ["a list", [], "command"],
    ["an unknown kind", { kind: "approve", step: "telaah", by }, "kind"],
    ["a kind that every object has", { kind: "constructor" }, "kind"],
    ["no doer", { kind: "complete", step: "telaah" }, "by"],
    ["a doer that is a name", { kind: "complete", step: "telaah", by: "kepala" }, "by"],
    ["a member that is a number", { kind: "complete", step: "telaah", by: { actor: "kepala", member: 1 } }, "by"],
    ["a step that is a number", { kind: "complete", step: 1, by }, "step"],
    ["no answer", { kind: "decide", step: "telaah", by }, "answer"],
    ["a note that is an object", { kind: "complete", step: "telaah", by, note: {} }, "note"],
    ["outputs in a list", { kind: "complete", step: "telaah", by, outputs: [] }, "outputs"],
    ["a misspelt part", { kind: "complete", step: "telaah", by, output: {} }, "output"],
    ["outputs where there are none", { kind: "participate", step: "telaah", by, outputs: {} }, "outputs"],
  ])("%s: is refused and says where", (_, command, where) => {
    expect(refusal(plan, state, command)).toMatchObject({ code: "RUN101", params: { where } });
  });

  test("a getter that throws is no way in", () => {
    const trap = new Proxy(
      {},
      {
        get: () => {
          throw new Error("trap");
        },
      },
    );
    expect(refusal(plan, state, trap)).toMatchObject({ code: "RUN101" });
  });

  test.each(["__proto__", "constructor", "hasOwnProperty"])("a step or an actor called %s is not there", (name) => {
    expect(refusal(plan, state, complete(name, "kepala")).code).toBe("RUN105");
    expect(refusal(plan, state, complete("telaah", name)).code).toBe("RUN109");
  });

  test("what the caller does to his object afterwards does not reach the record", () => {
    const outputs = { disposisi: { number: "1" } };
    const { events } = accepted(plan, state, complete("telaah", "kepala", { outputs }));
    outputs.disposisi.number = "2";
    expect(events[0]).toMatchObject({ outputs: { disposisi: { number: "1" } } });
  });

  test("a whole user object may stand for the doer; the record keeps who acted, and no more", () => {
    const user = { actor: "kepala", name: "Alfian", nip: "19660210" };
    const { events } = accepted(plan, state, {
      ...complete("telaah", "kepala", { outputs: { disposisi: {} } }),
      by: user,
    } as Command);
    expect(events[0]).toMatchObject({ by: { actor: "kepala", name: "Alfian" } });
    expect(events[0]).not.toHaveProperty("by.nip");
  });
});

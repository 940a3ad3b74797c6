import { expect, test } from "vitest";
import { initial } from "../core/evolve.js";
import { laporanPlan } from "../core/fixtures.js";
import type { Event } from "../core/types.js";
import { eventText } from "./event-text.js";

const staf = { actor: "staf", name: "Rina" };
const siti = { actor: "kepala", name: "Siti", as: "plh", for: "Alfian" } as const;
const at = 0;
const file = { name: "rab.pdf", mediaType: "application/pdf", bytes: 3, sha256: "0".repeat(64) };
const delegation = {
  actor: "kepala",
  to: { name: "Siti" },
  as: "plh",
  from: 0,
  until: 1,
  basis: "SPT 800/12",
} as const;
const caller = { case: "induk-1", procedure: "induk", version: "v", step: "s", round: 1 };

const { procedure: _procedure, version: _version, contents: _contents, ...stands } = initial;
const moved = {
  ...{ at, kind: "migrated", procedure: "laporan", from: "5b1c09e4d27fa836", to: "e07d3a918c46f25b" },
  ...{ by: staf, note: "SOP baru berlaku", steps: {}, actors: {}, skipped: [], dues: [] },
  state: { ...stands, contents: [] },
} as const satisfies Event;

/** One of each kind, and of those that are told in two ways, both. A kind without an entry does not compile. */
const happened: { readonly [K in Event["kind"]]: readonly (Event & { readonly kind: K })[] } = {
  started: [
    { at, kind: "started", procedure: "p", version: "v", calendar: "c" },
    { at, kind: "started", procedure: "p", version: "v", calendar: "c", by: staf },
    { at, kind: "started", procedure: "p", version: "v", calendar: "c", caller },
  ],
  entered: [
    { at, kind: "entered", step: "susun", round: 1 },
    { at, kind: "entered", step: "susun", round: 2 },
  ],
  scheduled: [{ at, kind: "scheduled", step: "susun", round: 1 }],
  asked: [{ at, kind: "asked", step: "susun", round: 1 }],
  answered: [
    { at, kind: "answered", step: "susun", holds: true, by: staf },
    { at, kind: "answered", step: "susun", holds: false, by: staf },
  ],
  participated: [{ at, kind: "participated", step: "rapat", by: { actor: "bidang", member: "Bidang A" } }],
  memberDone: [
    { at, kind: "memberDone", step: "kumpulkan", by: { actor: "bidang", member: "Bidang A", name: "Budi" } },
  ],
  completed: [
    { at, kind: "completed", step: "telaah", by: siti, note: "Segera ditindaklanjuti" },
    { at, kind: "completed", step: "hilang", by: { actor: "lama" } },
  ],
  decided: [{ at, kind: "decided", step: "koreksi", answer: "tidak", by: { actor: "sekretaris" } }],
  takenOver: [{ at, kind: "takenOver", step: "koreksi", answer: "tidak", to: "kepala" }],
  arrived: [{ at, kind: "arrived", step: "susun", from: "rapat" }],
  timedOut: [{ at, kind: "timedOut", step: "telaah", round: 1, timer: 0, due: 0 }],
  notified: [{ at, kind: "notified", step: "telaah", round: 1, timer: 0, due: 0, actor: "sekretaris" }],
  extended: [{ at, kind: "extended", step: "susun", by: staf }],
  calendarChanged: [{ at, kind: "calendarChanged", was: "2025", calendar: "2026", dues: [] }],
  migrated: [moved, { ...moved, skipped: ["susun", "rapat"] }],
  ended: [{ at, kind: "ended" }],
  assigned: [
    { at, kind: "assigned", step: "susun", to: staf, by: { actor: "kasubbag" } },
    { at, kind: "assigned", step: "rapat", to: { actor: "bidang", member: "Bidang A" }, by: { actor: "kasubbag" } },
  ],
  sentBack: [
    { at, kind: "sentBack", step: "koreksi", to: "susun", by: { actor: "sekretaris" }, note: "Tabel 3 keliru" },
  ],
  attached: [{ at, kind: "attached", step: "susun", file, by: staf }],
  delegated: [{ at, kind: "delegated", delegation, by: { actor: "sekretaris" } }],
  revoked: [{ at, kind: "revoked", actor: "kepala", to: { name: "Siti" }, by: { actor: "sekretaris" } }],
  paused: [
    { at, kind: "paused", by: staf, note: "Menunggu berkas" },
    { at, kind: "paused" },
  ],
  resumed: [{ at, kind: "resumed", by: staf }],
  cancelled: [{ at, kind: "cancelled", by: staf }],
  corrected: [{ at, kind: "corrected", document: "disposisi", value: {}, by: staf, note: "Salah nomor" }],
  called: [{ at, kind: "called", step: "susun", round: 1, case: "anak-1", procedure: "p", version: "v" }],
  received: [
    { at, kind: "received", step: "susun", round: 1, case: "anak-1", result: "ended", outputs: {} },
    { at, kind: "received", step: "susun", round: 1, case: "anak-1", result: "cancelled", outputs: {} },
  ],
  relayed: [{ at, kind: "relayed", case: "anak-1", order: "pause" }],
  reported: [{ at, kind: "reported" }],
  sealed: [
    { at, kind: "sealed", head: "", key: "", signature: "", person: { name: "Alfian" } },
    { at, kind: "sealed", head: "", key: "", signature: "" },
  ],
};

test("every event is told in one sentence, in both languages", () => {
  const told = Object.values<readonly Event[]>(happened).flatMap((events) =>
    events.map((event) => [eventText(laporanPlan, event, "id"), eventText(laporanPlan, event, "en")].join("\n")),
  );
  for (const each of told) expect(each).not.toMatch(/undefined|null|\[object|NaN/);
  expect(told.join("\n")).toMatchInlineSnapshot(`
    "Kasus dimulai.
    The case was started.
    Kasus dimulai oleh Rina (Staf).
    The case was started by Rina (Staf).
    Kasus dimulai oleh kasus "induk-1".
    The case was started by the case "induk-1".
    Langkah 4 (susun) dibuka.
    Step 4 (susun) opened.
    Langkah 4 (susun) (putaran 2) dibuka.
    Step 4 (susun) (round 2) opened.
    Langkah 4 (susun) dijadwalkan.
    Step 4 (susun) was scheduled.
    Syarat langkah 4 (susun) ditanyakan.
    The condition of step 4 (susun) was asked.
    Rina (Staf) menjawab: syarat langkah 4 (susun) terpenuhi.
    Rina (Staf) answered that the condition of step 4 (susun) holds.
    Rina (Staf) menjawab: syarat langkah 4 (susun) tidak terpenuhi; langkah itu dilewati.
    Rina (Staf) answered that the condition of step 4 (susun) does not hold; it is skipped.
    Bidang (Bidang A) ikut serta dalam langkah 3 (rapat).
    Bidang (Bidang A) took part in step 3 (rapat).
    Budi (Bidang, Bidang A) menyelesaikan bagiannya pada langkah 2 (kumpulkan).
    Budi (Bidang, Bidang A) did their part of step 2 (kumpulkan).
    Siti (Plh. Kepala Badan, mewakili Alfian) menyelesaikan langkah 1 (telaah). Catatan: Segera ditindaklanjuti
    Siti (Plh. Kepala Badan, for Alfian) completed step 1 (telaah). Note: Segera ditindaklanjuti
    Lama menyelesaikan langkah "hilang".
    Lama completed step "hilang".
    Sekretaris memutus langkah 5 (koreksi): "tidak".
    Sekretaris decided step 5 (koreksi): "tidak".
    Kepala Badan mengambil alih langkah 5 (koreksi), karena batas jawaban "tidak" sudah habis.
    Kepala Badan took step 5 (koreksi) over, since the answer "tidak" has been given as often as it may be.
    Cabang langkah 3 (rapat) menunggu di langkah 4 (susun).
    The arm of step 3 (rapat) waits at step 4 (susun).
    Waktu langkah 1 (telaah) lewat; langkah itu ditinggalkan.
    The time of step 1 (telaah) was over; it was left.
    Waktu langkah 1 (telaah) lewat; Sekretaris diberi tahu.
    The time of step 1 (telaah) was over; Sekretaris was told.
    Rina (Staf) memperpanjang waktu langkah 4 (susun).
    Rina (Staf) extended the time of step 4 (susun).
    Kalender berganti dari "2025" ke "2026".
    The calendar changed from "2025" to "2026".
    Rina (Staf) memindahkan kasus dari versi 5b1c09e4d27fa836 ke versi e07d3a918c46f25b SOP-nya. Catatan: SOP baru berlaku
    Rina (Staf) moved the case from version 5b1c09e4d27fa836 to version e07d3a918c46f25b of its SOP. Note: SOP baru berlaku
    Rina (Staf) memindahkan kasus dari versi 5b1c09e4d27fa836 ke versi e07d3a918c46f25b SOP-nya, tanpa melalui langkah 4 (susun), langkah 3 (rapat). Catatan: SOP baru berlaku
    Rina (Staf) moved the case from version 5b1c09e4d27fa836 to version e07d3a918c46f25b of its SOP, without going through step 4 (susun), step 3 (rapat). Note: SOP baru berlaku
    Kasus selesai.
    The case ended.
    Kasubbag Renja, Keuangan dan Aset menyerahkan langkah 4 (susun) kepada Rina (Staf).
    Kasubbag Renja, Keuangan dan Aset gave step 4 (susun) to Rina (Staf).
    Kasubbag Renja, Keuangan dan Aset menyerahkan langkah 3 (rapat) kepada Bidang (Bidang A).
    Kasubbag Renja, Keuangan dan Aset gave step 3 (rapat) to Bidang (Bidang A).
    Sekretaris mengembalikan langkah 5 (koreksi) ke langkah 4 (susun). Catatan: Tabel 3 keliru
    Sekretaris sent back step 5 (koreksi) to step 4 (susun). Note: Tabel 3 keliru
    Rina (Staf) melampirkan "rab.pdf" pada langkah 4 (susun).
    Rina (Staf) attached "rab.pdf" to step 4 (susun).
    Sekretaris mencatat Siti sebagai Plh. Kepala Badan (SPT 800/12).
    Sekretaris recorded Siti as Plh. Kepala Badan (SPT 800/12).
    Sekretaris mencabut pendelegasian Kepala Badan kepada Siti.
    Sekretaris revoked that Siti acts for Kepala Badan.
    Kasus ditangguhkan oleh Rina (Staf). Catatan: Menunggu berkas
    The case was paused by Rina (Staf). Note: Menunggu berkas
    Kasus ditangguhkan bersama yang memanggilnya.
    The case was paused together with its caller.
    Kasus dilanjutkan oleh Rina (Staf).
    The case was resumed by Rina (Staf).
    Kasus dibatalkan oleh Rina (Staf).
    The case was cancelled by Rina (Staf).
    Rina (Staf) membetulkan "Disposisi". Catatan: Salah nomor
    Rina (Staf) corrected "Disposisi". Note: Salah nomor
    Kasus "anak-1" dijalankan untuk langkah 4 (susun).
    The case "anak-1" runs for step 4 (susun).
    Kasus "anak-1" yang dijalankan sudah selesai.
    The case "anak-1", which was run, has ended.
    Kasus "anak-1" yang dijalankan dibatalkan.
    The case "anak-1", which was run, was cancelled.
    Kasus "anak-1" ikut ditangguhkan.
    The case "anak-1" was paused too.
    Kasus yang memanggil diberi tahu.
    The case that called this one was told.
    Catatan disegel oleh Alfian.
    The record was sealed by Alfian.
    Catatan disegel.
    The record was sealed."
  `);
});

test("what somebody typed cannot break out of the sentence", () => {
  const by = { actor: "staf", name: "Rina\n\u202eKepala Badan" };
  const note = `satu\ndua ${"kata ".repeat(100)}`;
  const text = eventText(laporanPlan, { at, kind: "completed", step: "susun", by, note }, "id");
  expect(text).not.toMatch(/[\n\u202e]/);
  expect(text.length).toBeLessThan(500);
});

import { compile } from "@baku/compiler";
import { type CaseState, defaultCalendar, evolve, initial, messageText, plan, wants } from "@baku/runtime";
import { describe, expect, test } from "vitest";

/**
 * Every form of time that real SOPs use, from the text to the due date, each worked out by hand; or the reason why there is none.
 * The step opens on Monday 8 June 2026 at 09:00; langkah 1 was done at 08:00. The office works until 16:00, on Friday until 16:30,
 * with a break from 12:00, on Friday from 11:30, to 13:00. Tuesday 16 June is free (1 Muharam).
 */
const at = (local: string) => Date.parse(`${local}:00+07:00`);
const shown = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");

function dueOf(time: string | undefined, { opened = "2026-06-08T09:00", done = true } = {}): string {
  const line = time === undefined ? "" : `  waktu : ${time}\n`;
  const sop = `SOP: Uji\nPelaksana : Staf\n\nLangkah 1: Menerima\n  oleh : Staf\nLangkah 2: Memeriksa\n  oleh : Staf\n${line}`;
  const { procedures, findings } = compile(sop);
  const [procedure] = procedures;
  if (!procedure) return findings.map(({ code }) => code).join(" ");
  const planned = plan(procedure);
  if (!planned.ok) return planned.reasons.map(({ code }) => code).join(" ");
  const [first = "", second = ""] = Object.keys(planned.plan.steps);
  const by = { actor: "staf" };
  let state: CaseState = initial;
  const events = [
    { kind: "started", at: 0, procedure: "", version: "", calendar: "" },
    { kind: "entered", at: 0, step: first, round: 1 },
    ...(done ? [{ kind: "completed", at: at("2026-06-08T08:00"), step: first, by } as const] : []),
    { kind: "entered", at: at(opened), step: second, round: 1 },
  ] as const;
  for (const event of events) state = evolve(planned.plan, state, event);
  const task = wants(planned.plan, state, defaultCalendar()).tasks.find(({ step }) => step === second);
  if (task?.note) expect(messageText(task.note, "id").length).toBeGreaterThan(20);
  return [task?.due === undefined ? "" : shown(task.due), task?.note?.code ?? ""].join(" ").trim();
}

describe("every form of time runs, or is refused with its reason", () => {
  test.each([
    ["30 detik", "2026-06-08 09:00"],
    ["2 menit", "2026-06-08 09:02"],
    ["1 jam", "2026-06-08 10:00"],
    ["4 jam", "2026-06-08 14:00"],
    ["+ 1 jam", "2026-06-08 10:00"],
    ["± 30 menit", "2026-06-08 09:30"],
    ["5-10 menit", "2026-06-08 09:10"],
    ["30 menit s.d. 1 jam", "2026-06-08 10:00"],
    ["1 jam 30 menit", "2026-06-08 10:30"],
    ["1 hari", "2026-06-09 16:00"],
    ["setengah hari", "2026-06-09 16:00"],
    ["1 hari kerja", "2026-06-09 16:00"],
    ["1-2 hari", "2026-06-10 16:00"],
    ["Maks. 2 hari kerja", "2026-06-10 16:00"],
    ["paling lama 4 hari kerja", "2026-06-12 16:30"],
    ["7 (tujuh) hari kerja", "2026-06-18 16:00"],
    ["3 hari kalender", "2026-06-11 16:00"],
    // Saturday, and Tuesday that is free: the next working day.
    ["5 hari kalender", "2026-06-15 16:00"],
    ["8 hari kalender", "2026-06-17 16:00"],
    ["2 x 24 jam", "2026-06-10 16:00"],
    ["1 minggu", "2026-06-15 16:00"],
    ["1 bulan", "2026-07-08 16:00"],
    ["10 hari, perpanjangan 7 hari", "2026-06-23 16:00"],
    ["2 hari kerja sejak langkah 1", "2026-06-10 16:00"],
    ["30 menit sejak langkah 1", "2026-06-08 08:30"],
    ["maksimal 10 hari kerja sejak permohonan diterima", "RUN202"],
    ["paling lambat 12 Juni", "2026-06-12 16:30"],
    ["paling lambat 13 Juni 2026", "2026-06-13 23:59"],
    ["akhir tahun", "2026-12-31 16:00"],
    ["akhir bulan", "2026-06-30 16:00"],
    ["awal tahun", "CAL107"],
    ["minimal 2 hari", "CAL106"],
    ["saat pengajuan", "CAL102"],
    ["sesuai jadwal", "CAL102"],
    ["segera", "CAL102"],
    ["15 menit per berkas", "CAL102"],
    ["-", "RUN204"],
    ["?", "RUN203"],
    [undefined, "RUN203"],
  ])("%s", (time, due) => {
    expect(dueOf(time)).toBe(due);
  });

  test("a date that is over this year is next year's, of which no decree is known yet", () => {
    expect(dueOf("paling lambat 31 Maret")).toBe("2027-03-31 16:00 CAL101");
    expect(dueOf("2 hari kerja", { opened: "2026-12-30T09:00" })).toBe("2027-01-01 16:30 CAL101");
  });

  test("counted from a step that was never done, it has no due date yet", () => {
    expect(dueOf("2 hari kerja sejak langkah 1", { done: false })).toBe("RUN201");
  });

  test.each([
    ["before opening", "2026-06-08T05:00", "2026-06-08 08:00"],
    ["at the edge of the break", "2026-06-08T12:00", "2026-06-08 13:30"],
    ["within the break", "2026-06-08T12:30", "2026-06-08 13:30"],
    ["a minute before the break", "2026-06-08T11:59", "2026-06-08 13:29"],
    ["on the last minute", "2026-06-08T15:59", "2026-06-09 07:59"],
    ["at closing", "2026-06-08T16:00", "2026-06-09 08:00"],
    ["on Saturday", "2026-06-13T10:00", "2026-06-15 08:00"],
    ["on a holiday", "2026-06-16T10:00", "2026-06-17 08:00"],
  ])("30 minutes that begin %s", (_, opened, due) => {
    expect(dueOf("30 menit", { opened })).toBe(due);
  });
});

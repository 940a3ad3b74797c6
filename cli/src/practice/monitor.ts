import type { Language } from "@baku/grammar";
import { type Practice, practiceOf, type StepPractice } from "@baku/runtime";
import { workingTime } from "../run/show.js";
import type { Compared, Comparison } from "./compare.js";
import type { Span } from "./period.js";
import { statuses, tally } from "./words.js";

/** The monitoring form (Tabel 7): a row an SOP, and under it a row a step. */
export interface Form {
  readonly institution: readonly string[];
  readonly span: Span;
  /** The form is as of this instant: the end of the period, or now where that is earlier. */
  readonly at: number;
  readonly place: string;
  readonly rows: readonly Row[];
  readonly remarks: readonly string[];
  readonly zone: string;
  readonly lang: Language;
}

export interface Row {
  readonly number: string;
  readonly text: string;
  readonly isProcedure: boolean;
  /** Nothing was found against it; missing where it was not at work, so that nobody can say. */
  readonly good?: boolean;
  readonly note: string;
}

interface Monitored {
  readonly comparison: Comparison;
  readonly span: Span;
  readonly at: number;
  readonly place: string;
  readonly lang: Language;
}

export function formOf({ comparison, span, at, place, lang }: Monitored): Form {
  const { compared, strangers } = comparison;
  const w = monitorWords[lang];
  const institutions = compared.flatMap(({ procedure: { identity } }) => [
    ...(identity.institution.known ? identity.institution.value : []),
    ...(identity.unit.known ? [identity.unit.value] : []),
  ]);
  const sum = (key: "otherVersion" | "otherCalendar") => compared.reduce((total, each) => total + each[key], 0);
  const versions = sum("otherVersion");
  const calendars = sum("otherCalendar");
  return {
    institution: [...new Set(institutions)],
    span,
    at,
    place,
    zone: compared[0]?.calendar.zone ?? "UTC",
    rows: compared.flatMap((each, i) => rowsOf(each, i + 1, span, lang)),
    remarks: [
      w.rule,
      ...(versions > 0 ? [w.versions(versions)] : []),
      ...(calendars > 0 ? [w.calendars(calendars)] : []),
      ...(strangers > 0 ? [w.strangers(strangers)] : []),
    ],
    lang,
  };
}

function rowsOf({ procedure, plan, cases }: Compared, number: number, span: Span, lang: Language): readonly Row[] {
  const practice = practiceOf(plan, cases, span);
  const steps = practice.steps.map((step) => stepRow(step, number, lang));
  const text = procedure.identity.title;
  const good = practice.cases === 0 ? {} : { good: practice.straight === practice.cases };
  return [{ number: String(number), text, isProcedure: true, ...good, note: procedureNote(practice, lang) }, ...steps];
}

function procedureNote(practice: Practice, lang: Language): string {
  const w = monitorWords[lang];
  if (practice.cases === 0) return w.noCases;
  const states = (Object.entries(practice.statuses) as [keyof typeof practice.statuses, number][])
    .map(([status, count]) => `${count} ${statuses[lang][status]}`)
    .join(", ");
  const others = tally(practice.others, lang);
  return `${w.cases(practice.cases, states)} ${w.straight(practice.straight)}${others ? ` ${w.besides(others)}` : ""}`;
}

function stepRow(step: StepPractice, number: number, lang: Language): Row {
  const w = monitorWords[lang];
  const found = tally(step.counts, lang);
  const place = `${number}.${step.ref.number ?? "–"}`;
  const row = { number: place, text: step.text, isProcedure: false };
  if (step.done === 0 && found === "") return { ...row, note: w.notDone };
  const parts = [
    w.done(step.done),
    ...(found ? [found] : []),
    ...(step.median === undefined ? [] : [w.median(workingTime(step.median, lang))]),
    ...(step.done > 0 && step.due === 0 ? [w.noDue] : []),
  ];
  return { ...row, good: found === "", note: `${parts.join("; ")}.` };
}

export const monitorWords = {
  id: {
    title: "FORMULIR MONITORING PELAKSANAAN SOP",
    period: (from: string, until: string) => `Periode ${from} sampai dengan ${until}`,
    running: (at: string) => `Periode belum berakhir; keadaan per ${at}.`,
    columns: [
      "No",
      "Prosedur",
      "Berjalan baik",
      "Tidak berjalan baik",
      "Catatan hasil penilaian",
      "Tindakan",
      "Paraf penilai",
    ],
    assessment: "Penilaian",
    good: ["ya", "tidak"],
    source: (place: string) => `Diisi dari catatan kasus ${place}.`,
    rule: "Berjalan baik: tidak ada penyimpangan dari SOP yang tercatat pada periode ini. Tidak dicentang: tidak ada yang dapat dinilai. Tindakan dan paraf diisi oleh penilai.",
    versions: (n: number) => `${n} kasus dimulai dengan versi SOP yang lain; dinilai menurut versi ini.`,
    calendars: (n: number) => `${n} kasus dimulai dengan kalender yang lain; tenggatnya dihitung dengan kalender ini.`,
    strangers: (n: number) => `${n} kasus SOP lain dalam catatan itu tidak dinilai di sini.`,
    noCases: "Tidak ada kasus pada periode ini.",
    cases: (n: number, states: string) => `${n} kasus (${states}).`,
    straight: (n: number) => `${n} tanpa penyimpangan.`,
    besides: (found: string) => `Selain pada langkah: ${found}.`,
    notDone: "Tidak dikerjakan pada periode ini.",
    done: (n: number) => `${n} kali selesai`,
    median: (time: string) => `separuhnya dalam ${time} kerja`,
    noDue: "tanpa tenggat",
    assessor: "Penilai",
    signed: "Tempat, tanggal",
  },
  en: {
    title: "MONITORING FORM OF PROCEDURES",
    period: (from: string, until: string) => `Period ${from} to ${until}`,
    running: (at: string) => `The period is not over; as of ${at}.`,
    columns: ["No", "Procedure", "Runs well", "Does not run well", "What was found", "Action", "Assessor's initials"],
    assessment: "Assessment",
    good: ["yes", "no"],
    source: (place: string) => `Filled in from the cases in ${place}.`,
    rule: "Runs well: nothing on record in this period that left the SOP. No tick: nothing to judge by. Action and initials are the assessor's.",
    versions: (n: number) => `${n} cases were begun under another version of the SOP; they are judged by this one.`,
    calendars: (n: number) => `${n} cases were begun by another calendar; their due dates are by this one.`,
    strangers: (n: number) => `${n} cases of other SOPs in that record are not judged here.`,
    noCases: "No cases in this period.",
    cases: (n: number, states: string) => `${n} case${n === 1 ? "" : "s"} (${states}).`,
    straight: (n: number) => `${n} without deviations.`,
    besides: (found: string) => `Beside the steps: ${found}.`,
    notDone: "Not done in this period.",
    done: (n: number) => `done ${n} time${n === 1 ? "" : "s"}`,
    median: (time: string) => `half within ${time} of working time`,
    noDue: "without a due date",
    assessor: "Assessor",
    signed: "Place, date",
  },
} as const;

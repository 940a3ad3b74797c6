import type { Language } from "@baku/grammar";
import { type CalendarProfile, type Procedure, plan, prove, stepName, type TimeUnit, type Work } from "@baku/runtime";
import { assumed } from "@baku/runtime/internal/proof";

/** The working time of a whole case, and how long the day is that it is counted in. */
export interface WorkTime extends Work {
  readonly dayMinutes: number;
  readonly profile: string;
}

/** Undefined where the flow is not sure: then there are no paths to add up. */
export function workTimeOf(procedure: Procedure, profile: CalendarProfile): WorkTime | undefined {
  const own = plan(procedure);
  const planned = own.ok ? own : plan(assumed(procedure));
  if (!planned.ok) return undefined;
  const { work } = prove(planned.plan, { minutesIn: (unit) => minutesIn(unit, profile) });
  return { ...work, dayMinutes: dayOf(profile), profile: profile.name };
}

/** A week has the hours of its days; a month and a calendar day have no number of hours that is worked. */
function minutesIn(unit: TimeUnit, profile: CalendarProfile): number | undefined {
  switch (unit) {
    case "second":
      return 1 / 60;
    case "minute":
      return 1;
    case "hour":
      return 60;
    case "workingDay":
      return dayOf(profile);
    case "day":
      return profile.dayMeans === "workingDay" ? dayOf(profile) : undefined;
    case "week":
      return weekOf(profile);
    default:
      return undefined;
  }
}

const weekOf = ({ hours }: CalendarProfile): number =>
  Object.values(hours).reduce(
    (sum, day) => sum + length(day) - (day.breaks ?? []).reduce((all, pause) => all + length(pause), 0),
    0,
  );

/** The days of a week may differ: then it is their mean. */
const dayOf = (profile: CalendarProfile): number => weekOf(profile) / Math.max(1, Object.keys(profile.hours).length);

const length = ({ from, to }: { readonly from: string; readonly to: string }): number => clock(to) - clock(from);

const clock = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** What an analyst reads of it, a line each. */
export function workLines(work: WorkTime | undefined, lang: Language): readonly string[] {
  const w = words[lang];
  if (!work) return [w.notSure];
  const { least, expected, most, unknown, dayMinutes } = work;
  const long = (minutes: number) => inWords(minutes, dayMinutes, lang);
  return [
    ...(least === undefined
      ? [w.notProved]
      : [
          `${w.least}: ${long(least)}`,
          ...(expected === undefined ? [] : [`${w.expected}: ${long(expected)}`]),
          `${w.most}: ${most === "unbounded" ? w.unbounded : most === undefined ? "?" : long(most)}`,
        ]),
    ...(unknown.length > 0 ? [`${w.without} ${unknown.map((ref) => stepName(ref, lang)).join(", ")}`] : []),
    w.counted(hours(dayMinutes, lang), work.profile),
  ];
}

/** `2 hari kerja 3 jam 15 menit`. */
function inWords(minutes: number, dayMinutes: number, lang: Language): string {
  const days = Math.floor(minutes / dayMinutes + 1e-6);
  const rest = Math.round(minutes - days * dayMinutes);
  return [
    ...(days > 0 ? [`${days} ${words[lang].day}`] : []),
    ...(rest > 0 || days === 0 ? [hours(rest, lang)] : []),
  ].join(" ");
}

function hours(minutes: number, lang: Language): string {
  const parts = [
    [Math.floor(minutes / 60), words[lang].hour],
    [Math.round(minutes % 60), words[lang].minute],
  ] as const;
  const said = parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : []));
  return said.length > 0 ? said.join(" ") : `0 ${words[lang].minute}`;
}

const words = {
  id: {
    title: "Waktu kerja satu kasus menurut mutu baku",
    least: "Paling sedikit",
    expected: "Rata-rata, bila setiap jawaban sama mungkinnya",
    most: "Paling banyak",
    unbounded: "tidak terbatas, karena ada pengulangan tanpa batas",
    without: "Tidak termasuk, karena waktunya tidak diketahui:",
    notProved: "Belum dapat dijumlahkan: kemungkinan jalannya lebih banyak daripada yang diperiksa.",
    notSure: "Belum dapat dijumlahkan: alurnya belum pasti.",
    counted: (day: string, profile: string) =>
      `1 hari kerja = ${day} (profil ${profile}); cabang bersamaan dijumlahkan`,
    day: "hari kerja",
    hour: "jam",
    minute: "menit",
  },
  en: {
    title: "Working time of one case, by the standards",
    least: "At least",
    expected: "On average, each answer being as likely as another",
    most: "At most",
    unbounded: "unbounded: some loop has no bound",
    without: "Left out, their times being unknown:",
    notProved: "Cannot be added up: there are more paths than were explored.",
    notSure: "Cannot be added up: the flow is not sure.",
    counted: (day: string, profile: string) =>
      `1 working day = ${day} (profile ${profile}); what is done side by side counts in full`,
    day: "working days",
    hour: "h",
    minute: "min",
  },
} as const;

export const workTitle = (lang: Language): string => words[lang].title;

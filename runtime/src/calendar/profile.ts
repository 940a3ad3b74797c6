import type { LocalDate } from "./dates.js";

/** An office's working time, as it stands in `baku.config.json`. */
export interface CalendarProfile {
  readonly name: string;
  /** IANA name: `Asia/Pontianak`. */
  readonly zone: string;
  /** How a bare "hari" is read. */
  readonly dayMeans: "workingDay" | "calendarDay";
  /** A weekday that is missing is free. */
  readonly hours: WeekHours;
  /** Hours in the fasting month; without them, the usual ones. */
  readonly ramadan?: WeekHours;
}

export const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

export type Weekday = (typeof weekdays)[number];

export type WeekHours = Readonly<Partial<Record<Weekday, DayHours>>>;

/** Local wall-clock times, `07:30`; `24:00` is the end of the day. */
export interface DayHours extends TimeSpan {
  readonly breaks?: readonly TimeSpan[];
}

export interface TimeSpan {
  readonly from: string;
  readonly to: string;
}

/** One year's joint decree (SKB 3 Menteri), or one that amends it. `decrees.ts` says which of several holds. */
export interface CalendarYear {
  readonly year: number;
  /** Which decree, or why these dates hold. */
  readonly decree: string;
  /** The day of the decree: of two whole decrees of one year the later holds. */
  readonly issued?: LocalDate;
  /** Not the whole list of the year: it adds to what held before, and takes away its `workingDays`. */
  readonly amends?: true;
  readonly holidays: readonly NamedDay[];
  readonly collectiveLeave: readonly NamedDay[];
  /** Of an amendment: days that were free before and are worked now. */
  readonly workingDays?: readonly NamedDay[];
  /**
   * The fasting month within this year, first to last day: none, one, or two (2030 has a piece of a second one). Missing while
   * nobody has said when it is: then due dates in that year carry `CAL105`.
   */
  readonly ramadan?: readonly RamadanPeriod[];
}

export interface NamedDay {
  readonly date: LocalDate;
  readonly name: string;
}

export interface RamadanPeriod {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly source: string;
}

const time = {
  type: "string",
  pattern: "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
  description: "Jam setempat, 07:30 / local time",
};

const date = {
  type: "string",
  pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
  description: "Tanggal, 2026-03-31 / date",
};

const text = { type: "string", minLength: 1 };

const span = { from: time, to: time };

const dayHours = object(
  { ...span, breaks: { type: "array", items: object(span), description: "Jam istirahat / breaks" } },
  { optional: ["breaks"] },
);

const weekHours = {
  ...object(Object.fromEntries(weekdays.map((day) => [day, dayHours])), { optional: weekdays }),
  minProperties: 1,
};

const namedDays = { type: "array", items: object({ date, name: text }) };

/** JSON Schema of a `CalendarProfile`. What a schema cannot say, `problems` does. */
export const calendarProfileSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Profil waktu kerja / working-time profile",
  ...object(
    {
      name: text,
      zone: { ...text, description: "Zona waktu IANA, Asia/Pontianak / IANA time zone" },
      dayMeans: { enum: ["workingDay", "calendarDay"], description: 'Arti "hari" saja / how a bare "hari" is read' },
      hours: { ...weekHours, description: "Jam kerja per hari / working hours by weekday" },
      ramadan: { ...weekHours, description: "Jam kerja bulan Ramadan / working hours in Ramadan" },
    },
    { optional: ["ramadan"] },
  ),
};

/** JSON Schema of a `CalendarYear`. What a schema cannot say, `problems` does. */
export const calendarYearSchema = {
  $schema: "http://json-schema.org/draft-07/schema#",
  title: "Hari libur dan cuti bersama satu tahun / holidays and collective leave of a year",
  ...object(
    {
      year: { type: "integer", minimum: 1970, maximum: 9999 },
      decree: { ...text, description: "Keputusan bersama yang menjadi dasar / the decree" },
      issued: { ...date, description: "Tanggal keputusan ditetapkan / day of the decree" },
      amends: { const: true, description: "Hanya mengubah keputusan sebelumnya / only amends what held before" },
      holidays: { ...namedDays, description: "Hari libur nasional / national holidays" },
      collectiveLeave: { ...namedDays, description: "Cuti bersama / collective leave" },
      workingDays: { ...namedDays, description: "Hari yang kembali menjadi hari kerja / days worked again" },
      ramadan: {
        type: "array",
        items: object({ from: date, to: date, source: text }),
        description: "Hari pertama dan terakhir Ramadan / first and last day of Ramadan",
      },
    },
    { optional: ["issued", "amends", "workingDays", "ramadan"] },
  ),
};

function object(properties: Readonly<Record<string, object>>, { optional = [] as readonly string[] } = {}) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: "object", properties, required, additionalProperties: false };
}

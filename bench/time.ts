import { readFileSync } from "node:fs";
import {
  type Duration,
  defaultCalendar,
  type Procedure,
  plan,
  type SimulateOptions,
  simulate,
  type TimeUnit,
} from "@baku/runtime";
import { sideBySide } from "./measure.ts";
import { print } from "./print.ts";

/** Due dates on a warm calendar, each from another instant of a working day; and simulated cases of the 14-step procedure. */

const calendar = defaultCalendar();
const from = Date.parse("2026-01-01T00:00+07:00");
const until = Date.parse("2027-01-01T00:00+07:00");
const DUES = 100_000;
const lasting = (max: number, unit: TimeUnit): Duration => ({ kind: "exact", max, unit, printed: "" });
const dues = (duration: Duration) => () => {
  let sum = 0;
  for (let each = 0; each < DUES; each++) sum += calendar.dueDate(duration, from + each * 250_000).due ?? 0;
  return sum;
};
const durations = {
  "30 minutes": dues(lasting(30, "minute")),
  "2 working days": dues(lasting(2, "workingDay")),
  "10 working days": dues(lasting(10, "workingDay")),
  "1 month": dues(lasting(1, "month")),
};
const took = await sideBySide(durations, { warmUp: 2, rounds: 7 });
for (const [name, ms] of Object.entries(took)) print(`due date: ${name}`, (ms * 1000) / DUES, "us");

const path = new URL("../sops/generated/laporan-kinerja-tahunan.sop.json", import.meta.url);
const procedure: Procedure = JSON.parse(readFileSync(path, "utf8"));
const planned = plan(procedure);
if (!planned.ok) throw new Error("the procedure cannot run");
const options: SimulateOptions = {
  cases: 10_000,
  seed: 1,
  from,
  until,
  directory: { bidang: ["Sekretariat", "Bidang 1", "Bidang 2"] },
};
const day = calendar.workingTime(from, until) / 240;
const cases = (more: Partial<SimulateOptions>) => () => {
  const { measured } = simulate(planned.plan, calendar, { ...options, ...more });
  if (measured !== options.cases) throw new Error(`${measured} cases came to their end`);
};
const lived = await sideBySide(
  { "each alone": cases({}), "one a day": cases({ arrivals: { every: day } }) },
  { warmUp: 1, rounds: 5 },
);
for (const [name, ms] of Object.entries(lived)) print(`simulation: 10,000 cases of 14 steps, ${name}`, ms / 1000, "s");

import { describe, expect, test } from "vitest";
import { timeOf } from "./on-case.js";
import { dateOf, numberOf } from "./values.js";

describe("numbers", () => {
  test.each([
    ["12", "id", 12],
    ["-3", "id", -3],
    ["5,5", "id", 5.5],
    ["5.5", "id", 5.5],
    ["1.250", "id", 1250],
    ["1.250,75", "id", 1250.75],
    ["1,250", "en", 1250],
    ["1,250.75", "en", 1250.75],
    ["1.250", "en", 1.25],
    ["5,5", "en", 5.5],
  ] as const)("%s in %s is %d", (text, lang, value) => {
    expect(numberOf(text, lang)).toBe(value);
  });

  test.each(["", "lima", "1.2.3", "1,2,3", "1e3", "0x10", "12 hari", "1.25.000", "--1"])("%j is none", (text) => {
    expect(numberOf(text, "id")).toBe(text);
    expect(numberOf(text, "en")).toBe(text);
  });
});

describe("dates", () => {
  test.each([
    ["2026-01-31", "2026-01-31"],
    ["31-1-2026", "2026-01-31"],
    ["31/01/2026", "2026-01-31"],
    ["31 Januari 2026", "2026-01-31"],
    ["1 nopember 2026", "2026-11-01"],
    ["5 May 2026", "2026-05-05"],
    ["5 Agt. 2026", "2026-08-05"],
    ["besok", "besok"],
    ["31 Foo 2026", "31 Foo 2026"],
    // A day that there is not is for the field to refuse.
    ["31 Februari 2026", "2026-02-31"],
  ])("%s is %s", (text, date) => {
    expect(dateOf(text)).toBe(date);
  });
});

describe("times of a delegation", () => {
  const zone = "Asia/Pontianak";
  const at = (local: string) => Date.parse(`${local}+07:00`);
  test("a day begins at midnight, and as an end it is there whole", () => {
    expect(timeOf("5 Januari 2026", zone, false)).toBe(at("2026-01-05T00:00"));
    expect(timeOf("5 Januari 2026", zone, true)).toBe(at("2026-01-06T00:00"));
  });

  test.each(["5-1-2026 07.30", "5 Januari 2026 pukul 07:30", "2026-01-05T07:30", "2026-01-05 7.30"])("%s", (text) => {
    expect(timeOf(text, zone, true)).toBe(at("2026-01-05T07:30"));
  });

  test.each(["", "besok", "31-2-2026", "5-1-2026 25.00", "5-1-2026 07.61"])("%j is none", (text) => {
    expect(timeOf(text, zone, false)).toBeUndefined();
  });
});

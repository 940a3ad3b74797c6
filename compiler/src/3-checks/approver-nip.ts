import { blocks, field } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/**
 * A NIP says what it is made of (Peraturan Kepala BKN 22/2007): date of birth, year and month of appointment, sex, serial. An
 * officer of the army or police has an NRP, which is not looked into.
 */
export const approverNip: Check = ({ node }) =>
  blocks(node, "approval").flatMap((block) => {
    const value = field(block, "nip")?.value;
    if (value?.state !== "stated" || /^NRP\b/i.test(value.value.text)) return [];
    const part = wrongPart(value.value.text);
    return part ? [raise("SOP515", value.value.span, { nip: value.value.text, part })] : [];
  });

/** The first part of a NIP that cannot be right. Spaces and dots may part it, and `NIP.` may stand before it. */
export function wrongPart(written: string): "digits" | "birth" | "appointed" | "sex" | "serial" | undefined {
  const nip = written.replace(/^NI[PK]\.?\s*:?\s*/i, "").replace(/[\s.-]/g, "");
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})$/.exec(nip);
  if (!parts) return "digits";
  const [, year, month, day, appointedIn, appointedMonth, sex, serial] = parts.map(Number) as [
    number,
    ...(readonly [number, number, number, number, number, number, number]),
  ];
  if (year < 1900 || !isDay(year, month, day)) return "birth";
  // 21 stands for the month where the official is a contract employee (PPPK).
  const isMonth = (appointedMonth >= 1 && appointedMonth <= 12) || appointedMonth === 21;
  if (!isMonth || appointedIn < year + 15 || appointedIn > year + 70) return "appointed";
  if (sex !== 1 && sex !== 2) return "sex";
  return serial === 0 ? "serial" : undefined;
}

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

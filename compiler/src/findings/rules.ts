import { entry } from "@baku/grammar/internal";
import { sheetRules } from "./rules/sheet.js";
import { stepRules } from "./rules/steps.js";

/** What is wrong with ignoring a finding. */
export const ignoring = {
  SOP590: entry<{ code: string }>({
    class: "language",
    severity: "warning",
    id: (p) => `“abaikan ${p.code}” tidak diperlukan: temuan itu tidak muncul di sini.`,
    en: (p) => `“ignore ${p.code}” is not needed: there is no such finding here.`,
    help: { id: "Hapus baris ini.", en: "Delete this line." },
    example: "abaikan SOP503 : undangan dibuat sekretariat",
  }),
  SOP591: entry<{ code: string }>({
    class: "language",
    severity: "error",
    id: (p) => `“abaikan ${p.code}” tidak menyebut alasannya.`,
    en: (p) => `“ignore ${p.code}” gives no reason.`,
    help: { id: "Tulis alasannya sesudah titik dua.", en: "Write the reason after the colon." },
    example: "abaikan SOP503 : undangan dibuat sekretariat",
  }),
  SOP592: entry<{ code: string }>({
    class: "language",
    severity: "error",
    id: (p) => `Kode temuan “${p.code}” tidak ada atau tidak boleh diabaikan.`,
    en: (p) => `There is no finding “${p.code}” that may be ignored.`,
    help: {
      id: "Yang dapat diabaikan hanyalah peringatan dan temuan kaidah (SOP5xx, SOP6xx).",
      en: "Only warnings and findings of rules (SOP5xx, SOP6xx) may be ignored.",
    },
    example: "abaikan SOP503 : undangan dibuat sekretariat",
  }),
} as const;

/** SOP5xx: the rules of the printed form and its practice; what is wrong with ignoring one. */
export const ruleFindings = { ...sheetRules, ...stepRules, ...ignoring } as const;

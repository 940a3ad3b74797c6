import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import { type Audited, type AuditFinding, messageText } from "@baku/runtime";
import { messages } from "@baku/runtime/internal";
import { sentence } from "../report/lines.js";

interface Of {
  readonly place: string;
  readonly isKeyed: boolean;
  readonly lang: Language;
}

/** For a person: each thing that was done to the record with what to do about it, and a line that says how it stands. */
export function auditText(audited: Audited, { place, isKeyed, lang }: Of): string {
  const w = words[lang];
  const { findings } = audited;
  const shown = findings
    .slice(0, most)
    .flatMap((finding) => [
      `${styleText("red", "✗")} ${styleText("bold", finding.code)} ${sentence(messageText(finding, lang), 0, 9)}`,
      styleText("dim", sentence(help(finding, lang), 2)),
    ]);
  const left = findings.length > most ? [`  ${w.more(findings.length - most)}`] : [];
  const verdict =
    findings.length > 0 ? styleText("red", w.broken(place, findings.length)) : styleText("green", w.whole(place));
  const counted = w.counted(audited);
  const seals = isKeyed ? w.sealed(audited.sealed) : audited.unchecked > 0 ? w.unchecked(audited.unchecked) : w.noSeal;
  return `${[...shown, ...left, ...(shown.length > 0 ? [""] : []), verdict, counted, seals].join("\n")}\n`;
}

export function auditJson({ findings, ...counts }: Audited, { place, lang }: Of): string {
  const told = findings.map((finding) => ({
    ...finding,
    message: messageText(finding, lang),
    help: help(finding, lang),
  }));
  return `${JSON.stringify({ place, whole: findings.length === 0, ...counts, findings: told }, null, 2)}\n`;
}

const most = 100;

function help({ code }: AuditFinding, lang: Language): string {
  return messages[code].help[lang];
}

const words = {
  id: {
    more: (n: number) => `… dan ${n} lagi (--format json memuat semuanya)`,
    broken: (place: string, n: number) => `${place}: catatan TIDAK utuh, ${n} hal.`,
    whole: (place: string) => `${place}: catatan utuh.`,
    counted: ({ cases, events }: Audited) => `Diperiksa: ${cases} kasus, ${events} peristiwa.`,
    sealed: (n: number) => `Bersegel sampai akhir dengan kunci ini: ${n} kasus.`,
    unchecked: (n: number) => `${n} segel belum diperiksa: sertakan kunci publik kantor dengan --key.`,
    noSeal:
      "Tidak ada segel: riwayat yang ditulis ulang sampai akhir hanya terlihat dari segel atau ekspor lama (--against).",
  },
  en: {
    more: (n: number) => `… and ${n} more (--format json has them all)`,
    broken: (place: string, n: number) => `${place}: the record is NOT whole, ${n} finding${n === 1 ? "" : "s"}.`,
    whole: (place: string) => `${place}: the record is whole.`,
    counted: ({ cases, events }: Audited) => `Verified: ${cases} cases, ${events} events.`,
    sealed: (n: number) => `Sealed to the end with this key: ${n} cases.`,
    unchecked: (n: number) => `${n} seals were not checked: give the office's public key with --key.`,
    noSeal:
      "There is no seal: a history that was rewritten to its end only shows against a seal or an older export (--against).",
  },
} as const;

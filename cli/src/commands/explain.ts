import { styleText } from "node:util";
import { entryOf, type FindingCode, findings, messageOf, type PresetName, presets } from "@baku/compiler";
import { levelOf, type Mistake, mistakeOf } from "@baku/compiler/internal";
import type { Language, RuleEntry } from "@baku/grammar";
import { near } from "@baku/grammar/internal";
import { brokenRule, ruleText } from "@baku/runtime";
import { isRefusal, messages } from "@baku/runtime/internal";
import { UsageError } from "../report/failure.js";
import type { Run } from "./table.js";

export const run: Run = async ({ operands, lang }) => {
  const code = operands[0]!.toUpperCase();
  const explained = explain(code, lang);
  if (!explained) {
    const close = near(code, [...Object.keys(findings), ...Object.keys(messages)]);
    throw new UsageError({
      id: `kode ${code} tidak ada${close ? `; maksudnya ${close}?` : ""}`,
      en: `there is no code ${code}${close ? `; did you mean ${close}?` : ""}`,
    });
  }
  process.stdout.write(page(code, explained, lang));
  return 0;
};

export interface Explained {
  readonly kind: string;
  /** Of a rule: where it comes from, and how loud it is. Of a refusal: the rule that was broken. */
  readonly rule?: string;
  /** As it is said of an example. */
  readonly text: string;
  /** The lines that it is said of, with a mark below the place. */
  readonly wrong?: string;
  readonly help: string;
  readonly example?: string;
}

export function explain(code: string, lang: Language): Explained | undefined {
  const entry = entryOf(code);
  if (entry) {
    const mistake = mistakeOf(code as FindingCode);
    const wrong = wrongLines(mistake);
    const read = entry.class === "language" && entry.severity !== "error";
    return {
      kind: `${severities[levelOf(code, presets["sop-ap"])][lang]}; ${classes[read ? "read" : entry.class][lang]}`,
      ...(entry.class === "rule" && { rule: aboutRule(code, entry, lang) }),
      text: `${forExample[lang]}: ${messageOf(mistake.finding, lang)}`,
      ...(wrong && { wrong }),
      help: entry.help[lang],
      example: entry.example,
    };
  }
  if (!Object.hasOwn(messages, code)) return undefined;
  const message = messages[code as keyof typeof messages];
  // Each definition's sample fits its own texts, which the compiler cannot follow through their union.
  const sample = message.sample as never;
  const example = message.example?.(sample);
  return {
    kind: kindOf(code)[lang],
    ...brokenBy({ code, params: sample }, lang),
    text: `${forExample[lang]}: ${message[lang](sample)}`,
    help: message.help[lang],
    ...(example && { example }),
  };
}

/** The text of a mistake without its first lines, which every SOP has; nothing where it is no text, or as long as one. */
function wrongLines({ text, span }: Mistake): string | undefined {
  const head = /^SOP: Uji\n(?:Pelaksana: [^\n]*\n)?\n*/.exec(text)?.[0].length ?? 0;
  const shown = span.start < head || head === text.length ? text : text.slice(head);
  const from = span.start - (text.length - shown.length);
  if (shown.split("\n").length > MOST_LINES || /[\p{Cc}\p{Cf}]/u.test(shown.replaceAll("\n", ""))) return undefined;
  const before = shown.slice(0, from).lastIndexOf("\n") + 1;
  const end = shown.indexOf("\n", from);
  const line = shown.slice(before, end < 0 ? undefined : end);
  const length = Math.max(1, Math.min(span.end - span.start, line.length - (from - before)));
  const mark = `${" ".repeat(from - before)}${"^".repeat(length)}`;
  return `${shown.slice(0, before)}${line}\n${mark}${end < 0 ? "" : shown.slice(end)}`.trimEnd();
}

const MOST_LINES = 16;

const kindOf = (code: string) => {
  if (code.startsWith("SOP")) return classes.run;
  if (code.startsWith("CHG")) return classes.change;
  return code.startsWith("CON") ? classes.practice : classes.refusal;
};

function brokenBy(message: { readonly code: string; readonly params: never }, lang: Language): { rule?: string } {
  if (!isRefusal(message)) return {};
  const { rule } = brokenRule(message);
  const name = lang === "id" ? "aturan" : "rule";
  return { rule: `${name} ${rule}: ${ruleText(rule, lang)}` };
}

const forExample = { id: "Misalnya", en: "For example" } as const;

const severities = {
  error: { id: "kesalahan", en: "error" },
  warning: { id: "peringatan", en: "warning" },
  note: { id: "catatan", en: "note" },
  off: { id: "mati", en: "off" },
} as const;

const sources = {
  law: { id: "PermenPAN-RB 35/2012", en: "PermenPAN-RB 35/2012" },
  practice: { id: "praktik kantor dan SOP yang terbit", en: "the practice of offices and published SOPs" },
  recalled: {
    id: "ingatan, belum dicocokkan dengan naskahnya",
    en: "memory, not compared with a text",
  },
} as const;

function aboutRule(code: string, { source }: RuleEntry, lang: Language): string {
  const level = (preset: PresetName) => `${preset} ${severities[levelOf(code, presets[preset])][lang]}`;
  const levels = (Object.keys(presets) as PresetName[]).map(level).join(", ");
  return lang === "id" ? `sumber: ${sources[source].id}; ${levels}` : `source: ${sources[source].en}; ${levels}`;
}

const classes = {
  language: { id: "bahasa: teks ini tidak pasti artinya", en: "language: what this text means is not sure" },
  read: { id: "bahasa: teks ini tetap terbaca", en: "language: it is read all the same" },
  rule: { id: "kaidah: formulir atau praktiknya belum terpenuhi", en: "rule: the form or the practice is not met" },
  run: { id: "jalan: tidak dapat dijalankan begini", en: "run: it cannot be executed as it stands" },
  change: { id: "perubahan antara dua versi SOP", en: "change from one version of an SOP to the next" },
  practice: { id: "praktik yang menyimpang dari SOP", en: "practice that left the SOP" },
  refusal: { id: "jawaban saat prosedur dijalankan", en: "answer while a procedure runs" },
} as const;

function page(code: string, { kind, rule, text, wrong, help, example }: Explained, lang: Language): string {
  const indented = (lines: string) => lines.split("\n").map((l) => `  ${l}`.trimEnd());
  const titles =
    lang === "id"
      ? ["Contoh yang keliru", "Yang perlu dilakukan", "Contoh yang benar"]
      : ["A wrong example", "What to do", "A right example"];
  return [
    `${styleText("bold", code)}  ${text}`,
    styleText("dim", `  (${kind})`),
    ...(rule ? [styleText("dim", `  (${rule})`)] : []),
    ...(wrong ? ["", styleText("bold", titles[0]!), ...indented(wrong)] : []),
    "",
    styleText("bold", titles[1]!),
    ...indented(help),
    ...(example ? ["", styleText("bold", titles[2]!), ...indented(example)] : []),
    "",
  ].join("\n");
}

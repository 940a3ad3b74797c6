import { styleText } from "node:util";
import { entryOf, findings, type PresetName, presets } from "@baku/compiler";
import { aboutOf, levelOf } from "@baku/compiler/internal";
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
  /** What depends on the case is `…` in a finding; a message of the runtime is shown with its sample. */
  readonly text: string;
  readonly help: string;
  readonly example?: string;
}

export function explain(code: string, lang: Language): Explained | undefined {
  const entry = entryOf(code);
  if (entry)
    return {
      kind: `${severities[levelOf(code, presets["sop-ap"])][lang]}; ${classes[entry.class][lang]}`,
      ...(entry.class === "rule" && { rule: aboutRule(code, entry, lang) }),
      text: aboutOf(code, lang),
      help: entry.help[lang],
      example: entry.example,
    };
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
  rule: { id: "kaidah: formulir atau praktiknya belum terpenuhi", en: "rule: the form or the practice is not met" },
  run: { id: "jalan: tidak dapat dijalankan begini", en: "run: it cannot be executed as it stands" },
  change: { id: "perubahan antara dua versi SOP", en: "change from one version of an SOP to the next" },
  practice: { id: "praktik yang menyimpang dari SOP", en: "practice that left the SOP" },
  refusal: { id: "jawaban saat prosedur dijalankan", en: "answer while a procedure runs" },
} as const;

function page(code: string, { kind, rule, text, help, example }: Explained, lang: Language): string {
  const indented = (lines: string) => lines.split("\n").map((l) => `  ${l}`.trimEnd());
  const titles = lang === "id" ? ["Yang perlu dilakukan", "Contoh yang benar"] : ["What to do", "A right example"];
  return [
    `${styleText("bold", code)}  ${text}`,
    styleText("dim", `  (${kind})`),
    ...(rule ? [styleText("dim", `  (${rule})`)] : []),
    "",
    styleText("bold", titles[0]!),
    ...indented(help),
    ...(example ? ["", styleText("bold", titles[1]!), ...indented(example)] : []),
    "",
  ].join("\n");
}

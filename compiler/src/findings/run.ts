import type { PlainEntry, Severity } from "@baku/grammar";
import { entry } from "@baku/grammar/internal";
import { type Reason, reasons } from "@baku/runtime/internal/proof";

/** What the runtime says of it, in both languages. */
type Said = Readonly<{ said: string; saidEn: string }>;

/**
 * SOP8xx: why a procedure cannot run, where nothing else says it: the runtime's own reasons, in its own words. What is merely not
 * known yet (an actor, a target) other findings say.
 */
export const runFindings = {
  SOP808: reason("SOP808", "error"),
  SOP809: reason("SOP809", "error"),
  SOP810: reason("SOP810", "warning"),
  SOP811: reason("SOP811", "error"),
  SOP812: reason("SOP812", "error"),
  SOP813: reason("SOP813", "error"),
  SOP814: reason("SOP814", "error"),
  SOP815: reason("SOP815", "error"),
  SOP816: reason("SOP816", "error"),
  SOP824: reason("SOP824", "warning"),
  SOP825: reason("SOP825", "warning"),
} as const;

/** The sentence of a reason, and for a page that has no case, that of its sample. */
export function saidOf({ code, params }: Reason): Said {
  const definition = reasons[code];
  // Code and parameters belong together, which the compiler cannot follow through the table.
  return { said: definition.id(params as never), saidEn: definition.en(params as never) };
}

export function sampleOf(code: string): Said | undefined {
  if (!Object.hasOwn(runFindings, code)) return undefined;
  const known = code as keyof typeof runFindings;
  return saidOf({ code: known, params: reasons[known].sample } as Reason);
}

function reason(code: keyof typeof reasons, severity: Severity): PlainEntry<Said> {
  const { help, example, sample } = reasons[code];
  return entry<Said>({
    class: "run",
    severity,
    id: (p) => p.said,
    en: (p) => p.saidEn,
    help,
    example: example?.(sample as never) ?? "lanjut -> langkah 7",
  });
}

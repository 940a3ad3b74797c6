import type { Compiled } from "@baku/compiler";
import type { Language } from "@baku/grammar";
import { UsageError } from "./failure.js";
import { jsonReport } from "./json.js";
import { sarifReport } from "./sarif.js";
import { textReport } from "./text.js";

/** How findings are shown, by the name that `--format` takes. */
const formats = { text: textReport, json: jsonReport, sarif: sarifReport } as const;

export function report(compiled: readonly Compiled[], format: unknown, lang: Language): string {
  if (typeof format !== "string" || !Object.hasOwn(formats, format))
    throw new UsageError({
      id: `bentuk “${format}” tidak dikenal; pilih text, json, atau sarif`,
      en: `format “${format}” is unknown; choose text, json or sarif`,
    });
  return formats[format as keyof typeof formats](compiled, lang);
}

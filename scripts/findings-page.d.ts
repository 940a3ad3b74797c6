import type { Language } from "@baku/grammar";

interface Explained {
  readonly kind: string;
  readonly rule?: string;
  readonly text: string;
  readonly help: string;
  readonly example?: string;
}

export function findingsPage(
  codes: readonly string[],
  explain: (code: string, lang: Language) => Explained | undefined,
  lang: Language,
): string;

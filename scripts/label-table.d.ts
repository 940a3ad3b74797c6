import type { Label, Language } from "@baku/grammar";

export function labelTable(labelList: readonly Label[], lang: Language): string;

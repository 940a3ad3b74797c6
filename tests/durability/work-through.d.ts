import type { Office, Procedure } from "@baku/runtime";

export function workThrough(
  office: Office,
  caller: Procedure,
  called: Procedure,
  id: string,
  acknowledged: (command: string, result: { readonly version: number }) => void,
): Promise<void>;

/** One step from a schema version of the Procedure to the next, for documents that were built or kept before. */
export interface Upcaster {
  readonly name: string;
  /** It makes `from + 1` of it. */
  readonly from: number;
  readonly step: (procedure: Json) => Json;
}

export type Json = Readonly<Record<string, unknown>>;

/** In order, one for each schema version but the last; never edited, only added to. There is one version so far. */
export const upcasters: readonly Upcaster[] = [];

/** A Procedure of an older schema in that of today. Anything else is left as it is: the schema says what is wrong with it. */
export function upcast(json: unknown, steps: readonly Upcaster[] = upcasters): unknown {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return json;
  let procedure = json as Json;
  for (const { from, step } of steps)
    if (procedure.schemaVersion === from) procedure = { ...step(procedure), schemaVersion: from + 1 };
  return procedure;
}

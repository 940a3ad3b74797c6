import { type ChangeCode, type Changed, type ChangeKind, kinds, sentence } from "../../messages/changes.js";
import { type ChangeSeverity, type EffectName, effects } from "../../messages/effects.js";
import type { LabelOf } from "../../messages/labels.js";
import type { Language, StepRef } from "../../messages/words.js";
import { canonicalJson } from "../canonical.js";

/** One change of a procedure, and what it means for cases that are running. */
export interface Change extends Changed {
  readonly kind: ChangeKind;
  readonly code: ChangeCode;
  /** Where it stands in the new procedure; of what is gone, in the old one. Steps, actors and documents by id: `steps/koreksi/duration`. */
  readonly path: string;
  /** How the step was found again when its id is another. */
  readonly matchedBy?: "name" | "text";
  readonly severity: ChangeSeverity;
  /** Why it has that severity. */
  readonly effect: EffectName;
}

/**
 * The change in one sentence.
 *
 * @example
 * ```ts
 * import { changeText, diff, type Procedure } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const next: Procedure = { ...permohonanIzinCuti, identity: { ...permohonanIzinCuti.identity, title: "Izin Cuti" } };
 * for (const change of diff(permohonanIzinCuti, next)) console.log(change.severity, changeText(change, "id"));
 * ```
 */
export function changeText(change: Change, language: Language): string {
  return sentence(change.kind, change, language);
}

/**
 * What it means for running cases, in one sentence.
 *
 * @example
 * ```ts
 * import { diff, effectText, type Procedure } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const next: Procedure = { ...permohonanIzinCuti, identity: { ...permohonanIzinCuti.identity, title: "Izin Cuti" } };
 * for (const change of diff(permohonanIzinCuti, next)) console.log(change.severity, effectText(change, "id"));
 * ```
 */
export function effectText(change: Change, language: Language): string {
  return effects[change.effect][language];
}

/** Where evaluators are looking: in every change that they find. */
export interface At {
  readonly path: string;
  readonly step?: StepRef;
  readonly matchedBy?: "name" | "text";
  readonly document?: string;
  readonly label?: LabelOf;
}

export function change(kind: ChangeKind, at: At, sides: Sides = {}, effect: EffectName = kinds[kind].effect): Change {
  const { before, after } = sides;
  return {
    kind,
    code: kinds[kind].code,
    ...at,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    severity: effects[effect].severity,
    effect,
  };
}

export type Sides = { readonly before?: Changed["before"]; readonly after?: Changed["after"] };

/** The place inside another; with a label of its own, if it has one. */
export function inside(at: At, part: string, label?: LabelOf): At {
  return { ...at, path: `${at.path}/${part}`, ...(label ? { label } : {}) };
}

/** Whether two parts say the same. Spans, sources and the order of keys are not said. */
export function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a, ["span", "source"]) === canonicalJson(b, ["span", "source"]);
}

import type { EffectName } from "../messages/effects.js";
import type { Change } from "../procedure/diff/change.js";
import { diff } from "../procedure/diff/diff.js";
import type { Moving } from "./moving.js";
import { skipped, tokensOf } from "./places.js";

/** Effects on whoever is at a step now; the others concern what a case has been through or has on hand, and are judged there. */
const here: ReadonlySet<EffectName> = new Set<EffectName>([
  "deadline",
  "doer",
  "joint",
  "choice",
  "looser",
  "stricter",
  "route",
  "answered",
  "members",
]);

/** The changes that people who work on this case will feel: those at its open steps, bounds of answers it has given and may give again, and steps it is spared. */
export function feltBy(moving: Moving): readonly Change[] {
  const { versions, state, history } = moving;
  const standing = new Set(tokensOf(state).map(({ step }) => versions.step(step)));
  const answered = new Set([...history.given.keys()].map(versions.step));
  const ahead = new Set([...standing].flatMap((id) => [id, ...versions.ways.now.reachable(id)]));
  const spared = new Set(skipped(moving));
  return changesOf(moving).filter(({ kind, effect, step }) => {
    if (step === undefined) return effect === "calendar";
    if (effect === "bound") return answered.has(step.id) && ahead.has(step.id);
    if (kind === "step-inserted") return spared.has(step.id);
    return here.has(effect) && standing.has(step.id);
  });
}

const known = new WeakMap<Moving["versions"], readonly Change[]>();

function changesOf({ old, next, versions }: Moving): readonly Change[] {
  const changes = known.get(versions) ?? diff(old, next);
  known.set(versions, changes);
  return changes;
}

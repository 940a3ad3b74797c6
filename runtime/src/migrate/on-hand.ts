import { contentOf } from "../core/contents.js";
import { documentProblems } from "../core/fields.js";
import { at } from "../procedure/plan.js";
import type { Judge } from "./moving.js";
import type { MigrationReason } from "./reasons.js";
import { refIn } from "./versions.js";

/** Whether what the case has on hand and on record has its place in the new version. */

/** A document that is only named comes and goes with the steps that name it; one whose content is declared does not. */
export const documents: Judge = ({ versions: { was, now, unsureDocuments }, state }) =>
  Object.entries(state.documents).flatMap(([id, standing]): readonly MigrationReason[] => {
    const [before, after] = [at(was.documents, id), at(now.documents, id)];
    const name = before?.name ?? id;
    const other = unsureDocuments.get(id);
    if (other) return [{ code: "MIG134", params: { document: name, now: other.name } }];
    if (!after) return before?.declared ? [{ code: "MIG130", params: { document: name } }] : [];
    const lost = before?.states.find((each) => each.id === standing.state);
    const content = contentOf(state.contents, id);
    const said = content ? [content.value, ...Object.values(content.parts ?? {})] : [];
    const problems = said.flatMap((value) => documentProblems(after, value));
    const reasons: MigrationReason[] = [];
    if (lost && !after.states.some((each) => each.id === lost.id))
      reasons.push({ code: "MIG132", params: { document: name, state: lost.name } });
    if (problems.length > 0) reasons.push({ code: "MIG131", params: { problems } });
    return reasons;
  });

/** Answers that were given to a step that both versions have. */
export const answers: Judge = ({ versions: { was, now, step }, history }) =>
  [...history.given].flatMap(([id, given]) => {
    const after = at(now.steps, step(id));
    if (!after) return [];
    const known = after.kind === "decision" ? after.outcomes.map(({ answer }) => answer) : [];
    const lost = [...given.keys()].filter((answer) => !known.includes(answer));
    return lost.map((answer) => ({ code: "MIG133", params: { step: refIn(was, id), answer } }) as const);
  });

import type { Doer, Task } from "@baku/runtime";
import type { Session } from "../session.js";
import { placeOf } from "../show.js";
import { type Answer, type Asker, back } from "./ask.js";
import type { Deed } from "./close.js";
import { askFile } from "./fields.js";
import { inTurn } from "./in-turn.js";
import type { fileOf } from "./values.js";
import { askAnyone, askDoer, partyName } from "./who.js";
import { words } from "./words.js";

/** What an office does in an open step that its SOP does not speak of. */

/** Back to an earlier step, with the reason. */
export const sendBack: Deed = async (asker, session, task) => {
  const { kasus, lang } = session;
  const w = words[lang];
  const earlier = await earlierSteps(session, task);
  const given = await inTurn<{ to: string; by: Doer; note: string }>(asker, {
    to: () =>
      asker.choose(
        w.toStep,
        earlier.map(({ id, text }) => ({ name: `${placeOf(session.procedure, id)}  ${text}`.trim(), value: id })),
        { help: () => w.sendBackHelp },
      ),
    by: ({ by }) => askDoer(asker, session, task.by, by),
    note: ({ note }) => askReason(asker, note),
  });
  if (given === back) return back;
  return kasus.sendBack(task.step, given.to, { by: given.by, note: given.note });
};

/** Steps above it that the case has been at; the core says which of them it can be sent back to. */
export async function earlierSteps({ kasus, procedure }: Session, { step }: Task) {
  const { rounds } = await kasus.state();
  const { steps } = procedure;
  return steps
    .slice(
      0,
      steps.findIndex(({ id }) => id === step),
    )
    .filter(({ id }) => Object.hasOwn(rounds, id));
}

/** Gives the step to one person, in this round. */
export const assign: Deed = async (asker, session, task) => {
  const { kasus, lang, plan } = session;
  const w = words[lang];
  const actors = plan.steps[task.step]!.who.responsible.map((actor) => ({ actor }));
  const given = await inTurn<{ actor: { actor: string }; name: string; by: Doer; note: string }>(asker, {
    actor: async () =>
      actors.length === 1
        ? actors[0]!
        : asker.choose(
            w.who,
            actors.map((value) => ({ name: partyName(session, value), value })),
            { help: () => w.assignHelp },
          ),
    name: ({ name }) =>
      asker.line(w.toWhom, {
        help: () => w.assignHelp,
        given: name ?? "",
        check: (text) => (text === "" ? w.nameNeeded : undefined),
      }),
    by: ({ by }) => askAnyone(asker, session, by),
    note: ({ note }) => asker.line(w.note, { help: () => w.noteHelp, given: note ?? "" }),
  });
  if (given === back) return back;
  const { actor, name, by, note } = given;
  return kasus.assign(task.step, { to: { ...actor, name }, by, ...(note && { note }) });
};

/** A file by its hash; the file itself stays where it is. */
export const attach: Deed = async (asker, session, task) => {
  const { kasus, plan, lang } = session;
  const w = words[lang];
  const own = plan.steps[task.step]!;
  const documents = [
    ...new Set([...own.produces, ...own.requires].flatMap(({ oneOf }) => oneOf.map((each) => each.document))),
  ];
  const nameOf = (id: string) => plan.documents[id]?.name ?? id;
  type Given = { file: NonNullable<Awaited<ReturnType<typeof fileOf>>>; document: string; by: Doer; note: string };
  const given = await inTurn<Given>(asker, {
    file: async () => {
      const file = await askFile(asker, w.path, () => w.attachHelp, true);
      return file ?? back;
    },
    document: async () =>
      documents.length === 0
        ? ""
        : asker.choose(
            w.ofDocument,
            [...documents.map((id) => ({ name: nameOf(id), value: id })), { name: w.ofNone, value: "" }],
            { help: () => w.attachHelp },
          ),
    by: ({ by }) => askDoer(asker, session, [...task.by, ...task.participants], by),
    note: ({ note }) => asker.line(w.note, { help: () => w.noteHelp, given: note ?? "" }),
  });
  if (given === back) return back;
  const { file, document, by, note } = given;
  return kasus.attach(task.step, { file, by, ...(document && { document }), ...(note && { note }) });
};

/** The reason of an exception: it must be given. */
export const askReason = (asker: Asker, given: string | undefined): Promise<Answer<string>> => {
  const w = words[asker.lang];
  return asker.line(w.reason, {
    help: () => w.reasonHelp,
    given: given ?? "",
    check: (text) => (text === "" ? w.reasonNeeded : undefined),
  });
};

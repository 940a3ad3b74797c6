import type { Delegation, Doer, Task } from "@baku/runtime";
import type { Session } from "../session.js";
import { actorName } from "../show.js";
import { type Answer, type Asker, back } from "./ask.js";
import { inTurn } from "./in-turn.js";
import { words } from "./words.js";

type Party = Task["by"][number];

/** Whose part it is, and the person for the record: by his own office, or as one who stands in now. `given`: as it was answered before. */
export async function askDoer(
  asker: Asker,
  session: Session,
  parties: readonly Party[],
  given?: Doer,
): Promise<Answer<Doer>> {
  const w = words[asker.lang];
  const { procedure, kasus, clock } = session;
  const { aside } = await kasus.state();
  const now = clock.now();
  const help = () => w.whoHelp(parties.map((party) => partyName(session, party)));
  const standIns = (party: Party) =>
    aside.delegations.filter(
      (each) =>
        each.actor === party.actor &&
        (each.member ?? party.member) === party.member &&
        each.from <= now &&
        now < each.until,
    );
  const answers = await inTurn<{ part: Party; party: Party; stand: Delegation | null; name: string }>(asker, {
    part: async () => {
      const [only, ...others] = parties;
      if (only && others.length === 0) return only;
      return asker.choose(
        w.who,
        parties.map((value) => ({ name: partyName(session, value), value })),
        { help },
      );
    },
    // Of a group any member may: which one it was goes on record too.
    party: async ({ part }) => {
      const { actor, member } = part!;
      const members = session.plan.actors[actor]?.group && member === undefined ? (session.directory[actor] ?? []) : [];
      if (members.length === 0) return part!;
      const choices = members.map((name) => ({ name, value: { actor, member: name } as Party }));
      return asker.choose<Party>(
        w.member(actorName(procedure, actor)),
        [...choices, { name: w.noMember, value: part! }],
        { help },
      );
    },
    stand: async ({ party }) => {
      const some = standIns(party!);
      if (some.length === 0) return null;
      const own = actorName(procedure, party!.actor);
      return asker.choose<Delegation | null>(
        w.whoSigns(own),
        [
          { name: w.himself(own), value: null },
          ...some.map((value) => ({ name: w.standIn(value.to.name, value.as, own), value })),
        ],
        { help: () => w.standHelp },
      );
    },
    name: async ({ party, stand, name }) => {
      if (stand) return stand.to.name;
      return asker.line(w.name(partyName(session, party!)), {
        help: () => w.nameHelp,
        given: name ?? given?.name ?? (await lastName(session, party!)),
      });
    },
  });
  if (answers === back) return back;
  const { party, stand, name } = answers;
  if (stand)
    return { ...party, name: stand.to.name, ...(stand.to.id !== undefined && { id: stand.to.id }), as: stand.as };
  return { ...party, ...(name !== "" && { name }) };
}

/** Somebody who acts on the case as a whole, also from outside the procedure. */
export async function askAnyone(asker: Asker, session: Session, given?: Doer): Promise<Answer<Doer>> {
  const w = words[asker.lang];
  const answers = await inTurn<{ actor: string; name: string }>(asker, {
    actor: () =>
      asker.choose(
        w.forWhom,
        session.procedure.actors.map(({ id, printed }) => ({ name: printed, value: id })),
        { help: () => w.forWhomHelp },
      ),
    name: async ({ actor, name }) =>
      asker.line(w.name(actorName(session.procedure, actor!)), {
        help: () => w.nameHelp,
        given: name ?? given?.name ?? (await lastName(session, { actor: actor! })),
      }),
  });
  if (answers === back) return back;
  return { actor: answers.actor, ...(answers.name !== "" && { name: answers.name }) };
}

export const partyName = ({ procedure }: Session, { actor, member }: Party): string =>
  actorName(procedure, actor) + (member === undefined ? "" : ` (${member})`);

/** Who acted in this part last: the same person mostly acts again. */
async function lastName({ kasus }: Session, { actor, member }: Party): Promise<string> {
  const last = (await kasus.history()).findLast(
    ({ event }) =>
      "by" in event &&
      event.by?.name !== undefined &&
      event.by.as === undefined &&
      event.by.actor === actor &&
      event.by.member === member,
  )?.event;
  return last && "by" in last ? (last.by?.name ?? "") : "";
}

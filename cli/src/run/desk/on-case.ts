import type { Delegation, Doer, Result } from "@baku/runtime";
import { instantOf, type Session } from "../session.js";
import { actorName, instant } from "../show.js";
import { type Answer, type Asker, back } from "./ask.js";
import { askReason } from "./beside.js";
import { askFields } from "./fields.js";
import { inTurn } from "./in-turn.js";
import { dateOf } from "./values.js";
import { askAnyone, askDoer } from "./who.js";
import { words } from "./words.js";

/** What is done to a case as a whole. */
export type CaseDeed = (asker: Asker, session: Session) => Promise<Answer<Result>>;

export const pause: CaseDeed = (asker, session) => withReason(asker, session, (input) => session.kasus.pause(input));
export const cancel: CaseDeed = (asker, session) => withReason(asker, session, (input) => session.kasus.cancel(input));

export const resume: CaseDeed = async (asker, session) => {
  const by = await askAnyone(asker, session);
  return by === back ? back : session.kasus.resume({ by });
};

async function withReason(
  asker: Asker,
  session: Session,
  send: (input: { readonly by: Doer; readonly note: string }) => Promise<Result>,
): Promise<Answer<Result>> {
  const given = await inTurn<{ by: Doer; note: string }>(asker, {
    by: ({ by }) => askAnyone(asker, session, by),
    note: ({ note }) => askReason(asker, note),
  });
  return given === back ? back : send(given);
}

/** Somebody stands in for an actor: Plh., Plt., or by mandate. */
export const delegate: CaseDeed = async (asker, session) => {
  const { kasus, procedure, calendar, clock, lang } = session;
  const w = words[lang];
  const help = () => w.delegateHelp;
  const timeLine = (question: string, given: string, end: boolean) =>
    asker.line(question, {
      help: () => w.timeHelp,
      given,
      check: (text) => (timeOf(text, calendar.zone, end) === undefined ? w.noTime : undefined),
    });
  type Given = {
    actor: string;
    as: Delegation["as"];
    to: string;
    from: string;
    until: string;
    basis: string;
    by: Doer;
  };
  const given = await inTurn<Given>(asker, {
    actor: () =>
      asker.choose(
        w.forActor,
        procedure.actors.map(({ id, printed }) => ({ name: printed, value: id })),
        { help },
      ),
    as: () =>
      asker.choose<Delegation["as"]>(
        w.asWhat,
        [
          { name: w.capacities.plh, value: "plh" },
          { name: w.capacities.plt, value: "plt" },
          { name: w.capacities.mandate, value: "mandate" },
        ],
        { help },
      ),
    to: ({ to }) =>
      asker.line(w.toWhom, { help, given: to ?? "", check: (text) => (text === "" ? w.nameNeeded : undefined) }),
    from: ({ from }) => timeLine(w.from, from ?? localDay(clock.now(), calendar.zone), false),
    until: ({ until }) => timeLine(w.until, until ?? "", true),
    basis: ({ basis }) => asker.line(w.basis, { help, given: basis ?? "" }),
    by: ({ by }) => askAnyone(asker, session, by),
  });
  if (given === back) return back;
  const { actor, as, to, from, until, basis, by } = given;
  return kasus.delegate(actor, {
    to: { name: to },
    as,
    from: timeOf(from, calendar.zone, false)!,
    until: timeOf(until, calendar.zone, true)!,
    ...(basis && { basis }),
    by,
  });
};

export const revoke: CaseDeed = async (asker, session) => {
  const { kasus, procedure, calendar, lang } = session;
  const w = words[lang];
  const { delegations } = (await kasus.state()).aside;
  const given = await inTurn<{ which: Delegation; by: Doer; note: string }>(asker, {
    which: () =>
      asker.choose(
        w.whichDelegation,
        delegations.map((value) => ({
          name: `${w.standIn(value.to.name, value.as, actorName(procedure, value.actor))}, ${instant(value.until, calendar, lang)}`,
          value,
        })),
        { help: () => w.delegateHelp },
      ),
    by: ({ by }) => askAnyone(asker, session, by),
    note: ({ note }) => asker.line(w.note, { help: () => w.noteHelp, given: note ?? "" }),
  });
  if (given === back) return back;
  const { actor, member, to } = given.which;
  return kasus.revoke(actor, {
    to,
    ...(member !== undefined && { member }),
    by: given.by,
    ...(given.note && { note: given.note }),
  });
};

/** Puts right what a document says; what it said before stays on record. */
export const correct: CaseDeed = async (asker, session) => {
  const { kasus, plan, lang } = session;
  const w = words[lang];
  const onHand = await kasus.documents();
  const ids = Object.keys(onHand);
  const nameOf = (id: string) => plan.documents[id]?.name ?? id;
  type Given = { document: string; member: string; value: unknown; by: Doer; note: string };
  const given = await inTurn<Given>(asker, {
    document: () =>
      asker.choose(
        w.whichDocument,
        ids.map((id) => ({ name: nameOf(id), value: id })),
        { help: () => w.correctHelp },
      ),
    member: async ({ document }) => {
      const members = Object.keys(onHand[document!]?.parts ?? {});
      if (members.length === 0) return "";
      return asker.choose(
        w.whosePart,
        members.map((value) => ({ name: value, value })),
        { help: () => w.correctHelp },
      );
    },
    value: async ({ document, member }) => {
      const type = plan.documents[document!];
      const { value, parts } = onHand[document!]!;
      const before = (member ? parts?.[member] : value) as Readonly<Record<string, unknown>> | undefined;
      if (type && type.fields.length > 0) return askFields(asker, type.name, type.fields, before);
      const number = await asker.line(w.reference(nameOf(document!)), {
        help: () => w.referenceHelp,
        given: String(before?.number ?? ""),
      });
      return number === back ? back : { ...before, ...(number && { number }) };
    },
    by: ({ document, member, by }) => {
      // Whoever answers for the step that the document comes from.
      const step = plan.steps[onHand[document!]?.step ?? ""];
      const parties = (step?.who.responsible ?? []).map((actor) => ({ actor, ...(member && { member }) }));
      return parties.length > 0 ? askDoer(asker, session, parties, by) : askAnyone(asker, session, by);
    },
    note: ({ note }) => askReason(asker, note),
  });
  if (given === back) return back;
  const { document, member, value, by, note } = given;
  return kasus.correct(document, { value, by, note, ...(member && { member }) } as never);
};

/** `5 Januari 2026 07.30`, `2026-01-05T07:30`, or a day: its beginning, or as an end the whole of it. */
export function timeOf(text: string, zone: string, end: boolean): number | undefined {
  const [, day = text, hour, minute] = /^(.+?)(?:[ T,]+(?:pukul |at )?(\d{1,2})[.:](\d{2}))?$/.exec(text) ?? [];
  const date = dateOf(day.trim());
  const midnight = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== date) return undefined;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return undefined;
  if (hour !== undefined) return instantOf(`${date}T${hour.padStart(2, "0")}:${minute}`, zone);
  const next = new Date(midnight + 86_400_000).toISOString().slice(0, 10);
  return instantOf(`${end ? next : date}T00:00`, zone);
}

const localDay = (at: number, zone: string): string => new Date(at).toLocaleDateString("sv-SE", { timeZone: zone });

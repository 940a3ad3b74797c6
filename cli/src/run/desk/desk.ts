import { styleText } from "node:util";
import { type Refusal, spellsOf } from "@baku/runtime";
import { type Held, recordOf } from "../../record/model.js";
import { recordText } from "../../record/show.js";
import { heading, wrapped } from "../../report/lines.js";
import { summary } from "../auto.js";
import { planOf } from "../load.js";
import { caseOf, type Place, running, type Session, startCase } from "../session.js";
import { instant, showTimer } from "../show.js";
import { words as said } from "../words.js";
import { type Asker, askerOf, back, Quit } from "./ask.js";
import { begin, casesOf, chooseCase } from "./cases.js";
import { stepHelp } from "./help.js";
import { type Entry, entriesOf, type Outcome, submenu } from "./menu.js";
import { timeOf } from "./on-case.js";
import { statusOf } from "./status.js";
import { words } from "./words.js";

/** Sits with a person at the terminal: shows where a case stands, asks what happens, and puts it on record, until he leaves. */
export async function runAtDesk(place: Place, caseId: string | undefined): Promise<void> {
  const w = words[place.lang];
  const asker = askerOf(place.lang);
  let begun = false;
  try {
    asker.say(heading(place.procedure.identity.title));
    for (const name of place.exampleGroups)
      asker.say(styleText("dim", wrapped(said[place.lang].exampleMembers(name), 0)));
    let session = await firstCase(asker, place, caseId);
    while (session) {
      begun = true;
      session = await atCase(asker, session);
    }
  } catch (error) {
    if (!(error instanceof Quit)) throw error;
  } finally {
    asker.stop();
  }
  const last = begun ? (place.kept === undefined ? w.notKept : w.kept(place.kept)) : w.noneBegun;
  asker.say(`\n${wrapped(last, 0)}`);
}

async function firstCase(asker: Asker, place: Place, caseId: string | undefined): Promise<Session | undefined> {
  const ids = await casesOf(place);
  if (caseId !== undefined) return ids.includes(caseId) ? caseOf(place, caseId) : startCase(place, caseId);
  if (place.kept === undefined) return startCase(place, `${place.procedure.id}-1`);
  const session = ids.length === 0 ? await begin(asker, place, ids) : await chooseCase(asker, place);
  return session === back ? undefined : session;
}

/** Goes on with one case; gives the next one, or undefined where the person leaves. */
async function atCase(asker: Asker, root: Session): Promise<Session | undefined> {
  const { lang, kasus, kept } = root;
  const w = words[lang];
  if (root.isOlder) asker.say(styleText("yellow", wrapped(w.older, 0)));
  for (let shows = true; ; ) {
    for (const each of await running(root)) await fireDue(each, (text) => asker.say(text));
    if (shows) asker.say(await statusOf(root));
    const isOver = ["ended", "cancelled"].includes((await kasus.state()).status);
    if (shows && isOver) asker.say(`${wrapped(await summary(root, []), 0)}\n`);
    const asks: string[] = [];
    for (const each of await running(root))
      for (const task of await each.kasus.tasks()) asks.push(stepHelp(each, task));
    const entries = [...(await entriesOf(asker, root)), ...(await besides(asker, root))];
    const next = entries.find((each) => each.work && each.not === undefined);
    const chosen = await asker.choose(w.now, entries, {
      help: () => [w.nowHelp, ...asks].join("\n\n"),
      ...(next && { given: next.value }),
    });
    const outcome: Outcome = chosen === back ? "cases" : await chosen();
    shows = outcome !== "shown";
    if (outcome === "quit") return undefined;
    if (outcome === "cases") {
      if (kept === undefined) {
        asker.say(w.first);
        shows = false;
        continue;
      }
      const next = await chooseCase(asker, root);
      if (next !== back) return next;
      if (chosen === back) return undefined;
    } else if (outcome !== back && outcome !== "shown")
      asker.say(outcome.ok ? styleText("green", `✓ ${w.recorded}`) : refusalText(outcome.refusal, lang));
  }
}

/** What is there besides the work itself. */
async function besides(asker: Asker, root: Session): Promise<readonly Entry[]> {
  const { lang, kept } = root;
  const w = words[lang];
  const shown = (text: () => Promise<string>) => async () => {
    asker.say(await text());
    return "shown" as const;
  };
  const see = [
    { name: w.flow, value: shown(() => statusOf(root, true)) },
    { name: w.log, value: shown(() => recordOfCase(root)) },
  ];
  return [
    ...(root.clock.simulated ? [{ name: w.clock, about: w.clockHelp, value: () => moveClock(asker, root) }] : []),
    { name: w.see, about: w.seeAbout, value: submenu(asker, w.see, see, () => w.seeAbout) },
    ...(kept === undefined ? [] : [{ name: w.cases, about: w.casesAbout, value: async () => "cases" as const }]),
    { name: w.quit, about: w.quitAbout(kept), value: async () => "quit" as const },
  ];
}

async function recordOfCase({ office, kasus, procedure, plan, calendar, clock, lang }: Session): Promise<string> {
  const stored = await kasus.history();
  const before = spellsOf(stored.map(({ event }) => event)).slice(0, -1);
  const held = await Promise.all(
    before.map(async ({ version }): Promise<Held | undefined> => {
      const earlier = await office.procedureOf(kasus.id, version);
      return earlier && { procedure: earlier, plan: planOf(earlier) };
    }),
  );
  const all = [...held, { procedure, plan }] as const;
  const record = recordOf({ caseId: kasus.id, held: all, stored, calendar, now: clock.now() });
  return `\n${recordText(record, { lang, zone: calendar.zone, plans: all.map((each) => each?.plan) })}`;
}

/** A simulated clock goes on to the next timer, to a due date, or to a time that is typed. */
async function moveClock(asker: Asker, root: Session): Promise<Outcome> {
  const { calendar, clock, lang } = root;
  const w = words[lang];
  const shown = (at: number) => instant(at, calendar, lang);
  const [timers, dues]: [number[], number[]] = [[], []];
  for (const { kasus } of await running(root)) {
    timers.push(...(await kasus.timers()).map(({ at }) => at));
    dues.push(...(await kasus.tasks()).flatMap(({ due }) => (due === undefined ? [] : [due])));
  }
  const ahead = (times: readonly number[]) => times.filter((at) => at > clock.now()).sort((a, b) => a - b)[0];
  const [timer, due] = [ahead(timers), ahead(dues)];
  const to = await asker.choose<number>(
    w.clockTo,
    [
      ...(timer === undefined ? [] : [{ name: w.clockTimer(shown(timer)), value: timer }]),
      ...(due === undefined ? [] : [{ name: w.clockDue(shown(due)), value: due }]),
      { name: w.clockOther, value: 0 },
    ],
    { help: () => w.clockHelp },
  );
  if (to === back) return back;
  if (to !== 0) clock.set(to);
  else {
    const at = (text: string) => timeOf(text, calendar.zone, false);
    const typed = await asker.line(w.clockTo, {
      help: () => w.timeHelp,
      check: (text) => (at(text) === undefined ? w.noTime : undefined),
    });
    if (typed === back) return back;
    clock.set(at(typed)!);
  }
  return back;
}

function refusalText({ code, message, help }: Refusal, lang: Session["lang"]): string {
  return styleText("red", wrapped(`${code} ${message[lang]} ${help[lang]}`, 0, 2));
}

/** What time has done meanwhile. A timer that an earlier one has made stale is refused, and there is nothing to say about it. */
async function fireDue(session: Session, say: (text: string) => void): Promise<void> {
  const { kasus, clock } = session;
  for (const timer of await kasus.timers())
    if (timer.at <= clock.now() && (await kasus.fire(timer)).ok) say(showTimer(session, timer));
}

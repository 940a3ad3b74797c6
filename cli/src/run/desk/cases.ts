import type { Task } from "@baku/runtime";
import { cut } from "../../report/lines.js";
import { caseOf, type Place, type Session, startCase } from "../session.js";
import { actorName, instant, placeOf } from "../show.js";
import { words as said } from "../words.js";
import { type Answer, type Asker, back, type Choice } from "./ask.js";
import { lateText } from "./status.js";
import { words } from "./words.js";

/** So many cases are shown; others are had by their number. */
const SHOWN = 15;

/** Which case the person goes on with, or begins. `back`: none. */
export async function chooseCase(asker: Asker, place: Place): Promise<Answer<Session>> {
  const w = words[place.lang];
  for (;;) {
    const ids = await casesOf(place);
    const open = await running(place, ids);
    const chosen = await asker.choose<Session | "new" | "other">(
      w.whichCase,
      [
        ...(await Promise.all(open.map(async (session) => ({ name: await caseLine(session), value: session })))),
        ...(open.length > 0 ? [undefined] : []),
        { name: w.newCase, value: "new" },
        ...(ids.length > open.length ? [{ name: w.oldCase, value: "other" as const }] : []),
      ] as readonly (Choice<Session | "new" | "other"> | undefined)[],
      { help: () => w.casesHelp },
    );
    if (chosen === back) return back;
    const session =
      chosen === "new"
        ? await begin(asker, place, ids)
        : chosen === "other"
          ? await byNumber(asker, place, ids)
          : chosen;
    if (session !== back) return session;
  }
}

/** Begins a case under a number that the person gives. */
export async function begin(asker: Asker, place: Place, ids?: readonly string[]): Promise<Answer<Session>> {
  const w = words[place.lang];
  const taken = ids ?? (await casesOf(place));
  let n = taken.length + 1;
  while (taken.includes(`${place.procedure.id}-${n}`)) n++;
  const proposed = `${place.procedure.id}-${n}`;
  const id = await asker.line(w.caseNumber, {
    help: () => w.caseNumberHelp,
    given: proposed,
    check: (text) => (taken.includes(text) ? w.caseTaken(text) : undefined),
  });
  return id === back ? back : startCase(place, id || proposed);
}

async function byNumber(asker: Asker, place: Place, ids: readonly string[]): Promise<Answer<Session>> {
  const w = words[place.lang];
  const id = await asker.line(w.caseNumber, {
    help: () => ids.slice(0, 2 * SHOWN).join("\n"),
    check: (text) => (ids.includes(text) ? undefined : w.noCase(text)),
  });
  return id === back ? back : caseOf(place, id);
}

/** Ids of the cases by this SOP, the latest first, in whatever version; those that another case has called are not among them. */
export async function casesOf({ office, procedure }: Place): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let offset = 0; ; offset += 1_000) {
    const page = await office.cases({ offset, limit: 1_000 });
    ids.push(...page.filter((each) => each.procedure === procedure.id).map(({ caseId }) => caseId));
    if (page.length < 1_000) return ids.reverse();
  }
}

async function running(place: Place, ids: readonly string[]): Promise<readonly Session[]> {
  const found: Session[] = [];
  for (const id of ids.slice(0, 4 * SHOWN)) {
    if (found.length === SHOWN) break;
    const session = await caseOf(place, id);
    const { status, aside } = await session.kasus.state();
    if ((status === "running" || status === "paused") && !aside.caller) found.push(session);
  }
  return found;
}

/** `cuti-7: langkah 3, Atasan Langsung, terlambat 3 jam kerja`. */
async function caseLine(session: Session): Promise<string> {
  const { kasus, calendar, clock, lang } = session;
  const tasks = await kasus.tasks();
  const { status } = await kasus.state();
  const id = cut(kasus.id, 40);
  if (status === "paused") return `${id}: ${said[lang].statuses.paused}`;
  const stands = tasks.map((task) => standsAt(session, task));
  const late = tasks
    .flatMap(({ due }) => (due !== undefined && due < clock.now() ? [due] : []))
    .sort((a, b) => a - b)[0];
  const [timer] = await kasus.timers();
  const waits = timer ? words[lang].waitsUntil(instant(timer.at, calendar, lang)) : said[lang].statuses[status];
  const where = stands.length > 0 ? stands.join("; ") : waits;
  return `${id}: ${where}${late === undefined ? "" : `, ${lateText(calendar, late, clock.now(), lang)}`}`;
}

function standsAt({ procedure, lang }: Session, { step, by, text }: Task): string {
  const number = placeOf(procedure, step);
  const actors = [...new Set(by.map(({ actor }) => actorName(procedure, actor)))].join(` ${said[lang].or} `);
  return `${number === "" ? text : words[lang].step(number)}, ${actors}`;
}

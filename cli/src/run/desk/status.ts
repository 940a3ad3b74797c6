import { styleText } from "node:util";
import { type Calendar, type Instant, messageText, type Procedure, type Task, type Timer } from "@baku/runtime";
import { columnsOf } from "../../report/letters.js";
import { cut, heading, width, wrapped } from "../../report/lines.js";
import { running, type Session } from "../session.js";
import { actorName, instant, numberOf, placeOf, printedStep, row, whoDoes, workingTime } from "../show.js";
import { words as said } from "../words.js";
import { type Mark, marksOf, onwardOf } from "./flow.js";
import { words } from "./words.js";

/** The case at one look: the flow with the place in it, and of each open step who, by when, what is missing, and who is next. */
export async function statusOf(root: Session, whole = false): Promise<string> {
  const { kasus, clock, calendar, lang } = root;
  const { status } = await kasus.state();
  const line = [instant(clock.now(), calendar, lang), kasus.id, said[lang].statuses[status]];
  const parts = [styleText("dim", wrapped(line.join(" · "), 0, 2))];
  for (const session of await running(root)) {
    if (session !== root && session.kasus.id !== kasus.id)
      parts.push(heading(`${session.procedure.identity.title} (${session.kasus.id})`));
    parts.push((await flowOf(session, whole)).join("\n"));
  }
  return `\n${parts.join("\n\n")}\n`;
}

const signs: Readonly<Record<Mark, string>> = {
  done: "✓",
  again: "↻",
  open: "▶",
  asked: "▶",
  scheduled: "◷",
  arrived: "‖",
  skipped: "–",
  left: "×",
  ahead: "·",
  passed: " ",
};

/** A row a step; those far from the place are told in one. */
async function flowOf(session: Session, whole: boolean): Promise<readonly string[]> {
  const { procedure, plan, kasus } = session;
  const state = await kasus.state();
  const marks = marksOf(
    plan,
    state,
    (await kasus.history()).map(({ event }) => event),
  );
  const [tasks, timers] = [await kasus.tasks(), await kasus.timers()];
  const ids = procedure.steps.map(({ id }) => id);
  const isPlace = (mark: Mark | undefined) =>
    mark === "open" || mark === "asked" || mark === "scheduled" || mark === "arrived";
  const places = ids.flatMap((id, i) => (isPlace(marks.get(id)) ? [i] : []));
  const shows = (i: number) => whole || ids.length <= 8 || places.some((place) => i >= place - 1 && i <= place + 2);
  const lines: string[] = [];
  let phase: string | undefined;
  for (let i = 0; i < ids.length; i++) {
    const from = i;
    if (!shows(i)) while (i + 1 < ids.length && !shows(i + 1)) i++;
    if (i > from) {
      lines.push(between(session, ids.slice(from, i + 1), marks));
      continue;
    }
    const id = ids[i]!;
    const mark = marks.get(id)!;
    const task = tasks.find((each) => each.step === id);
    const within = printedStep(procedure, id)?.phase;
    if (within !== phase) lines.push(...phaseOf(procedure, within));
    phase = within;
    lines.push(rowOf(session, id, mark, task));
    if (task) lines.push(...details(session, task, timers));
    if (mark === "scheduled") lines.push(...timesOf(session, id, timers));
  }
  return lines;
}

/** The heading of a phase, above the first of its steps that shows. */
function phaseOf(procedure: Procedure, id: string | undefined): readonly string[] {
  const phase = procedure.phases.find((each) => each.id === id);
  return phase ? [styleText("dim", cut(`${phase.number ?? ""} ${phase.name}`.trim(), width()))] : [];
}

function rowOf({ procedure, lang }: Session, id: string, mark: Mark, task?: Task): string {
  const sign = `${signs[mark]} ${numberOf(procedure, id).padStart(2)}`;
  const aside = [task && task.round > 1 ? said[lang].round(task.round) : undefined, words[lang].marks[mark]].filter(
    Boolean,
  );
  const tail = aside.length > 0 ? `  (${aside.join(", ")})` : "";
  const text = cut(printedStep(procedure, id)?.text ?? id, width() - 6 - columnsOf(tail));
  const line = `${sign}  ${text}${tail}`;
  if (mark === "open" || mark === "asked") return styleText(["bold", "cyan"], line);
  if (mark === "done") return `${styleText("green", sign)}  ${text}${tail}`;
  if (mark === "ahead") return line;
  return mark === "passed" || mark === "skipped" ? styleText("dim", line) : styleText("yellow", line);
}

/** `⋮ 5 langkah (3-7): 4 selesai, 1 belum`. */
function between({ procedure, lang }: Session, ids: readonly string[], marks: ReadonlyMap<string, Mark>): string {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const name = words[lang].counted[marks.get(id)!];
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const numbers = [ids[0]!, ids.at(-1)!].map((id) => placeOf(procedure, id)).join("–");
  const each = [...counts].map(([name, n]) => (counts.size === 1 ? name : `${n} ${name}`)).join(", ");
  return styleText("dim", `⋮ ${wrapped(words[lang].between(ids.length, numbers, each), 0, 2)}`);
}

/** What is known of a step that is open. */
function details(session: Session, task: Task, timers: readonly Timer[]): readonly string[] {
  const { procedure, plan, lang } = session;
  const w = words[lang];
  if (task.kind === "condition")
    return [row(said[lang].by, whoDoes(procedure, plan, task, lang)), row(said[lang].condition, task.text)];
  const missing = missingOf(session, task);
  const next = nextOf(session, task);
  const made = task.outputs.map(({ printed }) => printed);
  return [
    row(said[lang].by, whoDoes(procedure, plan, task, lang)),
    ...dueOf(session, task),
    ...(made.length > 0 ? [row(said[lang].makes, made.join("; "))] : []),
    ...(missing.length > 0 ? [row(w.missing, missing.join("; "), "yellow")] : []),
    ...(next === "" ? [] : [row(w.then, next)]),
    ...timesOf(session, task.step, timers),
  ];
}

/** When it is due, and how late it is or how much is left, in working time. */
function dueOf({ calendar, clock, lang, procedure }: Session, task: Task): readonly string[] {
  const w = said[lang];
  const duration = printedStep(procedure, task.step)?.duration;
  const note = task.note && duration?.known ? messageText(task.note, lang) : undefined;
  if (task.due === undefined) return note === undefined ? [] : [row(w.due, note)];
  const now = task.paused ?? clock.now();
  const printed = duration?.known ? ` (${duration.value.printed})` : "";
  const late = now > task.due;
  return [
    row(w.due, `${instant(task.due, calendar, lang)}${printed}`),
    row("", lateText(calendar, task.due, now, lang), late ? "red" : "green"),
    ...(note === undefined ? [] : [row("", note)]),
  ];
}

/** `terlambat 3 jam kerja`, `sisa 20 menit kerja`; days are told beside hours, since they differ in length. */
export function lateText(calendar: Calendar, due: Instant, now: Instant, lang: "id" | "en"): string {
  const w = words[lang];
  const [from, to, text] = now <= due ? [now, due, w.left] : [due, now, w.late];
  return text(workingTime(calendar.workingTime(from, to), lang), workingDays(calendar, from, to));
}

/** Working days that began after an instant, up to another. */
function workingDays(calendar: Calendar, from: Instant, to: Instant): number {
  const dayOf = (at: Instant) => new Date(at).toLocaleDateString("sv-SE", { timeZone: calendar.zone });
  const last = dayOf(to);
  let days = 0;
  for (let day = Date.parse(dayOf(from)) + 86_400_000; ; day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (date > last) return days;
    if (calendar.isWorkingDay(date)) days++;
  }
}

/** What a step waits for before it can be closed: documents, people, another case. */
export function missingOf({ procedure, plan, lang }: Session, task: Task): readonly string[] {
  const w = words[lang];
  const documents = task.awaited.map((each) =>
    documentText(
      plan.documents[each.document]?.name ?? each.document,
      each,
      lang,
      plan.documents[each.document]?.states,
    ),
  );
  const joint = [
    ...new Set(
      task.participants.map(({ actor, member }) => actorName(procedure, actor) + (member ? ` (${member})` : "")),
    ),
  ];
  return [
    ...documents,
    ...(joint.length > 0 ? [w.toJoin(joint.join("; "))] : []),
    ...(task.call && !task.call.received ? [w.toEnd(task.call.case ?? task.call.procedure)] : []),
  ];
}

function documentText(
  name: string,
  { state, onHand }: Task["awaited"][number],
  lang: "id" | "en",
  states: readonly { readonly id: string; readonly name: string }[] = [],
): string {
  const stateName = (id: string | undefined) => states.find((each) => each.id === id)?.name ?? id;
  const wanted = state === undefined ? name : `${name} (${stateName(state)})`;
  return onHand === undefined ? wanted : `${wanted}, ${words[lang].isStill(stateName(onHand) ?? "")}`;
}

/** Who is next when the step is closed: `ya: 3, Atasan Langsung; tidak: 1, Pemohon`. */
export function nextOf({ procedure, plan, lang }: Session, task: Task): string {
  const step = plan.steps[task.step];
  if (!step) return "";
  const place = (id: string) => {
    const next = plan.steps[id];
    if (!next) return words[lang].toTheEnd;
    const number = placeOf(procedure, id);
    const actors = next.who.responsible.map((actor) => actorName(procedure, actor)).join(` ${said[lang].or} `);
    return `${number === "" ? next.text : words[lang].step(number)}, ${actors}`;
  };
  return onwardOf(step)
    .filter(({ answer }) => answer === undefined || task.answers.includes(answer))
    .map(({ answer, to }) => `${answer === undefined ? "" : `${answer}: `}${to.map(place).join(` ${said[lang].and} `)}`)
    .join("; ");
}

/** What time will do to a step, and when. */
function timesOf(
  { procedure, plan, calendar, lang }: Session,
  step: string,
  timers: readonly Timer[],
): readonly string[] {
  const w = words[lang];
  return timers.flatMap(({ at, command }) => {
    if (command.step !== step) return [];
    const timeout = command.kind === "timeout" ? plan.steps[step]?.timeouts?.[command.timer] : undefined;
    const what =
      timeout === undefined
        ? said[lang].begins
        : timeout.kind === "notify"
          ? w.isTold(actorName(procedure, timeout.actor))
          : w.leaves(plan.steps[timeout.to] ? w.step(placeOf(procedure, timeout.to)) : w.toTheEnd);
    return [row(timeout ? w.overdue : said[lang].time, `${instant(at, calendar, lang)}: ${what}`)];
  });
}

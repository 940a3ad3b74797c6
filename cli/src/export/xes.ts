import { type Doer, type Event, type StoredEvent, spellsOf, type WholeCase } from "@baku/runtime";

/**
 * An event log in XES (IEEE 1849): a trace a case, an event where something happened to a step. A step that opens is `schedule`, since nobody
 * says when he begins; whatever lies beside the steps of a case is in the JSON Lines alone.
 */
export async function* xes(cases: AsyncIterable<WholeCase>): AsyncGenerator<string, void, void> {
  yield head;
  for await (const each of cases) yield trace(each);
  yield "</log>\n";
}

const extensions = [
  ["Concept", "concept"],
  ["Lifecycle", "lifecycle"],
  ["Organizational", "org"],
  ["Time", "time"],
] as const;

const head = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
${extensions.map(([name, prefix]) => `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`).join("")}  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="concept:instance" value=""/>
    <string key="lifecycle:transition" value="unknown"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000Z"/>
  </global>
  <classifier name="Activity" keys="concept:name"/>
  <classifier name="Transition" keys="concept:name lifecycle:transition"/>
  <string key="lifecycle:model" value="standard"/>
`;

function trace({ caseId, procedure, events }: WholeCase): string {
  const versions = spellsOf(events.map(({ event }) => event)).map(({ version }) => version);
  // An event that closes a step is of the round that was opened last: by it a tool pairs the two.
  const rounds = new Map<string, number>();
  const all = events.map((stored) => {
    if (stored.event.kind === "migrated")
      for (const [step, round] of Object.entries(stored.event.state.rounds)) rounds.set(step, round);
    if ("round" in stored.event) rounds.set(stored.event.step, stored.event.round);
    return event(stored, rounds);
  });
  return [
    "  <trace>\n",
    text("concept:name", caseId, 4),
    text("baku:procedure", procedure, 4),
    // Of a case that was migrated, the one that it is under now, and where it went over from which.
    text("baku:version", versions.at(-1) ?? "", 4),
    ...(versions.length > 1 ? [text("baku:versions", versions.join(" "), 4)] : []),
    ...all,
    "  </trace>\n",
  ].join("");
}

/** What a kind of event is in the standard life cycle of an activity; others are of the case, not of a step. */
const transitions: Readonly<Partial<Record<Event["kind"], string>>> = {
  entered: "schedule",
  assigned: "assign",
  memberDone: "complete",
  completed: "complete",
  decided: "complete",
  participated: "unknown",
  extended: "unknown",
  sentBack: "withdraw",
  timedOut: "ate_abort",
};

function event({ event, version }: StoredEvent, rounds: ReadonlyMap<string, number>): string {
  const skipped = event.kind === "answered" && !event.holds;
  const transition = skipped ? "autoskip" : transitions[event.kind];
  if (transition === undefined || !("step" in event)) return "";
  const by: Doer | undefined = "by" in event ? event.by : undefined;
  const instance = `${event.step}/${rounds.get(event.step) ?? 1}`;
  return [
    "    <event>\n",
    text("concept:name", event.step),
    text("concept:instance", by?.member === undefined ? instance : `${instance}/${by.member}`),
    text("lifecycle:transition", transition),
    date("time:timestamp", event.at),
    ...(by ? [text("org:role", by.actor), text("org:resource", by.name ?? by.member ?? by.actor)] : []),
    ...(by?.member === undefined ? [] : [text("org:group", by.member)]),
    text("baku:kind", event.kind),
    `      <int key="baku:version" value="${version}"/>\n`,
    ...("answer" in event ? [text("baku:answer", event.answer)] : []),
    ...(by?.as === undefined ? [] : [text("baku:as", by.as)]),
    ...("note" in event && event.note !== undefined ? [text("baku:note", event.note)] : []),
    "    </event>\n",
  ].join("");
}

const text = (key: string, value: string, indent = 6): string =>
  `${" ".repeat(indent)}<string key="${key}" value="${attribute(value)}"/>\n`;

const date = (key: string, at: number): string => `      <date key="${key}" value="${new Date(at).toISOString()}"/>\n`;

/** What XML 1.0 cannot say becomes U+FFFD; line ends and tabs are kept, which a bare attribute would turn into spaces. */
const attribute = (value: string): string =>
  value
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"\t\n\r\u007F-\u009F\u2028]/g, (mark) => `&#${mark.charCodeAt(0)};`);

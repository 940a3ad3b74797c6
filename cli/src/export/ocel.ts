import { type Doer, type Event, spellsOf, type WholeCase } from "@baku/runtime";

/**
 * An object-centric event log (OCEL 2.0, JSON): every event, with the case, the documents and the people that it is about. A case that has
 * called another is related to it.
 */
export async function ocel(cases: AsyncIterable<WholeCase>): Promise<Ocel> {
  const made: Making = { eventTypes: new Map(), events: [], objects: new Map() };
  for await (const each of cases) add(made, each);
  const objectTypes = [
    { name: "case", attributes: declared("procedure", "version") },
    { name: "document", attributes: [] },
    { name: "actor", attributes: [] },
    { name: "person", attributes: declared("name") },
  ];
  return {
    eventTypes: [...made.eventTypes]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([name, attributes]) => ({ name, attributes: declared(...[...attributes].sort(compare)) })),
    objectTypes,
    events: made.events,
    objects: [...made.objects.values()],
  };
}

export interface Ocel {
  readonly eventTypes: readonly Type[];
  readonly objectTypes: readonly Type[];
  readonly events: readonly OcelEvent[];
  readonly objects: readonly OcelObject[];
}

interface Type {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: "string" }[];
}

interface OcelEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly relationships: readonly Relationship[];
}

interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes: readonly { readonly name: string; readonly time: string; readonly value: string }[];
  readonly relationships: Relationship[];
}

interface Relationship {
  readonly objectId: string;
  readonly qualifier: string;
}

interface Making {
  readonly eventTypes: Map<string, Set<string>>;
  readonly events: OcelEvent[];
  readonly objects: Map<string, OcelObject>;
}

function add(made: Making, { caseId, procedure, events }: WholeCase): void {
  const [first] = events;
  const id = `case:${caseId}`;
  const time = iso(first?.event.at ?? 0);
  // An object's attribute has a value from each time on: a case that was migrated is under another version since.
  const versions = spellsOf(events.map(({ event }) => event)).map((spell) => ({
    name: "version",
    time: iso(spell.events[0]?.at ?? 0),
    value: spell.version,
  }));
  const called: Relationship[] = [];
  made.objects.set(id, {
    id,
    type: "case",
    attributes: [{ name: "procedure", time, value: procedure }, ...versions],
    relationships: called,
  });
  for (const stored of events) {
    const { event } = stored;
    const type = "step" in event ? `${procedure}/${event.step} ${event.kind}` : event.kind;
    const attributes = attributesOf(event);
    const names = made.eventTypes.get(type) ?? new Set();
    for (const { name } of attributes) names.add(name);
    made.eventTypes.set(type, names);
    const relationships = [{ objectId: id, qualifier: "case" }, ...about(made, caseId, event)];
    made.events.push({ id: `${caseId}#${stored.version}`, type, time: iso(event.at), attributes, relationships });
    if (event.kind === "called") called.push({ objectId: `case:${event.case}`, qualifier: "calls" });
  }
  // A called case may be missing from an export of some.
  for (const { objectId } of called) ensure(made, objectId, "case");
}

const told = ["step", "round", "answer", "holds", "note", "from", "to", "due", "calendar"] as const;

function attributesOf(event: Event): OcelEvent["attributes"] {
  const { by, ...rest } = event as { readonly by?: Doer } & Readonly<Record<string, unknown>>;
  const plain = told.flatMap((name): OcelEvent["attributes"] => {
    const value = rest[name];
    if (typeof value === "number") return [{ name, value: name === "due" ? iso(value) : String(value) }];
    return typeof value === "string" || typeof value === "boolean" ? [{ name, value: String(value) }] : [];
  });
  return by?.as === undefined ? plain : [...plain, { name: "as", value: by.as }];
}

/** Who did it and for which actor, and the documents that came of it. */
function about(made: Making, caseId: string, event: Event): readonly Relationship[] {
  const found: Relationship[] = [];
  const relate = (objectId: string, type: string, qualifier: string, name?: string) => {
    ensure(made, objectId, type, event.at, name);
    found.push({ objectId, qualifier });
  };
  const by = "by" in event ? event.by : undefined;
  if (by) {
    relate(`actor:${by.actor}`, "actor", "actor");
    const person = by.id ?? by.name ?? by.member;
    if (person !== undefined) relate(`person:${person}`, "person", "by", by.name ?? by.member ?? person);
  }
  const outputs = "outputs" in event ? Object.keys(event.outputs ?? {}) : [];
  for (const document of outputs) relate(`document:${caseId}/${document}`, "document", "makes");
  if (event.kind === "corrected") relate(`document:${caseId}/${event.document}`, "document", "corrects");
  return found;
}

function ensure({ objects }: Making, id: string, type: string, at = 0, name?: string): void {
  if (objects.has(id)) return;
  const attributes = name === undefined ? [] : [{ name: "name", time: iso(at), value: name }];
  objects.set(id, { id, type, attributes, relationships: [] });
}

const declared = (...names: readonly string[]) => names.map((name) => ({ name, type: "string" }) as const);
const iso = (at: number): string => new Date(at).toISOString();
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

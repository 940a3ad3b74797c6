import type { Event, StoredEvent, WholeCase } from "@baku/runtime";
import { Ajv } from "ajv";
import { DOMParser } from "linkedom";
import { expect, test } from "vitest";
import { type Ocel, ocel } from "./ocel.js";
import { xes } from "./xes.js";

/** Logs for process mining: the shapes that the standards ask for, whatever a clerk has typed. */
const hostile = `"><event/>&\u0000\ud800\u202e\n]]><!-- --> =1+1 __proto__`;
const at = Date.UTC(2026, 0, 5, 1);
const by = { actor: "staf", name: hostile, id: "1970", as: "plh" } as const;
const cases: readonly WholeCase[] = [
  caseOf(hostile, [
    { at, kind: "started", procedure: "laporan", version: "v1", calendar: "c" },
    { at, kind: "entered", step: "__proto__", round: 1 },
    { at: at + 1, kind: "completed", step: "__proto__", by, outputs: { nota: {} }, note: hostile },
    { at: at + 1, kind: "asked", step: "survei", round: 1 },
    { at: at + 2, kind: "answered", step: "survei", holds: false, by: { actor: "staf" } },
    { at: at + 3, kind: "called", step: "panggil", round: 1, case: "lain", procedure: "p", version: "v" },
    { at: at + 4, kind: "corrected", document: "nota", value: {}, by, note: "salah" },
    { at: at + 5, kind: "ended" },
  ]),
  caseOf("bidang", [
    { at, kind: "started", procedure: "laporan", version: "v1", calendar: "c" },
    { at: at + 1, kind: "memberDone", step: "data", by: { actor: "bidang", member: "Bidang A" } },
    { at: at + 2, kind: "decided", step: "putus", answer: "ya", by: { actor: "kepala" } },
  ]),
];

test("XES: a trace a case, every event with its activity, transition and time in UTC", async () => {
  const log = await textOf(xes(each(cases)));
  const document = new DOMParser().parseFromString(log, "text/xml");
  const [first, second] = [...document.querySelectorAll("trace")];
  const rows = (trace: Found) =>
    [...trace.querySelectorAll("event")].map((event) =>
      ["concept:name", "concept:instance", "lifecycle:transition", "time:timestamp", "org:role"].map((key) =>
        [...event.children].find((child) => child.getAttribute("key") === key)?.getAttribute("value"),
      ),
    );
  expect(rows(first!)).toEqual([
    ["__proto__", "__proto__/1", "schedule", "2026-01-05T01:00:00.000Z", undefined],
    ["__proto__", "__proto__/1", "complete", "2026-01-05T01:00:00.001Z", "staf"],
    ["survei", "survei/1", "autoskip", "2026-01-05T01:00:00.002Z", "staf"],
  ]);
  expect(rows(second!)).toEqual([
    ["data", "data/1/Bidang A", "complete", "2026-01-05T01:00:00.001Z", "bidang"],
    ["putus", "putus/1", "complete", "2026-01-05T01:00:00.002Z", "kepala"],
  ]);
});

test("XES: no text is more than text, and what XML cannot say is replaced", async () => {
  const log = await textOf(xes(each(cases)));
  expect(log).toContain('value="&#34;&gt;&lt;event/&gt;&amp;\uFFFD\uFFFD'.replace(/&gt;|&lt;|&amp;/g, coded));
  expect(log).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
  expect(log.isWellFormed()).toBe(true);
  // Every attribute in double quotes, every element closed: what is left without them is white space.
  const bare = log.replace(/^<\?xml [^>]*\?>/, "").replace(/<\/?[a-z]+(?: [a-z.]+="[^"<]*")*\/?>/g, "");
  expect(bare.trim()).toBe("");
});

test("XES: what is declared for every event and trace is there, since classifiers rest on it", async () => {
  const document = new DOMParser().parseFromString(await textOf(xes(each(cases))), "text/xml");
  for (const scope of ["trace", "event"]) {
    const global = document.querySelector(`global[scope=${scope}]`);
    const keys = [...(global?.children ?? [])].map((child) => child.getAttribute("key"));
    expect(keys.length).toBeGreaterThan(0);
    for (const found of document.querySelectorAll(scope))
      for (const key of keys) expect([...found.children].map((child) => child.getAttribute("key"))).toContain(key);
  }
  for (const classifier of document.querySelectorAll("classifier"))
    for (const key of classifier.getAttribute("keys")?.split(" ") ?? [])
      expect(
        [...(document.querySelector("global[scope=event]")?.children ?? [])].map((c) => c.getAttribute("key")),
      ).toContain(key);
});

test("OCEL 2.0: types with their attributes, events and objects with qualified relations, none of them dangling", async () => {
  const log = JSON.parse(JSON.stringify(await ocel(each(cases)))) as Ocel;
  const ajv = new Ajv({ strict: false, validateFormats: false });
  expect(ajv.validate(shape, log), ajv.errorsText()).toBe(true);
  const types = (some: Ocel["eventTypes"]) =>
    new Map(some.map(({ name, attributes }) => [name, attributes.map((a) => a.name)]));
  const objects = new Set(log.objects.map(({ id }) => id));
  expect(objects.size).toBe(log.objects.length);
  expect(new Set(log.events.map(({ id }) => id)).size).toBe(log.events.length);
  for (const [all, known] of [
    [log.events, types(log.eventTypes)],
    [log.objects, types(log.objectTypes)],
  ] as const)
    for (const { type, attributes, relationships } of all) {
      expect(known.has(type)).toBe(true);
      for (const { name } of attributes) expect(known.get(type)).toContain(name);
      for (const { objectId } of relationships) expect(objects.has(objectId)).toBe(true);
    }
  expect(log.events).toHaveLength(11);
});

test("both are the same for the same cases", async () => {
  expect(await textOf(xes(each(cases)))).toBe(await textOf(xes(each(cases))));
  expect(JSON.stringify(await ocel(each(cases)))).toBe(JSON.stringify(await ocel(each(cases))));
});

/** What OCEL 2.0 asks of its JSON, and more: nothing else may be there. */
const text = { type: "string" };
const time = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$" };
const exactly = (properties: object) => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
const many = (items: object) => ({ type: "array", items });
const relations = many(exactly({ objectId: text, qualifier: text }));
const kinds = many(exactly({ name: text, attributes: many(exactly({ name: text, type: { enum: ["string"] } })) }));
const shape = exactly({
  eventTypes: kinds,
  objectTypes: kinds,
  events: many(
    exactly({
      id: text,
      type: text,
      time,
      attributes: many(exactly({ name: text, value: text })),
      relationships: relations,
    }),
  ),
  objects: many(
    exactly({
      id: text,
      type: text,
      attributes: many(exactly({ name: text, time, value: text })),
      relationships: relations,
    }),
  ),
});

function caseOf(caseId: string, events: readonly Event[]): WholeCase {
  const stored = events.map(
    (event, i): StoredEvent => ({ version: i + 1, commandId: `c${i}`, previous: "", hash: "", event }),
  );
  return { caseId, procedure: "laporan", version: events.length, head: "", work: [], commands: [], events: stored };
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function textOf(parts: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const part of parts) all.push(part);
  return all.join("");
}

interface Found {
  readonly children: Iterable<{ getAttribute(key: string): string | null }>;
  querySelectorAll(selector: string): Iterable<Found>;
}

const coded = (entity: string) => ({ "&gt;": "&#62;", "&lt;": "&#60;", "&amp;": "&#38;" })[entity] ?? entity;

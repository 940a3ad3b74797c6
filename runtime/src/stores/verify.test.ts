import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Event } from "../core/types.js";
import { canonicalJson } from "../procedure/canonical.js";
import { breakHelp, breaks, breakText, type ChainBreak } from "./breaks.js";
import { type Head, hashOf, linksOf, START } from "./chain.js";
import type { StoredEvent } from "./store.js";
import { verifyChain } from "./verify.js";

/** What a clerk with a database tool could do to the record of a case, and that it is said exactly. */

const id = "lkjip-2026";
const recorded = chain(10);
const head = { version: 10, hash: hashAt(10) };

/** Each break as `code event`, or `code from-to`; with the place where it has one. */
const told = (events: readonly StoredEvent[], known: { head?: Head; sealed?: readonly Head[] } = { head }) =>
  verifyChain(id, events, known).map(said);

test("a record that is whole is whole, from its first event on", () => {
  for (let length = 0; length <= 10; length++)
    expect(told(recorded.slice(0, length), { head: { version: length, hash: hashAt(length) } })).toEqual([]);
  expect(told(recorded, {})).toEqual([]);
});

describe("one event was changed", () => {
  test.each(recorded.map(({ version }) => version))("number %i", (version) => {
    expect(told(with_(version, (one) => ({ ...one, event: forged(one) })))).toEqual([`changed ${version}`]);
    expect(told(with_(version, (one) => ({ ...one, commandId: "lain" })))).toEqual([`changed ${version}`]);
  });

  test("several: each of them", () => {
    const events = recorded.map((one) => (one.version % 3 === 0 ? { ...one, event: forged(one) } : one));
    expect(told(events)).toEqual(["changed 3", "changed 6", "changed 9"]);
  });

  test.each(recorded.map(({ version }) => version))("number %i, and its hash made to fit", (version) => {
    expect(told(with_(version, (one) => sealed({ ...one, event: forged(one) })))).toEqual([`replaced ${version}`]);
  });

  test("with every hash after it: told against where the chain ended, and against a seal", () => {
    const rewritten = chain(10, (version) => (version >= 4 ? "lain" : ""));
    expect(told(rewritten)).toEqual(["replaced 10"]);
    const ends = { version: 10, hash: rewritten[9]!.hash };
    expect(told(rewritten, { head: ends })).toEqual([]);
    const seals = [3, 5, 7].map((version) => ({ version, hash: hashAt(version) }));
    expect(told(rewritten, { head: ends, sealed: seals })).toEqual(["unsealed 5", "unsealed 7"]);
  });

  test("only its hash, or only its link", () => {
    expect(told(with_(5, (one) => ({ ...one, hash: "f".repeat(64) })))).toEqual(["changed 5"]);
    expect(told(with_(5, (one) => ({ ...one, previous: "f".repeat(64) })))).toEqual(["changed 5"]);
  });
});

describe("events were removed", () => {
  test.each([
    [[1], "removed 1"],
    [[5], "removed 5"],
    [[4, 5, 6], "removed 4-6"],
    [[10], "removed 10"],
    [[8, 9, 10], "removed 8-10"],
  ])("%j", (gone, what) => {
    const rest = recorded.filter(({ version }) => !gone.includes(version));
    expect(told(rest)).toEqual([what]);
    expect(told(renumbered(rest))).toEqual([what]);
  });

  test("in two places, and with the others renumbered", () => {
    const rest = recorded.filter(({ version }) => ![2, 6, 7].includes(version));
    expect(told(rest)).toEqual(["removed 2", "removed 6-7"]);
    expect(told(renumbered(rest))).toEqual(["removed 2", "removed 6-7"]);
  });

  test("all of them", () => {
    expect(told([])).toEqual(["removed 1-10"]);
  });

  test("at the end, with the head put back: only a seal tells", () => {
    const cut = recorded.slice(0, 7);
    const ends = { version: 7, hash: hashAt(7) };
    expect(told(cut, { head: ends })).toEqual([]);
    expect(told(cut, { head: ends, sealed: [head] })).toEqual(["removed 8-10"]);
  });
});

describe("an event was added", () => {
  test("a copy", () => {
    expect(told([...recorded.slice(0, 5), recorded[2]!, ...recorded.slice(5)])).toEqual(["added 3 at 6"]);
    expect(told([...recorded, recorded[9]!])).toEqual(["added 10 at 11"]);
  });

  test("under a number that is taken, with a hash that fits it", () => {
    const fake = sealed({ ...recorded[4]!, event: forged(recorded[4]!) });
    expect(told([...recorded.slice(0, 4), fake, ...recorded.slice(4)])).toEqual(["added 5 at 5"]);
    expect(told([...recorded.slice(0, 5), fake, ...recorded.slice(5)])).toEqual(["added 5 at 6"]);
  });

  test("between others, which were renumbered", () => {
    const fake = sealed({ ...recorded[4]!, event: forged(recorded[4]!) });
    expect(told(renumbered([...recorded.slice(0, 4), fake, ...recorded.slice(4)]))).toEqual(["added 5 at 5"]);
  });

  test("behind the last", () => {
    const [next] = linksOf(id, head, "lain", [{ body: canonicalJson(eventAt(11)) }]).map(record);
    expect(told([...recorded, next!])).toEqual(["added 11 at 11"]);
    expect(told([...recorded, { ...next!, hash: "f".repeat(64) }])).toEqual(["added 11 at 11"]);
  });

  test("with a number that is none", () => {
    expect(told([...recorded, { ...recorded[0]!, version: 2.5 }])).toEqual(["added 2.5 at 11"]);
  });
});

describe("events were reordered", () => {
  test("one was moved", () => {
    const [one, ...rest] = [recorded[8]!, ...recorded.filter(({ version }) => version !== 9)];
    expect(told([...rest.slice(0, 3), one!, ...rest.slice(3)])).toEqual(["moved 9 to 4"]);
    expect(told(renumbered([...rest.slice(0, 3), one!, ...rest.slice(3)]))).toEqual(["moved 9 to 4"]);
  });

  test("two changed places, also with their numbers", () => {
    const swapped = [...recorded.slice(0, 3), recorded[4]!, recorded[3]!, ...recorded.slice(5)];
    for (const events of [swapped, renumbered(swapped)]) {
      expect(told(events)).toHaveLength(1);
      expect(told(events)[0]).toMatch(/^moved [45] to [45]$/);
    }
  });
});

test("several at once are told apart", () => {
  const events = [
    ...recorded.slice(0, 1),
    ...recorded.slice(2, 6),
    recorded[8]!,
    ...recorded.slice(6, 8),
    recorded[9]!,
  ];
  const bent = events.map((one) => (one.version === 4 ? { ...one, event: forged(one) } : one));
  expect(told(bent)).toEqual(["removed 2", "changed 4", "moved 9 to 6"]);
});

test("whatever is done to a record, something is said", () => {
  const other = chain(10, () => "lain");
  const pick = fc.record({ from: fc.nat(9), forged: fc.boolean(), version: fc.option(fc.nat(12), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(pick, { maxLength: 14 }), (picks) => {
      const events = picks.map(({ from, forged, version }) => {
        const one = (forged ? other : recorded)[from]!;
        return version === undefined ? one : { ...one, version };
      });
      const whole = JSON.stringify(events) === JSON.stringify(recorded);
      expect(told(events).length > 0).toBe(!whole);
    }),
    { numRuns: 1_000 },
  );
});

test("every break is said in both languages, with what to do", () => {
  for (const [code, { sample }] of Object.entries(breaks)) {
    const broken = { code, params: sample } as ChainBreak;
    expect(breakText(broken, "id")).toContain('"lkjip-2026"');
    expect(breakText(broken, "id")).not.toBe(breakText(broken, "en"));
    expect(breakHelp(broken, "id").length).toBeGreaterThan(20);
  }
});

function chain(length: number, note: (version: number) => string = () => ""): readonly StoredEvent[] {
  const bodies = Array.from({ length }, (_, index) => ({
    body: canonicalJson({ ...eventAt(index + 1), ...(note(index + 1) && { note: note(index + 1) }) }),
  }));
  return linksOf(id, START, "perintah", bodies).map(record);
}

function eventAt(number: number): Event {
  return { kind: "completed", at: number, step: `langkah${number}`, by: { actor: "staf" } };
}

function record({ body, ...place }: ReturnType<typeof linksOf>[number]): StoredEvent {
  return { ...place, event: JSON.parse(body) };
}

function hashAt(version: number): string {
  return version === 0 ? START.hash : recorded[version - 1]!.hash;
}

function with_(version: number, bend: (one: StoredEvent) => StoredEvent): readonly StoredEvent[] {
  return recorded.map((one) => (one.version === version ? bend(one) : one));
}

function forged({ event }: StoredEvent): Event {
  return { ...event, at: event.at + 3_600_000 };
}

/** With the hash that what it says now would have. */
function sealed(one: StoredEvent): StoredEvent {
  return { ...one, hash: hashOf(id, { ...one, body: canonicalJson(one.event) }) };
}

function renumbered(events: readonly StoredEvent[]): readonly StoredEvent[] {
  return events.map((one, index) => ({ ...one, version: index + 1 }));
}

function said({ code, params }: ChainBreak): string {
  switch (code) {
    case "STO201":
      return `changed ${params.event}`;
    case "STO202":
      return `removed ${params.from === params.to ? params.from : `${params.from}-${params.to}`}`;
    case "STO203":
      return `added ${params.event} at ${params.place}`;
    case "STO204":
      return `moved ${params.event} to ${params.place}`;
    case "STO205":
      return `replaced ${params.event}`;
    case "STO207":
      return "renamed";
    case "STO206":
      return `unsealed ${params.event}`;
  }
}

import { canonicalJson } from "../procedure/canonical.js";
import { sha256Hex } from "../procedure/sha256.js";
import type { StoredEvent } from "./store.js";

/**
 * The chain of a case: each event is recorded with the hash of the one before it. Every store and the verifier reckon it here.
 * docs/stores.md states the bytes, so that anyone can reckon it elsewhere.
 */

/** What stands in place of the hash before the first event. */
export const GENESIS = "0".repeat(64);

/** Where a chain ends: the number of its events, and the hash of the last one. */
export interface Head {
  readonly version: number;
  readonly hash: string;
}

export const START: Head = { version: 0, hash: GENESIS };

/** An event in its place in the chain; `body` is its canonical JSON. */
export interface Link {
  readonly version: number;
  readonly commandId: string;
  readonly previous: string;
  readonly hash: string;
  readonly body: string;
}

/** The links that the events of one command add to a chain that ends at `head`. */
export function linksOf(
  caseId: string,
  head: Head,
  commandId: string,
  events: readonly { readonly body: string }[],
): readonly Link[] {
  let { version, hash } = head;
  return events.map(({ body }) => {
    const placed = { version: ++version, commandId, previous: hash, body };
    hash = hashOf(caseId, placed);
    return { ...placed, hash };
  });
}

/** Where the chain ends after these links. */
export function headOf(head: Head, links: readonly Link[]): Head {
  const last = links.at(-1);
  return last ? { version: last.version, hash: last.hash } : head;
}

/**
 * SHA-256, in lower-case hex, of the canonical JSON of the event with its place: its case, number, command and predecessor.
 *
 * @example
 * ```ts
 * import { GENESIS, hashOf } from "@baku/runtime";
 *
 * const body = '{"at":0,"kind":"paused"}';
 * const hash = hashOf("cuti-1", { version: 1, commandId: "form-1", previous: GENESIS, body });
 * ```
 */
export function hashOf(caseId: string, event: Omit<Link, "hash">): string {
  const { version, commandId, previous, body } = event;
  // The keys stand in canonical order, and `body` is canonical: this is the canonical JSON of the whole.
  const [id, command] = [JSON.stringify(caseId), JSON.stringify(commandId)];
  const text = `{"case":${id},"command":${command},"event":${body},"previous":"${previous}","version":${version}}`;
  return sha256Hex(text);
}

/** Whether an event is what was recorded under its own hash, at its own place. */
export function isIntact(caseId: string, { event, hash, ...place }: StoredEvent): boolean {
  return hashOf(caseId, { ...place, body: canonicalJson(event) }) === hash;
}

import type { refusals } from "../messages/refusals.js";
import type { MessageOf } from "../messages/words.js";
import type {
  Assignee,
  Capacity,
  Command,
  Delegation,
  Doer,
  FileRecord,
  Order,
  Outputs,
  PassedDocument,
  Person,
} from "./types.js";

/** Why the core refuses; the office adds its own reasons. */
export type CoreRefusal = MessageOf<typeof refusals>;

export type ReadCommand =
  | { readonly ok: true; readonly command: Command }
  | { readonly ok: false; readonly refusal: CoreRefusal };

/**
 * Reads a command out of whatever a caller without types has sent, as a copy of plain JSON: nothing behind a getter, a proxy or
 * a later change of the caller's object reaches the core.
 */
export function readCommand(value: unknown): ReadCommand {
  try {
    return read(value);
  } catch {
    // The caller's own getter or proxy threw: there is nothing there to read.
    return unreadable("command", "json");
  }
}

function read(value: unknown): ReadCommand {
  if (!isPlain(value)) return unreadable("command", "command");
  const { kind } = value;
  if (kind === "complete" || kind === "decide") return readClosing(kind, value);
  const parts = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined;
  if (!parts) return unreadable("kind", "kind");
  for (const key in value) {
    const known = key === "kind" || parts.some(({ name }) => name === key);
    if (!known && value[key] !== undefined) return unreadable(key, "unknown");
  }
  const command: Record<string, unknown> = { kind };
  for (const { name, shape, optional } of parts) {
    const given = value[name];
    if (given === undefined && optional) continue;
    const taken = readers[shape](given);
    if (taken === undefined) return unreadable(name, shape);
    command[name] = taken;
  }
  return { ok: true, command: command as unknown as Command };
}

/** What comes most often, without a table. */
function readClosing(kind: "complete" | "decide", value: Readonly<Record<string, unknown>>): ReadCommand {
  for (const key in value) {
    if (!isOfClosing(kind, key) && value[key] !== undefined) return unreadable(key, "unknown");
  }
  const { step, answer } = value;
  const by = doerOf(value.by);
  if (!by) return unreadable("by", "doer");
  if (typeof step !== "string") return unreadable("step", "text");
  if (!isTextIfAny(value.note)) return unreadable("note", "text");
  if (value.outputs !== undefined && !isPlain(value.outputs)) return unreadable("outputs", "outputs");
  const command: Mutable<Closed> = { kind: "complete", step, by };
  if (value.note !== undefined) command.note = value.note as string;
  if (value.outputs !== undefined) command.outputs = plainCopy(value.outputs) as Outputs;
  if (kind === "complete") return { ok: true, command };
  if (typeof answer !== "string") return unreadable("answer", "text");
  return { ok: true, command: { ...command, kind, answer } };
}

type Closed = Extract<Command, { kind: "complete" }>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function isOfClosing(kind: "complete" | "decide", key: string): boolean {
  switch (key) {
    case "kind":
    case "step":
    case "by":
    case "note":
    case "outputs":
      return true;
    default:
      return key === "answer" && kind === "decide";
  }
}

interface Part {
  readonly name: string;
  readonly shape: keyof typeof readers;
  readonly optional: boolean;
}

/** What a part may be; undefined where it is something else. */
const readers = {
  text: (value: unknown) => (typeof value === "string" ? value : undefined),
  name: (value: unknown) => (typeof value === "string" && value.trim() !== "" ? value : undefined),
  boolean: (value: unknown) => (typeof value === "boolean" ? value : undefined),
  names: (value: unknown) =>
    Array.isArray(value) && value.every((each) => typeof each === "string") ? [...value] : undefined,
  count: (value: unknown) => (isCount(value) ? value : undefined),
  json: (value: unknown) => plainCopy(value),
  doer: doerOf,
  assignee: assigneeOf,
  person: personOf,
  delegation: delegationOf,
  file: fileOf,
  order: (value: unknown) => orders.find((order) => order === value) satisfies Order | undefined,
  result: (value: unknown) => (value === "ended" || value === "cancelled" ? value : undefined),
  outputs: (value: unknown) => (isPlain(value) ? plainCopy(value) : undefined),
  documents: passedOf,
  caller: (value: unknown) => partsOf(value, callerParts),
};

const orders = ["pause", "resume", "cancel"] as const;
const capacities: readonly Capacity[] = ["plh", "plt", "mandate"];

const by = part("by", "doer");
const step = part("step", "text");
const note = part("note", "text", true);
const reason = part("note", "name");
const round = part("round", "count");
const acting = [by, step, note];
const callerParts = [part("case", "name"), part("procedure", "text"), part("version", "text"), step, round];

const kinds: Readonly<Record<Exclude<Command["kind"], "complete" | "decide">, readonly Part[]>> = {
  start: [part("by", "doer", true), part("caller", "caller", true), part("documents", "documents", true)],
  participate: acting,
  answer: [...acting, part("holds", "boolean")],
  extend: acting,
  assign: [...acting, part("to", "assignee")],
  sendBack: [by, step, part("to", "text"), reason],
  attach: [...acting, part("file", "file"), part("document", "text", true)],
  delegate: [by, part("delegation", "delegation"), note],
  revoke: [by, part("actor", "text"), part("member", "text", true), part("to", "person"), note],
  pause: [by, reason],
  resume: [by, note],
  cancel: [by, reason],
  correct: [by, part("document", "text"), part("member", "text", true), part("value", "json"), reason],
  migrate: [by, part("to", "name"), reason, part("skip", "names", true)],
  begin: [step, round],
  timeout: [step, round, part("timer", "count")],
  call: [step, round, part("case", "name"), part("procedure", "text"), part("version", "text")],
  relay: [part("case", "name"), part("order", "order")],
  reckon: [part("calendar", "name")],
  report: [],
  receive: [step, round, part("case", "name"), part("result", "result"), part("outputs", "outputs")],
  obey: [part("order", "order")],
};

function part(name: string, shape: Part["shape"], optional = false): Part {
  return { name, shape, optional };
}

export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function unreadable(where: string, expected: (CoreRefusal & { code: "RUN101" })["params"]["expected"]): ReadCommand {
  return { ok: false, refusal: { code: "RUN101", params: { where, expected } } };
}

/** Only what a record of who acted needs: an application may hand over its whole user object. */
function doerOf(value: unknown): Doer | undefined {
  if (!isPlain(value)) return undefined;
  const { actor, member, name, id, as } = value;
  if (typeof actor !== "string") return undefined;
  if (member === undefined && name === undefined && id === undefined && as === undefined) return { actor };
  const capacity = capacities.find((each) => each === as);
  if (![member, name, id].every(isTextIfAny) || (as !== undefined && !capacity)) return undefined;
  return {
    actor,
    ...(typeof member === "string" && { member }),
    ...(typeof name === "string" && { name }),
    ...(typeof id === "string" && { id }),
    ...(capacity && { as: capacity }),
  };
}

function assigneeOf(value: unknown): Assignee | undefined {
  const doer = doerOf(value);
  return doer?.as ? undefined : doer;
}

function personOf(value: unknown): Person | undefined {
  if (!isPlain(value)) return undefined;
  const { name, id } = value;
  if (typeof name !== "string" || name.trim() === "" || !isTextIfAny(id)) return undefined;
  return { name, ...(typeof id === "string" && { id }) };
}

function delegationOf(value: unknown): Delegation | undefined {
  if (!isPlain(value)) return undefined;
  const { actor, member, from, until, basis } = value;
  const [to, of, as] = [personOf(value.to), personOf(value.of), capacities.find((each) => each === value.as)];
  if (typeof actor !== "string" || !to || !as || !isTextIfAny(member) || !isTextIfAny(basis)) return undefined;
  if (!isCount(from) || !isCount(until) || (value.of !== undefined && !of)) return undefined;
  return {
    actor,
    ...(typeof member === "string" && { member }),
    to,
    ...(of && { of }),
    as,
    from,
    until,
    ...(typeof basis === "string" && { basis }),
  };
}

function fileOf(value: unknown): FileRecord | undefined {
  if (!isPlain(value)) return undefined;
  const { name, mediaType, bytes, sha256 } = value;
  if (typeof name !== "string" || name.trim() === "" || !isCount(bytes)) return undefined;
  if (typeof mediaType !== "string" || !/^[\w.+-]+\/[\w.+-]+/.test(mediaType)) return undefined;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  return { name, mediaType, bytes, sha256 };
}

function passedOf(value: unknown): Readonly<Record<string, PassedDocument>> | undefined {
  if (!isPlain(value)) return undefined;
  const entries = Object.entries(value).map(([id, passed]): [string, PassedDocument] | undefined => {
    if (!isPlain(passed) || !isTextIfAny(passed.state)) return undefined;
    const { state } = passed;
    return [id, { value: plainCopy(passed.value), ...(typeof state === "string" && { state }) }];
  });
  return entries.includes(undefined) ? undefined : Object.fromEntries(entries as [string, PassedDocument][]);
}

function partsOf(value: unknown, parts: readonly Part[]): object | undefined {
  if (!isPlain(value)) return undefined;
  const entries = parts.map(({ name, shape }) => [name, readers[shape](value[name])] as const);
  return entries.some(([, taken]) => taken === undefined) ? undefined : Object.fromEntries(entries);
}

function isTextIfAny(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

/** Depth of the deepest output: outputs, document, list, row, file, its name. */
const DEEPEST = 6;

/** What is no JSON, or deeper than any document, becomes null, which no field takes: the field is then named in the refusal. */
function plainCopy(value: unknown, depth = 0): unknown {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  if (depth >= DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => plainCopy(item, depth + 1));
  if (!isPlain(value)) return null;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const item = value[key];
    if (item === undefined) continue;
    if (key === "__proto__") Object.defineProperty(copy, key, { ...plain, value: plainCopy(item, depth + 1) });
    else copy[key] = plainCopy(item, depth + 1);
  }
  return copy;
}

const plain = { enumerable: true, writable: true, configurable: true };

/** An object as JSON makes them; of any realm, hence the look at the prototype's prototype. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null;
}

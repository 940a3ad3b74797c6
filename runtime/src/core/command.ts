import type { refusals } from "../messages/refusals.js";
import type { MessageOf } from "../messages/words.js";
import type { Command, Doer, Outputs } from "./types.js";

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
  const { kind, step, by, answer, outputs, note, holds } = value;
  const keys = typeof kind === "string" && Object.hasOwn(parts, kind) ? parts[kind as Command["kind"]] : undefined;
  if (!keys) return unreadable("kind", "kind");
  for (const key in value) if (!keys.includes(key) && value[key] !== undefined) return unreadable(key, "unknown");

  const doer = doerOf(by);
  if (by !== undefined && !doer) return unreadable("by", "doer");
  if (kind === "start") return { ok: true, command: doer ? { kind, by: doer } : { kind } };

  if (typeof step !== "string") return unreadable("step", "text");
  if (kind === "begin" || kind === "timeout") return timerOf(kind, step, value);
  if (!doer) return unreadable("by", "doer");
  if (note !== undefined && typeof note !== "string") return unreadable("note", "text");
  if (outputs !== undefined && !isPlain(outputs)) return unreadable("outputs", "outputs");
  if (kind === "answer") {
    if (typeof holds !== "boolean") return unreadable("holds", "boolean");
    return { ok: true, command: { kind, step, holds, by: doer, ...(note === undefined ? undefined : { note }) } };
  }
  const rest = {
    step,
    by: doer,
    ...(note === undefined ? undefined : { note }),
    ...(outputs === undefined ? undefined : { outputs: plainCopy(outputs) as Outputs }),
  };
  if (kind !== "decide") return { ok: true, command: { kind: kind as "complete" | "participate" | "extend", ...rest } };
  if (typeof answer !== "string") return unreadable("answer", "text");
  return { ok: true, command: { kind, answer, ...rest } };
}

const closing = ["kind", "step", "by", "outputs", "note"];

const parts: Readonly<Record<Command["kind"], readonly string[]>> = {
  start: ["kind", "by"],
  complete: closing,
  decide: [...closing, "answer"],
  participate: ["kind", "step", "by", "note"],
  answer: ["kind", "step", "holds", "by", "note"],
  extend: ["kind", "step", "by", "note"],
  begin: ["kind", "step", "round"],
  timeout: ["kind", "step", "round", "timer"],
};

function timerOf(kind: "begin" | "timeout", step: string, { round, timer }: Readonly<Record<string, unknown>>) {
  if (!isCount(round)) return unreadable("round", "count");
  if (kind === "begin") return { ok: true, command: { kind, step, round } } as const;
  return isCount(timer) ? ({ ok: true, command: { kind, step, round, timer } } as const) : unreadable("timer", "count");
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function unreadable(where: string, expected: (CoreRefusal & { code: "RUN101" })["params"]["expected"]): ReadCommand {
  return { ok: false, refusal: { code: "RUN101", params: { where, expected } } };
}

/** Only what a record of who acted needs: an application may hand over its whole user object. */
function doerOf(value: unknown): Doer | undefined {
  if (!isPlain(value)) return undefined;
  const { actor, member, name } = value;
  if (typeof actor !== "string") return undefined;
  if (member === undefined && name === undefined) return { actor };
  if (member !== undefined && typeof member !== "string") return undefined;
  if (name !== undefined && typeof name !== "string") return undefined;
  return { actor, ...(member === undefined ? undefined : { member }), ...(name === undefined ? undefined : { name }) };
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
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, plainCopy(item, depth + 1)]));
}

/** An object as JSON makes them; of any realm, hence the look at the prototype's prototype. */
export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null;
}

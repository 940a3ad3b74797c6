import { isStoreError, type StoreError, storeError } from "./errors.js";

/** PostgreSQL's failures as ours; what is no failure of the store passes through. `sent`: whether a command was on its way. */
export function postgresError(cause: unknown, database: string, sent: boolean): unknown {
  if (isStoreError(cause) || !(cause instanceof Error)) return cause;
  const state = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  const known = states.find(([pattern]) => pattern.test(state))?.[1];
  if (known) return failure(known, database, cause);
  if (isLost(state, cause.message))
    return failure(
      sent && !neverSent.test(state) && !/trying to connect/.test(cause.message) ? "STO121" : "STO120",
      database,
      cause,
    );
  return "severity" in cause ? failure("STO129", database, cause) : cause;
}

/** Whether the same statement may simply be run again: it was undone so that others could get on. */
export function isUndone(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && (cause.code === "40001" || cause.code === "40P01");
}

/** Whether the server has said that nothing was done: not where it was lost on the way, and nobody knows. */
export function isWithoutEffect(cause: unknown): boolean {
  return isStoreError(cause) && !["STO109", "STO120", "STO121"].includes(cause.code);
}

/** Whether another was first with the same key. */
export function isTaken(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && cause.code === "23505";
}

export function failure(code: PostgresCode, database: string, cause?: unknown): StoreError {
  return storeError({ code, params: { database } }, cause);
}

export type PostgresCode =
  | "STO120"
  | "STO121"
  | "STO122"
  | "STO123"
  | "STO124"
  | "STO126"
  | "STO127"
  | "STO128"
  | "STO129"
  | "STO130";

/** By SQLSTATE. */
const states: readonly [RegExp, PostgresCode][] = [
  [/^(57P03|53300|53400)$/, "STO120"], // starting up or shutting down; too many connections
  [/^(28|3D000|42501)/, "STO122"],
  [/^(42P07|42P01|42703)$/, "STO124"], // tables of the same names that are not ours
  [/^25006$/, "STO126"],
  [/^53100$/, "STO127"],
  [/^(XX00[12]|58030)$/, "STO128"],
];

const neverSent = /^(ECONNREFUSED|ENOENT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EACCES)$/;

function isLost(state: string, message: string): boolean {
  return (
    /^(08|57P0)/.test(state) ||
    neverSent.test(state) ||
    /^(ECONNRESET|EPIPE|ETIMEDOUT)$/.test(state) ||
    /connection terminated|timeout (exceeded|expired)|read timeout|not queryable|client has encountered/i.test(message)
  );
}

import type { Event } from "../core/types.js";
import type { Append, IndexedWork, StoredEvent, WholeCase, Work } from "./store.js";
import type { Known } from "./verify.js";

/** What the contract of a store is asked with. */

/** An event without its links. */
export function bare({ version, commandId, event }: StoredEvent) {
  return { version, commandId, event };
}

export function headOf(whole: WholeCase | undefined): Known {
  return whole ? { head: { version: whole.version, hash: whole.head } } : {};
}

/** The request of one command; a case `k1` and one event unless told. */
export function append(
  parts: {
    caseId?: string;
    procedure?: string;
    command?: string;
    digest?: string;
    after?: number;
    events?: readonly Event[];
    work?: readonly Work[];
    timer?: number;
  } = {},
): Append {
  const { caseId = "k1", procedure = "p", command = "perintah", digest = "digest", after = 0 } = parts;
  const { events = [started()], work = [], timer } = parts;
  const timed = timer === undefined ? {} : { timer };
  return { caseId, procedure, expectedVersion: after, command: { id: command, digest }, events, work, ...timed };
}

const AT = Date.UTC(2026, 5, 8);

export function started(): Event {
  return { kind: "started", at: AT, procedure: "p", version: "v1", calendar: "c1" };
}

export function entered(step: string): Event {
  return { kind: "entered", at: AT, step, round: 1, members: { bidang: ["Bidang Teknis"] } };
}

export function completed(step: string, outputs: Readonly<Record<string, unknown>> = {}): Event {
  return { kind: "completed", at: AT, step, by: { actor: "kepala", name: "Drs. Alfian" }, outputs };
}

/** Outputs that a careless store would bend: nesting, numbers at their limits, empty and odd keys, and text of all kinds. */
export const rich = {
  laporan: { tahun: 2026, indikator: [{ nama: "IKU 1", target: 1e21, realisasi: 0.1 }, {}], kosong: [], catatan: null },
  "kunci\0aneh": "\ud800 setengah, 🗂️, \u2028, </script>",
  benar: true,
  besar: Number.MAX_SAFE_INTEGER,
};

export function waiting(step: string, actor: string, due?: number): Work {
  return { step, actor, since: 0, ...(due !== undefined && { due }) };
}

export function steps(work: readonly IndexedWork[]): readonly string[] {
  return work.map((one) => one.step);
}

import type { Language } from "@baku/grammar";
import type { Doer, Plan } from "@baku/runtime";
import type { CaseRecord, Note, Row, Signed } from "./model.js";

/** How a record says things, in text and on paper alike. */
export interface Saying {
  readonly lang: Language;
  readonly zone: string;
  /** The versions that the case has been under, in order. */
  readonly plans: readonly (Plan | undefined)[];
}

/** `5 Jan 2026 08.30` in the office's zone. */
export function when(at: number, { lang, zone }: Saying): string {
  const format = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
  return new Date(at).toLocaleString(lang === "id" ? "id-ID" : "en-GB", format);
}

/** Working time: `2 jam 15 menit`; days are not said, since they differ in length. */
export function lasting(ms: number, { lang }: Saying): string {
  const minutes = Math.round(ms / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const [hour, minute] = lang === "id" ? ["jam", "menit"] : ["h", "min"];
  return [hours > 0 ? `${hours} ${hour}` : "", rest > 0 || hours === 0 ? `${rest} ${minute}` : ""].join(" ").trim();
}

/** `Siti, Plh. Kepala Badan, mewakili Alfian`; without a name the actor alone. */
export function who({ name, id, member, as, for: stead }: Doer, actor: string, { lang }: Saying): string {
  const title = as === undefined ? actor : `${capacities[as][lang]} ${actor}`;
  const person = [name, id === undefined ? undefined : `(${id})`].filter((part) => part !== undefined).join(" ");
  const of = member === undefined ? title : `${title}: ${member}`;
  const instead = stead === undefined ? "" : lang === "id" ? `, mewakili ${stead}` : `, standing in for ${stead}`;
  return `${person === "" ? of : `${person}, ${of}`}${instead}`;
}

const capacities = {
  plh: { id: "Plh.", en: "Plh. (acting)" },
  plt: { id: "Plt.", en: "Plt. (acting)" },
  mandate: { id: "dengan mandat", en: "by mandate for" },
} as const;

export function signature(signed: Signed, saying: Saying): string {
  const w = words[saying.lang];
  const answer = signed.answer === undefined ? "" : `: ${signed.answer}`;
  const note = signed.note === undefined ? "" : ` (${signed.note})`;
  return `${w.signed[signed.kind]}${answer}, ${who(signed.by, signed.actor, saying)}, ${when(signed.at, saying)}${note}`;
}

/** In time, late by how much, or not to be said. */
export function lateness({ late, until }: Row, saying: Saying): string {
  const w = words[saying.lang];
  if (late === undefined) return w.noDue;
  if (late > 0) return w.late(lasting(late, saying));
  return until === undefined ? w.notYet : w.inTime;
}

/** What lies beside the flow, in one line. */
export function noteText({ event, spell }: Note, saying: Saying): string {
  const { lang, plans } = saying;
  const w = words[lang];
  const plan = plans[spell];
  const by = "by" in event && event.by ? ` ${w.by} ${who(event.by, printed(plan, event.by.actor), saying)}` : "";
  const reason = "note" in event && event.note ? `: ${event.note}` : "";
  const step = "step" in event ? stepOf(plan, event.step) : "";
  switch (event.kind) {
    case "started":
      return `${w.started}${by}`;
    case "corrected":
      return `${w.corrected(plan?.documents[event.document]?.name ?? event.document)}${by}${reason}`;
    case "migrated": {
      const spared = event.skipped.map((id) => stepOf(plan, id)).join(", ");
      return `${w.migrated} ${event.from} → ${event.to}${by}${reason}${spared === "" ? "" : ` (${w.spared} ${spared})`}`;
    }
    case "delegated": {
      const { actor, to, of, as, from, until, basis } = event.delegation;
      const away = of ? `, ${w.of} ${of.name}` : "";
      const letter = basis === undefined ? "" : ` (${basis})`;
      const name = `${to.name}, ${capacities[as][lang]} ${printed(plan, actor)}${away}`;
      return `${w.delegated}: ${name}, ${when(from, saying)} – ${when(until, saying)}${letter}${by}`;
    }
    case "revoked":
      return `${w.revoked}: ${event.to.name}, ${printed(plan, event.actor)}${by}${reason}`;
    case "sealed":
      return `${w.sealed}${event.person ? ` ${w.by} ${event.person.name}` : ""} (${event.key.slice(0, 12)}…)`;
    case "sentBack":
      return `${step}: ${w.sentBack} ${stepOf(plan, event.to)}${by}${reason}`;
    case "timedOut":
      return `${step}: ${w.timedOut} (${when(event.due, saying)})`;
    case "attached":
      return `${step}: ${w.attached} ${event.file.name}${by}${reason}`;
    case "assigned":
      return `${step}: ${w.assigned} ${event.to.name ?? event.to.member ?? printed(plan, event.to.actor)}${by}${reason}`;
    case "calendarChanged":
      return `${w.calendarChanged}: ${event.was} → ${event.calendar}`;
    case "answered":
      return `${step}: ${w.skipped}${by}${reason}`;
    default: {
      const what: Readonly<Record<string, string>> = w.others;
      return `${step ? `${step}: ` : ""}${what[event.kind] ?? event.kind}${by}${reason}`;
    }
  }
}

function stepOf(plan: Plan | undefined, id: string): string {
  const ref = plan?.steps[id]?.ref;
  return ref?.number ? `${ref.number} (${ref.label})` : (ref?.label ?? id);
}

function printed(plan: Plan | undefined, actor: string): string {
  return plan?.actors[actor]?.printed ?? actor;
}

export function facts(record: CaseRecord, saying: Saying): readonly (readonly [string, string])[] {
  const w = words[saying.lang];
  const calendars = record.calendars.filter((each, i, all) => all.indexOf(each) === i && each !== record.calendar);
  return [
    [w.case, record.case],
    ...(record.number === undefined ? [] : [[w.sop, record.number] as const]),
    [w.version, `${record.procedure} ${record.versions.join(" → ")}`],
    [w.status, w.statuses[record.status]],
    [w.began, when(record.started, saying)],
    ...(record.over === undefined ? [] : [[w.over, when(record.over, saying)] as const]),
    [
      w.calendar,
      calendars.length === 0 ? record.calendar : `${record.calendar} (${w.onRecord} ${calendars.join(", ")})`,
    ],
    [w.chain, `${record.isWhole ? w.whole : w.broken}${record.seals > 0 ? `, ${w.seals(record.seals)}` : ""}`],
  ];
}

export const words = {
  id: {
    record: "Pencatatan",
    case: "Kasus",
    sop: "Nomor SOP",
    version: "Versi SOP",
    status: "Keadaan",
    began: "Mulai",
    over: "Selesai",
    calendar: "Kalender",
    onRecord: "tercatat pada kasus:",
    chain: "Rantai catatan",
    whole: "utuh",
    broken: "TIDAK UTUH; periksa dengan baku verify",
    seals: (n: number) => `${n} segel`,
    statuses: { running: "berjalan", paused: "ditunda", ended: "selesai", cancelled: "dibatalkan" },
    columns: ["No", "Kegiatan", "Paraf", "Mulai", "Selesai", "Lama", "Mutu baku", "Tenggat", "Ketepatan", "Output"],
    signed: { closed: "paraf", part: "paraf bagian", joined: "ikut serta", condition: "syarat" },
    left: { timedOut: "ditinggalkan karena lewat waktu", sentBack: "dikembalikan", cancelled: "kasus dibatalkan" },
    round: (n: number) => `putaran ke-${n}`,
    open: "masih terbuka",
    noDue: "tanpa tenggat",
    late: (by: string) => `terlambat ${by}`,
    notYet: "belum lewat",
    inTime: "tepat waktu",
    notes: "Catatan lain",
    by: "oleh",
    of: "menggantikan",
    started: "Kasus dimulai",
    corrected: (document: string) => `${document} dibetulkan`,
    delegated: "Pelimpahan",
    revoked: "Pelimpahan dicabut",
    sealed: "Disegel",
    sentBack: "dikembalikan ke langkah",
    timedOut: "lewat waktu",
    attached: "lampiran",
    assigned: "diserahkan kepada",
    skipped: "dilewati karena syaratnya tidak terpenuhi",
    calendarChanged: "Kalender berganti",
    migrated: "Pindah versi SOP",
    spared: "tanpa langkah",
    others: {
      takenOver: "keputusan diambil alih karena batas pengulangan habis",
      notified: "lewat waktu diberitahukan",
      extended: "perpanjangan waktu diambil",
      paused: "Kasus ditunda",
      resumed: "Kasus dilanjutkan",
      cancelled: "Kasus dibatalkan",
      asked: "syarat ditanyakan",
      called: "SOP lain dijalankan",
      received: "SOP lain selesai",
    },
    working: "Lama dan keterlambatan dihitung dalam waktu kerja.",
  },
  en: {
    record: "Record",
    case: "Case",
    sop: "SOP number",
    version: "SOP version",
    status: "Status",
    began: "Began",
    over: "Over",
    calendar: "Calendar",
    onRecord: "on record:",
    chain: "Chain",
    whole: "whole",
    broken: "NOT WHOLE; see baku verify",
    seals: (n: number) => `${n} seal${n === 1 ? "" : "s"}`,
    statuses: { running: "running", paused: "paused", ended: "ended", cancelled: "cancelled" },
    columns: ["No", "Activity", "Endorsed", "From", "To", "Took", "Standard", "Due", "In time", "Output"],
    signed: { closed: "endorsed", part: "part endorsed", joined: "took part", condition: "condition" },
    left: { timedOut: "left, its time being over", sentBack: "sent back", cancelled: "case cancelled" },
    round: (n: number) => `round ${n}`,
    open: "still open",
    noDue: "no due date",
    late: (by: string) => `late by ${by}`,
    notYet: "not over yet",
    inTime: "in time",
    notes: "Besides",
    by: "by",
    of: "for",
    started: "Case started",
    corrected: (document: string) => `${document} corrected`,
    delegated: "Delegation",
    revoked: "Delegation revoked",
    sealed: "Sealed",
    sentBack: "sent back to step",
    timedOut: "its time was over",
    attached: "attachment",
    assigned: "given to",
    skipped: "skipped, its condition not holding",
    calendarChanged: "Calendar changed",
    migrated: "Moved to another version of the SOP:",
    spared: "without step",
    others: {
      takenOver: "decision taken over, the loop being used up",
      notified: "told that the time was over",
      extended: "extension taken",
      paused: "Case paused",
      resumed: "Case resumed",
      cancelled: "Case cancelled",
      asked: "condition asked",
      called: "another SOP was run",
      received: "the other SOP is over",
    },
    working: "What it took, and lateness, in working time.",
  },
} as const;

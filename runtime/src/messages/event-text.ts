import { partyRef } from "../core/doers.js";
import type { Doer, Event, Person } from "../core/types.js";
import { at, type Plan } from "../procedure/plan.js";
import { actorName, type Bilingual, capacities, capital, type Language, quote, short, stepName } from "./words.js";

/**
 * What happened, in one sentence, for a page that tells a case to people. When it happened and the hash are beside it in the event.
 *
 * @example
 * ```ts
 * import { eventText, openOffice, orThrow, plan } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * const office = await openOffice({ procedures: [permohonanIzinCuti] });
 * const kasus = orThrow(await office.start(permohonanIzinCuti, { id: "cuti-1" }));
 * for (const { version, event } of await kasus.history())
 *   if (planned.ok) console.log(version, new Date(event.at), eventText(planned.plan, event, "id"));
 * ```
 */
export function eventText(plan: Plan, event: Event, language: Language): string {
  const sentence = said(event, wordsFor(plan, language))[language];
  const note =
    "note" in event && event.note !== undefined && event.note.trim() !== "" ? ` ${short(event.note, 300)}` : "";
  const heading = note === "" ? "" : language === "id" ? " Catatan:" : " Note:";
  return `${capital(sentence)}.${heading}${note}`;
}

interface Words {
  readonly step: (id: string) => string;
  readonly actor: (id: string, member?: string) => string;
  readonly who: (by: Doer) => string;
  readonly person: (person: Person) => string;
  readonly document: (id: string) => string;
  readonly round: (round: number) => string;
}

function wordsFor(plan: Plan, language: Language): Words {
  const actor = (id: string, member?: string) =>
    actorName(partyRef(plan, member === undefined ? { actor: id } : { actor: id, member }));
  return {
    actor,
    step: (id) => stepName(at(plan.steps, id)?.ref ?? { id, label: id }, language),
    person: ({ name }) => short(name),
    document: (id) => quote(at(plan.documents, id)?.name ?? id),
    round: (round) => (round > 1 ? (language === "id" ? ` (putaran ${round})` : ` (round ${round})`) : ""),
    who(by) {
      const member = by.name === undefined || by.member === undefined ? "" : `, ${short(by.member)}`;
      const whose = by.name === undefined ? actor(by.actor, by.member) : actor(by.actor) + member;
      const post = [by.as === undefined ? "" : capacities[by.as][language], whose];
      const instead = by.for === undefined ? "" : `, ${language === "id" ? "mewakili" : "for"} ${short(by.for)}`;
      const name = post.filter((part) => part !== "").join(" ") + instead;
      return by.name === undefined ? name : `${short(by.name)} (${name})`;
    },
  };
}

function said(event: Event, w: Words): Bilingual {
  switch (event.kind) {
    case "started": {
      if (event.caller) {
        const from = quote(event.caller.case);
        return { id: `kasus dimulai oleh kasus ${from}`, en: `the case was started by the case ${from}` };
      }
      if (!event.by) return { id: "kasus dimulai", en: "the case was started" };
      return { id: `kasus dimulai oleh ${w.who(event.by)}`, en: `the case was started by ${w.who(event.by)}` };
    }
    case "entered": {
      const step = w.step(event.step) + w.round(event.round);
      return { id: `${step} dibuka`, en: `${step} opened` };
    }
    case "scheduled": {
      const step = w.step(event.step) + w.round(event.round);
      return { id: `${step} dijadwalkan`, en: `${step} was scheduled` };
    }
    case "asked":
      return { id: `syarat ${w.step(event.step)} ditanyakan`, en: `the condition of ${w.step(event.step)} was asked` };
    case "answered": {
      const [who, step] = [w.who(event.by), w.step(event.step)];
      return event.holds
        ? { id: `${who} menjawab: syarat ${step} terpenuhi`, en: `${who} answered that the condition of ${step} holds` }
        : {
            id: `${who} menjawab: syarat ${step} tidak terpenuhi; langkah itu dilewati`,
            en: `${who} answered that the condition of ${step} does not hold; it is skipped`,
          };
    }
    case "participated":
      return by(w, event, "ikut serta dalam", "took part in");
    case "memberDone":
      return by(w, event, "menyelesaikan bagiannya pada", "did their part of");
    case "completed":
      return by(w, event, "menyelesaikan", "completed");
    case "decided": {
      const answer = quote(event.answer);
      const { id, en } = by(w, event, "memutus", "decided");
      return { id: `${id}: ${answer}`, en: `${en}: ${answer}` };
    }
    case "takenOver": {
      const [to, step, answer] = [w.actor(event.to), w.step(event.step), quote(event.answer)];
      return {
        id: `${to} mengambil alih ${step}, karena batas jawaban ${answer} sudah habis`,
        en: `${to} took ${step} over, since the answer ${answer} has been given as often as it may be`,
      };
    }
    case "arrived": {
      const [from, step] = [w.step(event.from), w.step(event.step)];
      return { id: `cabang ${from} menunggu di ${step}`, en: `the arm of ${from} waits at ${step}` };
    }
    case "timedOut":
      return {
        id: `waktu ${w.step(event.step)} lewat; langkah itu ditinggalkan`,
        en: `the time of ${w.step(event.step)} was over; it was left`,
      };
    case "notified":
      return {
        id: `waktu ${w.step(event.step)} lewat; ${w.actor(event.actor)} diberi tahu`,
        en: `the time of ${w.step(event.step)} was over; ${w.actor(event.actor)} was told`,
      };
    case "extended":
      return by(w, event, "memperpanjang waktu", "extended the time of");
    case "calendarChanged": {
      const [was, now] = [quote(event.was), quote(event.calendar)];
      return { id: `kalender berganti dari ${was} ke ${now}`, en: `the calendar changed from ${was} to ${now}` };
    }
    case "migrated": {
      const [who, spared] = [w.who(event.by), event.skipped.map(w.step).join(", ")];
      const [id, en] = spared === "" ? ["", ""] : [`, tanpa melalui ${spared}`, `, without going through ${spared}`];
      return {
        id: `${who} memindahkan kasus dari versi ${event.from} ke versi ${event.to} SOP-nya${id}`,
        en: `${who} moved the case from version ${event.from} to version ${event.to} of its SOP${en}`,
      };
    }
    case "ended":
      return { id: "kasus selesai", en: "the case ended" };
    case "assigned": {
      const { name, actor, member } = event.to;
      const to = name === undefined ? w.actor(actor, member) : `${short(name)} (${w.actor(actor, member)})`;
      const { id, en } = by(w, event, "menyerahkan", "gave");
      return { id: `${id} kepada ${to}`, en: `${en} to ${to}` };
    }
    case "sentBack": {
      const to = w.step(event.to);
      const { id, en } = by(w, event, "mengembalikan", "sent back");
      return { id: `${id} ke ${to}`, en: `${en} to ${to}` };
    }
    case "attached": {
      const file = quote(event.file.name);
      return by(w, event, `melampirkan ${file} pada`, `attached ${file} to`);
    }
    case "delegated": {
      const { to, as, actor, member, basis } = event.delegation;
      const [who, post] = [w.who(event.by), w.actor(actor, member)];
      const letter = basis === undefined ? "" : ` (${short(basis)})`;
      return {
        id: `${who} mencatat ${w.person(to)} sebagai ${capacities[as].id} ${post}${letter}`,
        en: `${who} recorded ${w.person(to)} as ${capacities[as].en} ${post}${letter}`,
      };
    }
    case "revoked": {
      const [who, to, post] = [w.who(event.by), w.person(event.to), w.actor(event.actor, event.member)];
      return {
        id: `${who} mencabut pendelegasian ${post} kepada ${to}`,
        en: `${who} revoked that ${to} acts for ${post}`,
      };
    }
    case "paused":
      return ofCase(w, event.by, { id: "ditangguhkan", en: "paused" });
    case "resumed":
      return ofCase(w, event.by, { id: "dilanjutkan", en: "resumed" });
    case "cancelled":
      return ofCase(w, event.by, { id: "dibatalkan", en: "cancelled" });
    case "corrected": {
      const [who, document] = [w.who(event.by), w.document(event.document)];
      return { id: `${who} membetulkan ${document}`, en: `${who} corrected ${document}` };
    }
    case "called": {
      const [called, step] = [quote(event.case), w.step(event.step)];
      return { id: `kasus ${called} dijalankan untuk ${step}`, en: `the case ${called} runs for ${step}` };
    }
    case "received": {
      const called = quote(event.case);
      return event.result === "ended"
        ? { id: `kasus ${called} yang dijalankan sudah selesai`, en: `the case ${called}, which was run, has ended` }
        : { id: `kasus ${called} yang dijalankan dibatalkan`, en: `the case ${called}, which was run, was cancelled` };
    }
    case "relayed": {
      const [called, order] = [quote(event.case), orders[event.order]];
      return { id: `kasus ${called} ikut ${order.id}`, en: `the case ${called} was ${order.en} too` };
    }
    case "reported":
      return { id: "kasus yang memanggil diberi tahu", en: "the case that called this one was told" };
    case "sealed":
      return event.person
        ? {
            id: `catatan disegel oleh ${w.person(event.person)}`,
            en: `the record was sealed by ${w.person(event.person)}`,
          }
        : { id: "catatan disegel", en: "the record was sealed" };
  }
}

const orders = {
  pause: { id: "ditangguhkan", en: "paused" },
  resume: { id: "dilanjutkan", en: "resumed" },
  cancel: { id: "dibatalkan", en: "cancelled" },
} as const;

function by(w: Words, event: { readonly by: Doer; readonly step: string }, id: string, en: string): Bilingual {
  const [who, step] = [w.who(event.by), w.step(event.step)];
  return { id: `${who} ${id} ${step}`, en: `${who} ${en} ${step}` };
}

/** Without a doer it happened to the case that has called this one, too. */
function ofCase(w: Words, doer: Doer | undefined, what: Bilingual): Bilingual {
  if (doer) return { id: `kasus ${what.id} oleh ${w.who(doer)}`, en: `the case was ${what.en} by ${w.who(doer)}` };
  return { id: `kasus ${what.id} bersama yang memanggilnya`, en: `the case was ${what.en} together with its caller` };
}

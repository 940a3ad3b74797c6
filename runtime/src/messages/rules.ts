import { type LabelOf, labels } from "./labels.js";
import type { RefusalMessage } from "./messages.js";
import { type Bilingual, type Language, type StepRef, stepName } from "./words.js";

/** The rules that commands are held to: a sentence each. Their names are stable, as codes are. */
const rules = {
  // Of every case.
  readable: { id: "Perintah berupa JSON biasa yang lengkap.", en: "A command is plain JSON, and whole." },
  caseKnown: { id: "Perintah menyebut kasus yang ada.", en: "A command names a case that is there." },
  startedOnce: { id: "Kasus dimulai satu kali, sebelum yang lain.", en: "A case is started once, before all else." },
  caseOpen: { id: "Kasus yang sudah berakhir tidak berubah lagi.", en: "A case that is over does not change." },
  notPaused: {
    id: "Selama kasus ditangguhkan tidak ada langkah yang dikerjakan.",
    en: "While a case is paused, no step is worked on.",
  },
  pausedOnce: {
    id: "Kasus ditangguhkan satu kali, lalu dilanjutkan.",
    en: "A case is paused once, and then resumed.",
  },
  stepKnown: { id: "Langkahnya tertulis dalam SOP.", en: "The step is written in the SOP." },
  actorKnown: { id: "Pelaksananya tertulis dalam SOP.", en: "The actor is written in the SOP." },
  documentKnown: { id: "Dokumennya tertulis dalam SOP.", en: "The document is written in the SOP." },
  stepOpen: { id: "Hanya langkah yang terbuka yang dikerjakan.", en: "Only a step that is open is worked on." },

  // Who acts.
  authorised: { id: "Yang bertindak berwenang menurut kantor.", en: "Whoever acts is authorised by the office." },
  responsibleActor: {
    id: "Langkah ditutup oleh pelaksana yang bertanggung jawab.",
    en: "A step is closed by an actor who is responsible for it.",
  },
  memberOfGroup: {
    id: "Yang bertindak untuk kelompok adalah anggotanya yang tercatat.",
    en: "Whoever acts for a group is a member on record.",
  },
  oncePerRound: {
    id: "Setiap pihak mencatat bagiannya satu kali seputaran.",
    en: "Each party does its part once a round.",
  },
  participantsFirst: {
    id: "Langkah bersama ditutup setelah semua peserta tercatat.",
    en: "A joint step is closed when all have taken part.",
  },
  participantsOnly: { id: "Yang ikut serta adalah peserta langkah itu.", en: "Only its participants take part." },
  delegationInForce: {
    id: "Plh., Plt., dan penerima mandat bertindak selama pendelegasiannya berlaku.",
    en: "Whoever stands in does so while a delegation holds.",
  },
  assigneeOnly: {
    id: "Langkah yang diserahkan dikerjakan oleh yang diserahi.",
    en: "A step that was given to somebody is theirs.",
  },
  assignedToResponsible: {
    id: "Langkah diserahkan kepada salah satu penanggung jawabnya.",
    en: "A step is given to one of those who are responsible for it.",
  },

  // What is decided and brought.
  decisionAnswered: {
    id: "Keputusan dijawab; langkah lain diselesaikan.",
    en: "A decision is answered; any other step is completed.",
  },
  statedAnswer: { id: "Jawaban adalah yang tertulis pada langkah itu.", en: "An answer is one that the step has." },
  answerBound: {
    id: "Jawaban diberikan paling banyak sekian kali menurut SOP.",
    en: "An answer is given as often as the SOP allows.",
  },
  outputsGiven: {
    id: "Setiap keluaran langkah diisi, dan tidak ada yang lain.",
    en: "Each output of the step is given, and nothing else.",
  },
  documentFields: { id: "Isian dokumen sesuai dengan jenisnya.", en: "The fields of a document are of their kinds." },
  requirementsOnHand: {
    id: "Kelengkapan ada sebelum langkah ditutup.",
    en: "What a step requires is on hand before it is closed.",
  },
  calledCaseOver: {
    id: "SOP yang dijalankan selesai sebelum langkah ditutup.",
    en: "The SOP that a step runs is over before the step is closed.",
  },

  // Time.
  conditionAnswered: {
    id: 'Pertanyaan "hanya jika" dijawab satu kali sebelum langkah dibuka.',
    en: 'The question of "only if" is answered once, before the step opens.',
  },
  startTime: { id: "Langkah terjadwal dibuka pada waktunya.", en: "A scheduled step opens at its time." },
  timerDue: { id: "Pengatur waktu dijalankan sesudah waktunya.", en: "A timer fires after its instant." },
  timerCurrent: {
    id: "Pengatur waktu berlaku untuk putaran yang masih terbuka.",
    en: "A timer is of the round that is still open.",
  },
  extensionStated: {
    id: "Perpanjangan diberikan sekali, sebelum waktunya lewat, bila tertulis.",
    en: "An extension is taken once, before the time is over, where it is written.",
  },
  officeCalendar: { id: "Tenggat mengikuti kalender kantor.", en: "Due dates follow the office's calendar." },

  // Exceptions.
  earlierStep: {
    id: "Pekerjaan dikembalikan ke langkah yang pernah dicapai, dalam cabang yang sama.",
    en: "Work is sent back to a step that the case has been at, in the same arm.",
  },
  statedWayFirst: {
    id: "Jalan yang tertulis dalam SOP didahulukan daripada pengembalian.",
    en: "A way that the SOP has comes before sending back.",
  },
  correctedAtOrigin: {
    id: "Yang dibetulkan adalah isian yang sudah masuk, di tempat asalnya.",
    en: "What is corrected was handed in, and is corrected where it came from.",
  },

  // Between a command and the record.
  commandIdentity: {
    id: "Satu nomor perintah untuk satu isi.",
    en: "One command id is for one content.",
  },
  expectedVersion: {
    id: "Perintah yang menyebut versi kasus hanya berlaku pada versi itu.",
    en: "A command that names a version of the case holds for that one.",
  },
  contention: {
    id: "Perintah dicatat pada keadaan kasus yang dinilai.",
    en: "A command is recorded on the state that it was judged by.",
  },
  procedureOfCase: {
    id: "Kasus berjalan menurut SOP-nya, dalam versi saat dimulai atau yang dituju ketika dipindahkan.",
    en: "A case goes by its SOP, in the version that it was started under or has been moved to.",
  },
  movedForSure: {
    id: "Kasus pindah versi hanya bila pasti dapat diteruskan di sana.",
    en: "A case goes over to another version only where it is sure that it can go on there.",
  },
  procedureRuns: {
    id: "SOP dan yang dijalankannya ada di kantor dan dapat dijalankan.",
    en: "The SOP, and those that it runs, are in the office and can run.",
  },
  linkCurrent: {
    id: "Yang terjadi antara dua kasus dicatat satu kali.",
    en: "What passes between two cases is recorded once.",
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Rule = keyof typeof rules;

/** The rule that a refusal says was broken, and the part of the step that states it. A new refusal is a row here. */
const broken: { readonly [C in RefusalMessage["code"]]: readonly [Rule, LabelOf?] } = {
  RUN101: ["readable"],
  RUN102: ["startedOnce"],
  RUN103: ["startedOnce"],
  RUN104: ["caseOpen"],
  RUN105: ["stepKnown"],
  RUN106: ["stepOpen"],
  RUN107: ["decisionAnswered", "question"],
  RUN108: ["decisionAnswered", "activity"],
  RUN109: ["actorKnown"],
  RUN110: ["responsibleActor", "actors"],
  RUN111: ["memberOfGroup", "actors"],
  RUN112: ["memberOfGroup", "actors"],
  RUN113: ["oncePerRound", "actors"],
  RUN114: ["memberOfGroup", "actors"],
  RUN115: ["participantsFirst", "actors"],
  RUN116: ["participantsOnly", "actors"],
  RUN117: ["oncePerRound", "actors"],
  RUN118: ["responsibleActor", "actors"],
  RUN120: ["statedAnswer", "answer"],
  RUN121: ["answerBound", "answer"],
  RUN122: ["answerBound", "answer"],
  RUN130: ["outputsGiven", "output"],
  RUN131: ["outputsGiven", "output"],
  RUN132: ["outputsGiven", "output"],
  RUN133: ["documentFields", "fields"],
  RUN140: ["requirementsOnHand", "requires"],
  RUN149: ["expectedVersion"],
  RUN150: ["authorised"],
  RUN151: ["commandIdentity"],
  RUN152: ["procedureOfCase"],
  RUN153: ["procedureOfCase"],
  RUN154: ["caseKnown"],
  RUN155: ["procedureRuns"],
  RUN156: ["procedureRuns"],
  RUN157: ["contention"],
  RUN158: ["procedureRuns", "calls"],
  RUN159: ["procedureRuns", "calls"],
  RUN160: ["conditionAnswered", "condition"],
  RUN161: ["conditionAnswered", "condition"],
  RUN162: ["startTime", "start"],
  RUN163: ["timerDue"],
  RUN164: ["timerCurrent"],
  RUN165: ["extensionStated", "duration"],
  RUN166: ["extensionStated", "duration"],
  RUN167: ["extensionStated", "duration"],
  RUN170: ["delegationInForce"],
  RUN171: ["delegationInForce"],
  RUN172: ["assigneeOnly"],
  RUN173: ["assignedToResponsible", "actors"],
  RUN174: ["assignedToResponsible", "actors"],
  RUN175: ["delegationInForce"],
  RUN180: ["earlierStep"],
  RUN181: ["earlierStep"],
  RUN182: ["statedWayFirst", "answer"],
  RUN183: ["requirementsOnHand"],
  RUN184: ["documentKnown"],
  RUN185: ["correctedAtOrigin"],
  RUN186: ["correctedAtOrigin"],
  RUN187: ["responsibleActor", "actors"],
  RUN188: ["memberOfGroup", "actors"],
  RUN190: ["pausedOnce"],
  RUN191: ["pausedOnce"],
  RUN192: ["notPaused"],
  RUN194: ["calledCaseOver", "calls"],
  RUN195: ["linkCurrent"],
  RUN196: ["officeCalendar"],
  RUN197: ["movedForSure"],
  RUN198: ["movedForSure"],
};

/** Where in the SOP a rule is stated. */
export interface Clause {
  readonly step: StepRef;
  /** The part of the step's row, as the form has it: `requires` is the column Kelengkapan. */
  readonly part: LabelOf;
  /** `langkah 5 (koreksi), kelengkapan`. */
  readonly text: Bilingual;
  /** The page or article that the step itself names as its source. */
  readonly source?: string;
}

export interface BrokenRule {
  readonly rule: Rule;
  /** Missing where the rule is the runtime's own, and in no SOP. */
  readonly clause?: Clause;
}

/**
 * The rule that a refusal of the core says was broken, and where the SOP states it. An office's refusals have both already.
 *
 * @example
 * ```ts
 * import { brokenRule, decide, defaultCalendar, initial, plan } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error("it cannot run");
 * const context = { now: Date.now(), directory: {}, calendar: defaultCalendar() };
 * const decision = decide(planned.plan, initial, { kind: "pause", by: { actor: "kasubbag" }, note: "Cuti bersama" }, context);
 * if (decision.kind === "refused") console.error(brokenRule(decision.refusal).rule);
 * ```
 */
export function brokenRule(refusal: RefusalMessage): BrokenRule {
  const { code, params } = refusal;
  const [rule, part] = broken[code];
  const step = "step" in params && typeof params.step === "object" ? params.step : undefined;
  if (!step || !part) return { rule };
  const text = { id: clauseText(step, part, "id"), en: clauseText(step, part, "en") };
  return { rule, clause: { step, part, text, ...(step.source !== undefined && { source: step.source }) } };
}

/** Whether a message refuses a command; others say why a procedure cannot run, or what to know of a due date. */
export function isRefusal(message: { readonly code: string }): message is RefusalMessage {
  return Object.hasOwn(broken, message.code);
}

/**
 * What a rule asks, in one sentence.
 *
 * @example
 * ```ts
 * import { type Refusal, ruleText } from "@baku/runtime";
 *
 * const heading = ({ rule }: Refusal) => ruleText(rule, "id");
 * ```
 */
export function ruleText(rule: Rule, language: Language): string {
  return rules[rule][language];
}

function clauseText(step: StepRef, part: LabelOf, language: Language): string {
  return `${stepName(step, language)}, ${labels[part][language]}`;
}

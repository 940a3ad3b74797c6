import { rapat, susun, telaah } from "./samples.js";
import { capital, define, type StepRef, stepName } from "./words.js";

/** Why a task has no due date. What the calendar itself has to say comes from the calendar (`CAL1xx`). */
export const notes = {
  RUN201: define<{ step: StepRef; from: StepRef }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dihitung sejak ${stepName(p.from, "id")}, yang belum pernah selesai; tenggat belum dapat dihitung.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} is counted from ${stepName(p.from, "en")}, which has never been completed; there is no due date yet.`,
    help: {
      id: "Tenggat muncul setelah langkah itu selesai.",
      en: "The due date appears when that step is completed.",
    },
    sample: { step: susun, from: rapat },
  }),
  RUN202: define<{ step: StepRef; event: string }>({
    id: (p) =>
      `${capital(stepName(p.step, "id"))} dihitung sejak "${p.event}", yang bukan langkah dalam prosedur ini; tenggat tidak dihitung.`,
    en: (p) =>
      `${capital(stepName(p.step, "en"))} is counted from "${p.event}", which is no step of this procedure; no due date was computed.`,
    help: {
      id: "Agar tenggat dihitung, tuliskan langkah yang menjadi awal hitungan.",
      en: "For a due date, name the step that it is counted from.",
    },
    example: () => "waktu : 10 hari kerja sejak langkah 1",
    sample: { step: telaah, event: "permohonan diterima" },
  }),
  RUN203: define<{ step: StepRef }>({
    id: (p) => `Waktu ${stepName(p.step, "id")} tidak dinyatakan dalam SOP; tenggat tidak dihitung.`,
    en: (p) => `The SOP does not state the time of ${stepName(p.step, "en")}; no due date was computed.`,
    help: {
      id: "Lengkapi mutu baku waktu pada SOP bila langkah ini perlu tenggat.",
      en: "State the step's time in the SOP if it needs a due date.",
    },
    example: () => "waktu : 2 hari kerja",
    sample: { step: susun },
  }),
  RUN204: define<{ step: StepRef }>({
    id: (p) => `SOP tidak memberi batas waktu untuk ${stepName(p.step, "id")}.`,
    en: (p) => `The SOP gives ${stepName(p.step, "en")} no time limit.`,
    help: {
      id: "Tidak ada yang perlu dilakukan.",
      en: "Nothing needs to be done.",
    },
    sample: { step: susun },
  }),
  RUN205: define<{ step: StepRef }>({
    id: (p) => `Kasus ditangguhkan; waktu ${stepName(p.step, "id")} berhenti dihitung.`,
    en: (p) => `The case is paused; the time of ${stepName(p.step, "en")} stands still.`,
    help: {
      id: "Tenggat muncul lagi setelah kasus dilanjutkan, digeser selama masa penangguhan.",
      en: "The due date is back when the case is resumed, put off by the time that it was paused.",
    },
    example: () => "kasus.resume({ by })",
    sample: { step: susun },
  }),
};

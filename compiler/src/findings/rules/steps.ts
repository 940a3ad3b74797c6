import { rule } from "@baku/grammar/internal";

/** Rules of the table of steps. */
export const stepRules = {
  SOP501: rule<{ cells: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Langkah ini belum memuat: ${p.cells}.`,
    en: (p) => `This step does not have yet: ${p.cells}.`,
    help: {
      id: "Isi barisnya. Tulis ? bila sumber tidak menyebutkannya, atau - bila memang tidak ada.",
      en: "Write the line. Use ? if the source does not say, or - if there is deliberately none.",
    },
    example: "waktu : ?",
  }),
  SOP503: rule<{ document: string; near?: string | undefined }>({
    severity: "warning",
    source: "practice",
    id: (p) =>
      `Kelengkapan “${p.document}” tidak dihasilkan langkah mana pun dan tidak dinyatakan (dari luar).${p.near ? ` Maksudnya “${p.near}”?` : ""}`,
    en: (p) =>
      `No step makes the requirement “${p.document}”, and it is not declared (from outside).${p.near ? ` Did you mean “${p.near}”?` : ""}`,
    help: {
      id: "Sebutkan sebagai keluaran langkah yang membuatnya, atau tandai (dari luar).",
      en: "Name it as the output of the step that makes it, or mark it (from outside).",
    },
    example: "kelengkapan : Surat Sekda (dari luar)",
  }),
  SOP504: rule<{ document: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Keluaran “${p.document}” tidak dipakai langkah mana pun dan tidak dinyatakan (akhir).`,
    en: (p) => `No step uses the output “${p.document}”, and it is not declared (final).`,
    help: {
      id: "Sebutkan sebagai kelengkapan langkah yang memakainya, atau tandai (akhir).",
      en: "Name it as a requirement of the step that uses it, or mark it (final).",
    },
    example: "keluaran : Laporan Kinerja Tahunan (akhir)",
  }),
  SOP505: rule<{ actor: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Pelaksana “${p.actor}” tidak mengerjakan langkah mana pun.`,
    en: (p) => `The actor “${p.actor}” does no step.`,
    help: {
      id: "Hapus dari blok Pelaksana, atau sebutkan di langkah yang dikerjakannya.",
      en: "Delete it from the Actors block, or name it in the step that it does.",
    },
    example: "oleh : Sekretaris",
  }),
  SOP506: rule<{ answer: string; step: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Jawaban “${p.answer}” kembali ke ${p.step} tanpa batas pengulangan.`,
    en: (p) => `The answer “${p.answer}” goes back to ${p.step} without a bound.`,
    help: {
      id: "Tambahkan “paling banyak … kali” dan apa yang terjadi sesudahnya.",
      en: "Add “at most … times” and what comes after.",
    },
    example: "jika tidak -> langkah 10, paling banyak 3 kali, lalu Kepala Badan",
  }),
  SOP507: rule({
    severity: "warning",
    source: "practice",
    id: () => "SOP ini belum punya langkah.",
    en: () => "This procedure has no steps yet.",
    help: { id: "Tulis langkah-langkahnya.", en: "Write its steps." },
    example: "Langkah 1: Menerima surat",
  }),
  SOP508: rule({
    severity: "note",
    source: "practice",
    id: () => "Sumbernya terpotong di sini: lanjutan alur tidak diketahui.",
    en: () => "The source is cut here: how the flow goes on is unknown.",
    help: { id: "Cari naskah lengkapnya, lalu tulis tujuannya.", en: "Find the whole source, then write the target." },
    example: "lanjut -> langkah 7",
  }),
  SOP511: rule({
    severity: "error",
    source: "law",
    id: () => "Langkah ini belum punya pelaksana.",
    en: () => "This step has no actor yet.",
    help: {
      id: "Setiap kegiatan harus ada yang bertanggung jawab. Tulis baris oleh; isi ? bila sumber tidak menyebutkannya.",
      en: "Somebody answers for each activity. Write a line by; put ? if the source does not say who.",
    },
    example: "oleh : Staf",
  }),
  SOP512: rule<{ cells: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Di sumbernya, langkah ini belum terisi: ${p.cells}.`,
    en: (p) => `In the source, this step is blank in: ${p.cells}.`,
    help: {
      id: "SOP yang berlaku memuat pelaksana dan mutu baku setiap langkah. Tulis - bila memang tidak ada.",
      en: "An SOP in force has the actor and the standard of every step. Write - if there is deliberately none.",
    },
    example: "waktu : 15 menit",
  }),
  SOP523: rule<{ actors: string }>({
    severity: "note",
    source: "practice",
    id: (p) => `Langkah ini dikerjakan beberapa pelaksana: ${p.actors}.`,
    en: (p) => `Several actors do this step: ${p.actors}.`,
    help: {
      id: "Pastikan memang dikerjakan bersama. Bila bergantian, pisahkan menjadi beberapa langkah.",
      en: "Make sure that they do it together. If they take turns, make several steps of it.",
    },
    example: "oleh : Kasubbag",
  }),
  SOP524: rule<{ actor: string }>({
    severity: "note",
    source: "recalled",
    id: (p) => `Semua langkah dikerjakan “${p.actor}”; SOP administratif punya lebih dari satu pelaksana.`,
    en: (p) => `“${p.actor}” does every step; an administrative SOP has more than one actor.`,
    help: {
      id: "Biarkan bila ini SOP teknis. Bila SOP administratif, sebutkan pelaksana lainnya.",
      en: "Leave it if this is a technical SOP. If it is an administrative one, name the other actors.",
    },
    example: "Pelaksana:\n  - Staf\n  - Kepala Bidang",
  }),
  SOP525: rule<{ order: string }>({
    severity: "warning",
    source: "recalled",
    id: (p) => `Urutan kolom pelaksana menurut kegiatan pertamanya: ${p.order}.`,
    en: (p) => `By their first activity, the order of the actors is: ${p.order}.`,
    help: {
      id: "Ubah urutan butir di blok Pelaksana.",
      en: "Change the order of the items of the Actors block.",
    },
    example: "Pelaksana:\n  - Kepala Badan\n  - Sekretaris",
  }),
  SOP526: rule({
    severity: "error",
    source: "practice",
    id: () => "Semua jawaban keputusan ini menuju tempat yang sama.",
    en: () => "All answers of this decision lead to one place.",
    help: {
      id: "Beri tujuan yang berbeda, atau hapus keputusannya.",
      en: "Give them different targets, or delete the decision.",
    },
    example: "jika ya    -> berikutnya\njika tidak -> langkah 1, paling banyak 3 kali",
  }),
  SOP527: rule<{ answers: string }>({
    severity: "note",
    source: "practice",
    id: (p) => `Jawaban “${p.answers}” bukan pasangan yang lazim.`,
    en: (p) => `The answers “${p.answers}” are not a usual pair.`,
    help: {
      id: "Yang lazim: ya/tidak, lengkap/tidak lengkap, sesuai/tidak sesuai, setuju/tidak setuju, benar/salah, diterima/ditolak.",
      en: "Usual are: yes/no, complete/not complete, agreed/not agreed, right/wrong, accepted/rejected.",
    },
    example: "jika lengkap       -> berikutnya\njika tidak lengkap -> langkah 1",
  }),
  SOP528: rule({
    severity: "warning",
    source: "practice",
    id: () => "Keputusan ini tidak ditulis sebagai pertanyaan.",
    en: () => "This decision is not worded as a question.",
    help: {
      id: "Tulis pertanyaan yang dijawab oleh baris-baris jika.",
      en: "Write the question that the if lines answer.",
    },
    example:
      "keputusan : Apakah berkas lengkap?\n  jika ya    -> berikutnya\n  jika tidak -> langkah 1, paling banyak 2 kali",
  }),
  SOP529: rule<{ actor: string }>({
    severity: "warning",
    source: "law",
    id: (p) => `Kegiatan ini diawali pelaksananya, “${p.actor}”.`,
    en: (p) => `This activity begins with its actor, “${p.actor}”.`,
    help: {
      id: "Mulai dengan kata kerja: pelaksananya sudah tampak dari kolomnya.",
      en: "Begin with the verb: the column says who does it.",
    },
    example: "Langkah 1: Menelaah surat\n  oleh : Staf",
  }),
  SOP530: rule<{ word: string; kind: "passive" | "noun" | "bare"; verb: string | undefined }>({
    severity: "warning",
    source: "law",
    id: (p) =>
      `Kegiatan tidak diawali kata kerja aktif: “${p.word}” ${verbKinds[p.kind]?.id ?? "…"}.${p.verb ? ` Tulis “${p.verb}”.` : ""}`,
    en: (p) =>
      `The activity does not begin with an active verb: “${p.word}” ${verbKinds[p.kind]?.en ?? "…"}.${p.verb ? ` Write “${p.verb}”.` : ""}`,
    help: {
      id: "Mulai dengan kata kerja berawalan me-, tanpa menyebut siapa yang mengerjakan: pelaksana sudah tampak dari kolomnya.",
      en: "Begin with an active verb (me-), without saying who does it: the column shows the actor.",
    },
    example: "Langkah 4: Menerima data pendukung dari seluruh Bidang",
  }),
  SOP531: rule<{ verbs: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Beberapa kegiatan dalam satu langkah: ${p.verbs}.`,
    en: (p) => `Several activities in one step: ${p.verbs}.`,
    help: {
      id: "Pisahkan menjadi beberapa langkah, masing-masing dengan waktu dan keluarannya.",
      en: "Make several steps of it, each with its own time and output.",
    },
    example: "Langkah 1: Menelaah surat\nLangkah 2: Memerintahkan Sekretaris untuk menyusun laporan",
  }),
  SOP532: rule<{ word: string }>({
    severity: "warning",
    source: "law",
    id: (p) => `Ada keputusan tersembunyi (“${p.word}”) dalam kegiatan ini.`,
    en: (p) => `There is a hidden decision (“${p.word}”) in this activity.`,
    help: {
      id: "Tulis sebagai keputusan dengan jawaban-jawabannya, atau sebagai “hanya jika”.",
      en: "Write it as a decision with its answers, or as “only if”.",
    },
    example:
      "keputusan : Apakah berkas lengkap?\n  jika ya    -> berikutnya\n  jika tidak -> langkah 1, paling banyak 2 kali",
  }),
  SOP533: rule<{ from: string; to: string }>({
    severity: "note",
    source: "practice",
    id: (p) => `Waktu melompat dari “${p.from}” ke “${p.to}”.`,
    en: (p) => `The time jumps from “${p.from}” to “${p.to}”.`,
    help: {
      id: "Periksa satuannya. Bila memang begitu, biarkan.",
      en: "Check the unit. If it is right, leave it.",
    },
    example: "waktu : 2 jam",
  }),
  SOP534: rule<{ written: string; reading: "workingDay" | "calendarDay" }>({
    severity: "note",
    source: "practice",
    id: (p) =>
      `“${p.written}” dapat berarti hari kerja atau hari kalender. Di kantor ini dihitung sebagai hari ${p.reading === "calendarDay" ? "kalender" : "kerja"}.`,
    en: (p) =>
      `“${p.written}” can mean working days or calendar days. In this office it counts as ${p.reading === "calendarDay" ? "calendar" : "working"} days.`,
    help: {
      id: "Tulis “hari kerja” atau “hari kalender”.",
      en: "Write “working days” or “calendar days”.",
    },
    example: "waktu : 2 hari kerja",
  }),
  SOP535: rule<{ document: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Tidak ada langkah sebelum langkah ini yang menghasilkan “${p.document}”.`,
    en: (p) => `No step before this one makes “${p.document}”.`,
    help: {
      id: "Sebutkan sebagai keluaran langkah sebelumnya, dalam keadaan itu; atau tandai (dari luar) bila memang sudah ada.",
      en: "Name it as the output of an earlier step, in that state; or mark it (from outside) if it is there already.",
    },
    example: "kelengkapan : Nota Dinas (dari luar)",
  }),
  SOP536: rule<{ before: string; now: string }>({
    severity: "warning",
    source: "practice",
    id: (p) =>
      p.before === "-"
        ? `Langkah pertama bernomor ${p.now}.`
        : `Nomor langkah tidak berurutan: sesudah ${p.before} tertulis ${p.now}.`,
    en: (p) =>
      p.before === "-"
        ? `The first step is numbered ${p.now}.`
        : `The steps are not numbered in order: after ${p.before} stands ${p.now}.`,
    help: {
      id: "Periksa apakah ada langkah yang terlewat atau tertukar. Langkah dikerjakan menurut urutan penulisannya, bukan menurut nomornya.",
      en: "Look whether a step is left out or out of place. Steps are done in the order in which they are written, whatever their numbers.",
    },
    example: "Langkah 1: Mencatat surat\nLangkah 2: Meneruskan surat",
  }),
  SOP537: rule<{ actor: string }>({
    severity: "warning",
    source: "practice",
    id: (p) =>
      `Sesudah batas itu habis, keputusan diserahkan kepada “${p.actor}”, padahal dialah yang selama ini memutus.`,
    en: (p) => `When that bound is used up, the decision goes to “${p.actor}”, who takes it already.`,
    help: {
      id: "Sebutkan atasannya, atau langkah yang dituju sesudah batas itu habis.",
      en: "Name a superior, or the step to go to when the bound is used up.",
    },
    example: "jika tidak -> langkah 10, paling banyak 3 kali, lalu Kepala Badan",
  }),
  SOP538: rule<{ written: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `“${p.written}” berarti tidak ada waktu untuk mengerjakan langkah ini.`,
    en: (p) => `“${p.written}” leaves no time to do this step.`,
    help: {
      id: "Tulis waktu yang diperlukan. Tulis ? bila sumber tidak menyebutkannya, atau - bila memang tidak ada batasnya.",
      en: "Write the time that it takes. Use ? if the source does not say, or - if there is deliberately no limit.",
    },
    example: "waktu : 5 menit",
  }),
  SOP539: rule<{ step: string; stepEn: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Waktu ini dihitung dari ${p.step}, yang baru dikerjakan sesudahnya, jadi tidak dapat dihitung.`,
    en: (p) => `This time is counted from ${p.stepEn}, which is done after it only, so it cannot be counted.`,
    help: {
      id: "Sebutkan langkah yang sudah selesai sebelum langkah ini.",
      en: "Name a step that is done before this one.",
    },
    example: "waktu : 10 hari kerja sejak langkah 1",
  }),
  SOP540: rule<{ group: string }>({
    severity: "note",
    source: "practice",
    id: (p) =>
      `Kegiatan ini menyebut semua “${p.group}”, tetapi tanpa kata “setiap” langkah selesai begitu satu anggota mengerjakannya.`,
    en: (p) =>
      `This activity speaks of all of “${p.group}”, but without the word “each” the step ends when one member has done it.`,
    help: {
      id: "Tulis setiap di depan nama kelompok bila semua anggotanya harus mengerjakan.",
      en: "Write each before the group's name if all its members must do it.",
    },
    example: "oleh : setiap Bidang",
  }),
  SOP542: rule<{ after: string; time: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Pekerjaan dialihkan sesudah “${p.after}”, padahal waktunya “${p.time}”: waktunya belum habis.`,
    en: (p) => `The work is taken away after “${p.after}”, though its time is “${p.time}”: that is not over yet.`,
    help: {
      id: "Samakan kedua waktu itu, atau hapus waktunya dari “bila lewat”: tanpa waktu sendiri, waktu langkah yang berlaku.",
      en: "Make the two agree, or leave the time out of “after deadline”: then the step's own time counts.",
    },
    example: "bila lewat -> langkah 9",
  }),
  SOP543: rule<{ actor: string; verb: string }>({
    severity: "note",
    source: "practice",
    id: (p) => `“${p.verb}” adalah wewenang pejabat, sedangkan “${p.actor}” pihak luar.`,
    en: (p) => `“${p.verb}” is for an official, and “${p.actor}” is from outside.`,
    help: {
      id: "Periksa siapa pelaksananya. Pihak luar mengajukan, melengkapi, atau menerima.",
      en: "Check who does it. People from outside apply, complete or receive.",
    },
    example: "oleh : Kepala Badan",
  }),
  SOP544: rule({
    severity: "warning",
    source: "practice",
    id: () =>
      "Bila waktunya lewat, langkah ini dimulai lagi dari awal, berapa kali pun, dan tidak ada yang diberi tahu.",
    en: () => "When its time is over this step begins anew, however often, and nobody is told.",
    help: {
      id: "Tulis siapa yang diberi tahu (beri tahu), atau langkah lain yang mengambil alih.",
      en: "Write who is told (notify), or another step that takes over.",
    },
    example: "bila lewat -> beri tahu Sekretaris",
  }),
  SOP550: rule<{ count: number }>({
    severity: "note",
    source: "practice",
    id: (p) => `Tanda kutip di kedua ujung isi ini ikut tercetak${p.count > 1 ? ` (${p.count} isi)` : ""}.`,
    en: (p) => `The quotes at both ends of this value are printed${p.count > 1 ? ` (${p.count} values)` : ""}.`,
    help: {
      id: "Hapus tanda kutipnya: isi ditulis tanpa tanda kutip.",
      en: "Delete the quotes: values are written without.",
    },
    example: "unit : Sekretariat",
  }),
  SOP548: rule<{ actor: string }>({
    severity: "warning",
    source: "law",
    id: (p) => `SOP ini administratif, tetapi semua langkahnya dikerjakan “${p.actor}”.`,
    en: (p) => `This SOP is administrative, but every step is done by “${p.actor}”.`,
    help: {
      id: "SOP administratif punya lebih dari satu pelaksana. Sebutkan yang lain, atau tulis jenis : teknis.",
      en: "An administrative SOP has more than one actor. Name the others, or write kind : technical.",
    },
    example: "SOP: Pencatatan Surat\n  jenis : teknis",
  }),
  SOP549: rule<{ sum: string; sumEn: string; time: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Waktu langkah-langkahnya berjumlah sedikitnya ${p.sum}, lebih lama daripada waktu layanan “${p.time}”.`,
    en: (p) => `The times of the steps add up to ${p.sumEn} at least, longer than the service time “${p.time}”.`,
    help: {
      id: "Sesuaikan waktu langkah atau waktu layanannya. Bila terlampaui karena langkah yang dikerjakan bersamaan, tulis: abaikan SOP549 : alasannya.",
      en: "Change the times of the steps, or the service time. If it is over for steps done side by side, write: ignore SOP549 : the reason.",
    },
    example: "SOP: Pencatatan Surat\n  waktu layanan : 3 hari kerja",
  }),
  SOP546: rule<{ document: string }>({
    severity: "note",
    source: "practice",
    id: (p) => `“${p.document}” ditandai (akhir), padahal dipakai langkah lain.`,
    en: (p) => `“${p.document}” is marked (final), but another step uses it.`,
    help: {
      id: "Hapus tanda (akhir): tanda itu untuk hasil yang tidak dipakai lagi di prosedur ini.",
      en: "Delete the mark (final): it is for what no step of this procedure uses any more.",
    },
    example: "keluaran : Konsep surat",
  }),
  SOP547: rule<{ document: string }>({
    severity: "note",
    source: "practice",
    id: (p) => `“${p.document}” ditandai (dari luar), padahal dihasilkan langkah sebelumnya.`,
    en: (p) => `“${p.document}” is marked (from outside), but a step before this one makes it.`,
    help: {
      id: "Hapus tanda (dari luar). Bila memang dokumen lain, beri nama yang berbeda.",
      en: "Delete the mark (from outside). If it is another document, give it another name.",
    },
    example: "kelengkapan : Konsep surat",
  }),
  SOP545: rule<{ step: string; stepEn: string; answer: string }>({
    severity: "warning",
    source: "practice",
    id: (p) => `Sesudah penolakan ini prosedur berlanjut ke ${p.step}, tujuan jawaban “${p.answer}”.`,
    en: (p) => `After this refusal the procedure goes on to ${p.stepEn}, where the answer “${p.answer}” leads.`,
    help: {
      id: "Baris yang tidak diberi “lanjut” berlanjut ke baris di bawahnya. Tulis ke mana sesudah penolakan, misalnya selesai.",
      en: "A row without “next” goes on to the row below it. Write where it goes after the refusal, such as end.",
    },
    example: "Langkah 4: Menolak permohonan\n  oleh : Kepala Badan\n  lanjut -> selesai",
  }),
} as const;

/** `explain` shows an entry without a case, and then no kind. */
const verbKinds = {
  passive: { id: "berbentuk pasif", en: "is passive" },
  noun: { id: "kata benda", en: "is a noun" },
  bare: { id: "belum berawalan me-", en: "lacks the prefix me-" },
} as const;

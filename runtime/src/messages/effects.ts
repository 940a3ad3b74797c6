import type { Bilingual } from "./words.js";

/** What a change asks of cases that are running: nothing; that people know; that they are moved with care; that some cannot go on. */
export type ChangeSeverity = (typeof severities)[number];

export const severities = ["none", "note", "migrate", "breaking"] as const;

/** Why a change has its severity. */
export const effects = {
  unseen: effect("none", "Kasus yang berjalan tidak terpengaruh.", "Running cases are not affected."),
  deadline: effect("note", "Tenggat tugas yang terbuka ikut berubah.", "The due dates of open tasks change with it."),
  calendar: effect("note", "Jam kerja dan hari libur mungkin lain.", "Working hours and holidays may differ."),
  doer: effect("note", "Tugas yang terbuka berpindah pelaksana.", "Open tasks pass to another actor."),
  joint: effect("note", "Peserta tugas yang terbuka berubah.", "Who takes part in open tasks changes."),
  choice: effect("note", "Kasus di langkah ini mendapat pilihan baru.", "Cases at this step get a new choice."),
  bound: effect("note", "Putaran yang sudah dipakai ikut dihitung.", "Rounds already taken count."),
  looser: effect("note", "Kasus di langkah ini tidak lagi memerlukannya.", "Cases at this step no longer need it."),
  unmade: effect(
    "note",
    "Kasus di langkah ini tidak lagi harus menghasilkannya.",
    "Cases at this step no longer have to bring it out.",
  ),
  begin: effect(
    "note",
    "Saat mulai tugas yang menunggu waktunya ikut berubah.",
    "The start of tasks that wait for their time changes with it.",
  ),
  notified: effect("note", "Yang diberi tahu bila lewat waktu berubah.", "Who is told of a missed time changes."),
  spent: effect(
    "note",
    "Kasus yang kehabisan putaran akan ke arah lain.",
    "Cases that have used up the rounds will go another way.",
  ),
  stricter: effect(
    "migrate",
    "Kasus yang sudah melewati pembuat dokumen ini mungkin tidak memilikinya.",
    "Cases past the maker of this document may not have it.",
  ),
  product: effect(
    "migrate",
    "Kasus yang sudah melewati langkah ini tidak memilikinya.",
    "Cases past this step do not have it.",
  ),
  inserted: effect(
    "migrate",
    "Kasus yang sudah melewati tempatnya tidak akan melaluinya.",
    "Cases already past its place will not go through it.",
  ),
  order: effect(
    "migrate",
    "Kasus mungkin sudah atau belum mengerjakannya menurut urutan baru.",
    "Cases may or may not have done it under the new order.",
  ),
  route: effect(
    "migrate",
    "Kasus yang terbuka di sini akan ke arah lain.",
    "Cases that are open here will go another way.",
  ),
  skipped: effect(
    "migrate",
    "Kasus yang belum sampai di langkah ini dapat melewatinya.",
    "Cases that have not come to this step yet may skip it.",
  ),
  unskipped: effect(
    "migrate",
    "Kasus yang sedang ditanya di sini tidak lagi dapat melewati langkah ini.",
    "Cases that are being asked here can no longer skip the step.",
  ),
  called: effect(
    "migrate",
    "Kasus yang sudah memulai SOP lain dari sini tetap menjalankan SOP itu.",
    "Cases that have already begun another SOP from here go on with it.",
  ),
  arms: effect(
    "migrate",
    "Kasus yang sudah bercabang di sini hanya menjalankan cabang versi lamanya.",
    "Cases that have already forked here run only the arms of their old version.",
  ),
  renamed: effect("migrate", "Riwayat kasus memakai nama yang lama.", "The history of cases has the old name."),
  answered: effect(
    "migrate",
    "Kasus yang terbuka di sini kini harus diputus dengan jawaban.",
    "Cases that are open here must now be decided with an answer.",
  ),
  members: effect(
    "migrate",
    "Siapa yang masih harus mengerjakan tugas yang terbuka dihitung lain.",
    "Who still has to do an open task is counted differently.",
  ),
  filled: effect(
    "migrate",
    "Dokumen yang sudah diisi mungkin belum memenuhinya.",
    "Documents already filled in may not meet it.",
  ),
  stepGone: effect(
    "breaking",
    "Kasus yang terbuka di langkah ini kehilangan tempatnya.",
    "Cases that are open at this step lose their place.",
  ),
  answerGone: effect(
    "breaking",
    "Riwayat kasus mungkin memuat jawaban yang tidak ada lagi.",
    "The history of cases may have an answer that is gone.",
  ),
  contentGone: effect(
    "breaking",
    "Dokumen kasus mungkin memuat isi yang tidak ada tempatnya lagi.",
    "Documents of cases may have content with no place left.",
  ),
  halted: effect(
    "breaking",
    "Versi baru tidak dapat dijalankan: hal ini tidak diketahui.",
    "The new version cannot run: this is not known.",
  ),
  elsewhere: effect(
    "breaking",
    "Kasus tersimpan di bawah nama prosedur yang lama.",
    "Cases are stored under the old id of the procedure.",
  ),
} as const;

export type EffectName = keyof typeof effects;

/** What to do about changes of a severity. */
export function advice(severity: ChangeSeverity): Bilingual {
  switch (severity) {
    case "none":
      return { id: "Tidak ada yang perlu dilakukan.", en: "Nothing needs to be done." };
    case "note":
      return { id: "Beri tahu mereka yang sedang mengerjakan kasus.", en: "Tell those who are working on cases." };
    case "migrate":
      return {
        id: "Selesaikan kasus yang berjalan dengan versi lamanya, atau periksa satu per satu sebelum memindahkannya.",
        en: "Finish running cases under their old version, or look at each one before moving it.",
      };
    case "breaking":
      return {
        id: "Selesaikan kasus yang berjalan dengan versi lamanya.",
        en: "Finish running cases under their old version.",
      };
  }
}

function effect<S extends ChangeSeverity>(severity: S, id: string, en: string) {
  return { severity, id, en } as const;
}

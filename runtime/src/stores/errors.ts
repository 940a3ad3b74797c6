import { define, definitionOf, type Language, type MessageOf, quote, say } from "../messages/words.js";
import { postgresFaults } from "./postgres-faults.js";

type InFile = { readonly path: string };

/** What can go wrong in a store itself. None of it is a refusal: the same command may be sent again with the same id. Only STO121 leaves open whether it was done. */
export const faults = {
  STO101: define<InFile>({
    id: (p) => `Berkas kasus "${p.path}" sedang dipakai program lain.`,
    en: (p) => `The case file "${p.path}" is in use by another program.`,
    help: {
      id: "Tunggu atau tutup program lain yang membuka berkas itu, lalu ulangi perintah yang sama.",
      en: "Wait for or close the other program that has it open, then send the same command again.",
    },
    sample: { path: "kasus.db" },
  }),
  STO102: define<InFile>({
    id: (p) => `Berkas kasus "${p.path}" hanya dapat dibaca.`,
    en: (p) => `The case file "${p.path}" is read-only.`,
    help: {
      id: "Beri izin tulis pada berkas dan foldernya.",
      en: "Give write permission on the file and its folder.",
    },
    sample: { path: "kasus.db" },
  }),
  STO103: define<InFile>({
    id: (p) => `Berkas "${p.path}" bukan berkas kasus Baku.`,
    en: (p) => `The file "${p.path}" is not a Baku case file.`,
    help: {
      id: "Periksa nama berkasnya. Berkas itu tidak diubah.",
      en: "Check the file's name. The file was left as it is.",
    },
    sample: { path: "kasus.db" },
  }),
  STO104: define<InFile>({
    id: (p) => `Berkas "${p.path}" adalah basis data milik program lain.`,
    en: (p) => `The file "${p.path}" is another program's database.`,
    help: {
      id: "Pilih nama berkas lain untuk kasus. Berkas itu tidak diubah.",
      en: "Choose another file for the cases. The file was left as it is.",
    },
    sample: { path: "kasus.db" },
  }),
  STO105: define<InFile & { found: number; known: number }>({
    id: (p) =>
      `Berkas kasus "${p.path}" ditulis oleh Baku yang lebih baru (skema ${p.found}; versi ini mengenal ${p.known}).`,
    en: (p) => `The case file "${p.path}" was written by a newer Baku (schema ${p.found}; this one knows ${p.known}).`,
    help: { id: "Perbarui Baku, lalu buka kembali berkas itu.", en: "Update Baku, then open the file again." },
    sample: { path: "kasus.db", found: 2, known: 1 },
  }),
  STO106: define<InFile>({
    id: (p) => `Tidak ada lagi ruang untuk berkas kasus "${p.path}".`,
    en: (p) => `There is no room left for the case file "${p.path}".`,
    help: {
      id: "Kosongkan ruang penyimpanan, lalu ulangi perintah yang sama.",
      en: "Free some disk space, then send the same command again.",
    },
    sample: { path: "kasus.db" },
  }),
  STO107: define<InFile>({
    id: (p) => `Berkas kasus "${p.path}" tidak dapat dibuka.`,
    en: (p) => `The case file "${p.path}" cannot be opened.`,
    help: {
      id: "Periksa apakah foldernya ada dan boleh dibaca serta ditulis.",
      en: "Check that its folder exists and may be read and written.",
    },
    sample: { path: "kasus.db" },
  }),
  STO108: define<InFile>({
    id: (p) => `Berkas kasus "${p.path}" rusak.`,
    en: (p) => `The case file "${p.path}" is damaged.`,
    help: {
      id: "Simpan salinannya, lalu pulihkan berkas dari cadangan terakhir.",
      en: "Keep a copy of it, then restore the file from the last backup.",
    },
    sample: { path: "kasus.db" },
  }),
  STO109: define<Record<never, never>>({
    id: () => "Penyimpanan kasus sudah ditutup.",
    en: () => "The store has been closed.",
    help: { id: "Buka kembali penyimpanan sebelum dipakai.", en: "Open the store again before using it." },
    sample: {},
  }),
  STO110: define<{ field: string }>({
    id: (p) => `Perintah tidak dapat disimpan: "${p.field}" tidak memuat nilai yang semestinya.`,
    en: (p) => `The command cannot be stored: "${p.field}" does not hold what it should.`,
    help: {
      id: "Gunakan teks Unicode yang utuh, waktu dalam milidetik bulat, dan nilai JSON.",
      en: "Use well-formed Unicode text, whole milliseconds, and JSON values.",
    },
    sample: { field: "caseId" },
  }),
  STO111: define<InFile>({
    id: (p) => `Berkas kasus "${p.path}" gagal dibaca atau ditulis.`,
    en: (p) => `The case file "${p.path}" could not be read or written.`,
    help: {
      id: "Periksa media penyimpanannya, lalu ulangi perintah yang sama.",
      en: "Check the disk, then send the same command again.",
    },
    sample: { path: "kasus.db" },
  }),
  STO112: define<InFile & { case: string; event: number }>({
    id: (p) => `Berkas kasus "${p.path}" rusak: peristiwa ${p.event} kasus ${quote(p.case)} tidak dapat dibaca.`,
    en: (p) => `The case file "${p.path}" is damaged: event ${p.event} of case ${quote(p.case)} cannot be read.`,
    help: {
      id: "Simpan salinannya, lalu ambil kasus itu dari cadangan atau ekspor terakhir.",
      en: "Keep a copy of it, then take that case from the last backup or export.",
    },
    sample: { path: "kasus.db", case: "lkjip-2026", event: 7 },
  }),
  STO113: define<{ case: string; event: number }>({
    id: (p) => `Kasus ${quote(p.case)}: peristiwa ${p.event} yang tersimpan bukan yang tadi dibaca.`,
    en: (p) => `Case ${quote(p.case)}: event ${p.event} in the store is not the one that was read.`,
    help: {
      id: "Riwayatnya ditulis ulang oleh pihak lain. Jangan melanjutkan kasus itu; bandingkan dengan cadangan atau ekspor terakhir.",
      en: "Its history was rewritten by someone else. Do not go on with the case; compare it with the last backup or export.",
    },
    sample: { case: "lkjip-2026", event: 7 },
  }),
  STO114: define<InFile>({
    id: (p) => `Berkas "${p.path}" sudah ada, atau sisa catatannya ("-wal", "-shm") masih ada; tidak ditimpa.`,
    en: (p) =>
      `The file "${p.path}" is there already, or what is left of its log ("-wal", "-shm"); it is not overwritten.`,
    help: {
      id: "Pilih nama lain, atau pindahkan berkas lama beserta “-wal” dan “-shm”-nya terlebih dahulu.",
      en: "Choose another name, or first move the old file away together with its “-wal” and “-shm”.",
    },
    sample: { path: "kasus.db" },
  }),
  STO115: define<InFile & { found: number; known: number }>({
    id: (p) =>
      `Berkas kasus "${p.path}" ditulis oleh Baku yang lebih lama (skema ${p.found}; versi ini skema ${p.known}).`,
    en: (p) => `The case file "${p.path}" was written by an older Baku (schema ${p.found}; this one has ${p.known}).`,
    help: {
      id: "Memeriksa tidak mengubah berkas. Salin dahulu, lalu buka salinannya dengan Baku ini supaya skemanya maju.",
      en: "Verifying changes no file. Copy it first, and open the copy with this Baku to bring it forward.",
    },
    sample: { path: "kasus.db", found: 3, known: 4 },
  }),
  ...postgresFaults,
};

export type StoreFault = MessageOf<typeof faults>;

/** The store failed; what was asked for did not happen, but for STO121, where that is not known. The platform's own error is the `cause`. */
export interface StoreError extends Error {
  readonly name: "StoreError";
  readonly code: StoreFault["code"];
  readonly fault: StoreFault;
}

export function storeError(fault: StoreFault, cause?: unknown): StoreError {
  const message = `${fault.code} ${text(fault, "en")}`;
  return Object.assign(new Error(message, { cause }), { name: "StoreError", code: fault.code, fault } as const);
}

/**
 * Whether what was thrown is a store's own failure.
 *
 * @example
 * ```ts
 * import { messageText } from "@baku/runtime";
 * import { isStoreError, sqlite } from "@baku/runtime/sqlite";
 *
 * try {
 *   sqlite("kasus.db");
 * } catch (error) {
 *   if (isStoreError(error)) console.error(error.code, messageText(error.fault, "id"));
 *   else throw error;
 * }
 * ```
 */
export function isStoreError(error: unknown): error is StoreError {
  return error instanceof Error && error.name === "StoreError" && "fault" in error;
}

/** The fault in one sentence. */
export function text(fault: StoreFault, language: Language): string {
  return say(faults, fault, language);
}

/** What to do about it. */
export function help(fault: StoreFault, language: Language): string {
  return definitionOf(faults, fault).help[language];
}

import { describe, expect, test } from "vitest";
import { compile } from "../compile.js";
import { messageOf } from "../findings/registry.js";
import { activeOf, kindOf } from "./verbs.js";

/** What is said of the text of one activity, with the words that it stands on. */
function said(activity: string, more = ""): readonly string[] {
  const text = `SOP: Uji\nPelaksana: Staf; Kepala Badan\nLangkah 1: ${activity}\n  oleh: Staf\n${more}`;
  return compile(text)
    .findings.filter(({ code }) => ["SOP529", "SOP530", "SOP531", "SOP532"].includes(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

test.each([
  ["Kepala Badan menandatangani surat", "SOP529 Kepala Badan"],
  ["Penerimaan data", "SOP530 Penerimaan"],
  ["Pelaksanaan rapat", "SOP530 Pelaksanaan"],
  ["Diterima surat dari Sekda", "SOP530 Diterima"],
  ["Tersusunnya laporan", "SOP530 Tersusunnya"],
  ["Verifikasi dokumen", "SOP530 Verifikasi"],
  ["Disposisi surat", "SOP530 Disposisi"],
  ["Direktur menandatangani surat", "SOP530 Direktur"],
  ["Rapat pembahasan", "SOP530 Rapat"],
  ["Surat dikirim ke Biro", "SOP530 Surat"],
  ["Kegiatan rapat", "SOP530 Kegiatan"],
  ["Mediasi para pihak", "SOP530 Mediasi"],
  ["Perbaikan konsep", "SOP530 Perbaikan"],
  ["Pemohon mengajukan permohonan", "SOP530 Pemohon"],
  ["Men-scan surat dan mengunggahnya", "SOP531 mengunggahnya"],
  ["Menerima dan mencatat surat", "SOP531 mencatat"],
  ["Menerima, mencatat, dan mengarsipkan surat", "SOP531 mencatat"],
  ["Menelaah Surat Sekda mengenai asistensi dan memerintahkan Sekretaris untuk mengikutinya", "SOP531 memerintahkan"],
  ["Menyusun konsep, kemudian menyampaikannya", "SOP531 menyampaikannya"],
  ["Mengembalikan berkas apabila tidak lengkap", "SOP532 apabila"],
  ["Jika lengkap, meneruskan berkas", "SOP532 Jika"],
  ["Apabila ada kekurangan, mengembalikan berkas", "SOP532 Apabila"],
])("%s: %s", (activity, finding) => {
  expect(said(activity)).toEqual([finding]);
});

test.each([
  "Menelaah surat",
  "Melakukan koreksi terhadap konsep",
  "Buat surat pengantar",
  "Disposisikan surat kepada Sekretaris",
  "Distribusikan surat",
  "Terima berkas permohonan",
  "Siapkan ruang rapat",
  "Perhatikan kelengkapan berkas",
  "Kerjakan konsep",
  "Isi formulir",
  "Awasi pelaksanaan",
  "Berkoordinasi dengan Biro Organisasi",
  "Kemudian menyusun konsep",
  "Stafsus menelaah surat",
  "Input data ke aplikasi",
  "Receive the letter",
  // one order, whatever is ordered
  "Memerintahkan Staf untuk menyempurnakan konsep dan menyusun surat pengantar",
  "Meminta Bidang mengirim data dan melengkapi formulir",
  "Membahas konsep dengan Menteri dan menteri terkait",
  "Mengumpulkan data dan mekanisme kerja",
  "Menelaah DPA SKPD dan DPPA SKPD (jika ada)",
  "Mengirim surat bila diperlukan",
  "Memverifikasi berkas, mengacu pada pedoman, dan menurut jenisnya",
  "Menugaskan Kepala Sub Bagian untuk menyiapkan bahan rapat dan konsep undangan",
  "Menyiapkan memo, media, dan meja",
  "Pertimbangkan kembali usulan",
  "Meminta paraf Sekretaris, jika ada, pada konsep",
])("nothing is said of “%s”", (activity) => {
  expect(said(activity)).toEqual([]);
});

describe("a decision may say if", () => {
  test("in its own text", () => {
    const asks =
      "  keputusan: Apakah lengkap?\n    jika ya -> selesai\n    jika tidak -> langkah 1, paling banyak 2 kali\n";
    expect(said("Mengembalikan berkas apabila tidak lengkap", asks)).toEqual([]);
    expect(said("Mengembalikan berkas apabila tidak lengkap", "  keputusan: ?\n")).toEqual([]);
    expect(said("Mengirim berkas apabila lengkap", "  hanya jika: Apakah lengkap?\n")).toEqual([]);
  });
});

test("a verb is offered in the noun's own case, as a guess that --fix leaves alone", () => {
  expect([activeOf("Penerimaan"), activeOf("diterima"), activeOf("Kegiatan")]).toEqual([
    "Menerima",
    "menerima",
    undefined,
  ]);
  const text = "SOP: Uji\nLangkah 1: Penerimaan data\n";
  const { fixes } = compile(text).findings.find((f) => f.code === "SOP530")!;
  expect(fixes).toMatchObject([{ guess: true, edits: [{ text: "Menerima" }] }]);
});

test("a verb that lacks its prefix is not called a noun", () => {
  const word = (activity: string) =>
    messageOf(compile(`SOP: Uji\nLangkah 1: ${activity}\n`).findings.find((f) => f.code === "SOP530")!, "id");
  expect(["Koreksi konsep", "Paraf konsep", "Verifikasi berkas"].map(word)).toEqual([
    "Kegiatan tidak diawali kata kerja aktif: “Koreksi” belum berawalan me-. Tulis “Mengoreksi”.",
    "Kegiatan tidak diawali kata kerja aktif: “Paraf” belum berawalan me-. Tulis “Memaraf”.",
    "Kegiatan tidak diawali kata kerja aktif: “Verifikasi” belum berawalan me-. Tulis “Memverifikasi”.",
  ]);
  expect([word("Penerimaan surat"), word("Rapat koordinasi")]).toEqual([
    "Kegiatan tidak diawali kata kerja aktif: “Penerimaan” kata benda. Tulis “Menerima”.",
    "Kegiatan tidak diawali kata kerja aktif: “Rapat” kata benda. Tulis “Mengadakan rapat”.",
  ]);
});

test("every verb that is offered is active", () => {
  for (const noun of ["Penerimaan", "Rapat", "Disposisi", "Monitoring", "Dilakukan", "Persetujuan"])
    expect(kindOf(activeOf(noun)!.split(" ")[0]!)).toBe("active");
});

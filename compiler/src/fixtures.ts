import { compile } from "./compile.js";
import { messageOf } from "./findings/registry.js";

/** An SOP without a mistake, which tests change in one place. */
export const sound = `SOP: Pengelolaan Surat Masuk
  instansi : Pemerintah Provinsi Contoh; Badan Contoh
  unit     : Sekretariat
  nomor    : SOP/01/2026
  dibuat   : 5 Januari 2026
  direvisi : -
  disahkan : 12 Januari 2026
  pengesah : Kepala Badan
    nama    : Drs. Contoh
    pangkat : Pembina
    nip     : 19660210 198603 1 011

Dasar hukum:
  - Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan
Kualifikasi pelaksana : Mampu mengoperasikan komputer
Keterkaitan : -
Peralatan   : Komputer; Printer
Peringatan  : Apabila tidak dicatat, surat dapat hilang
Pencatatan  : Buku agenda

Pelaksana:
  - Staf
  - Sekretaris
  - Kepala Badan

Langkah 1 (catat surat): Mencatat surat masuk di buku agenda
  oleh        : Staf
  kelengkapan : Surat masuk (dari luar)
  waktu       : 10 menit
  keluaran    : Lembar disposisi

Langkah 2 (periksa surat): Memeriksa kelengkapan surat
  oleh        : Sekretaris
  kelengkapan : Lembar disposisi
  waktu       : 15 menit
  keluaran    : Lembar disposisi yang telah diperiksa
  keputusan   : Apakah surat lengkap?
    jika ya    -> berikutnya
    jika tidak -> catat surat, paling banyak 2 kali, lalu Kepala Badan

Langkah 3 (beri disposisi): Memberi disposisi
  oleh        : Kepala Badan
  kelengkapan : Lembar disposisi yang telah diperiksa
  waktu       : paling lama 1 hari kerja
  keluaran    : Disposisi (akhir)
`;

/** Findings with their words. */
const said = (text: string) =>
  compile(text, "uji.sop", { today: "2026-11-20" }).findings.map((f) => ({
    ...f,
    said: `${f.code} ${messageOf(f, "id")}`,
  }));
const before = new Set(said(sound).map((f) => f.said));

/** What is found in a text beyond what the sound one has. */
export const foundIn = (text: string) => said(text).filter((f) => !before.has(f.said));

export function edited(from: string, to: string): string {
  if (!sound.includes(from)) throw new Error(`the sound SOP has no ${JSON.stringify(from)}`);
  return sound.replace(from, () => to);
}

/** An SOP of these steps, of whose form nothing is to be said. */
export const flowOf = (steps: string): string => `SOP: Uji alur
  nomor: 1
  dibuat: 5 Januari 2026
  pengesah: Kepala Badan
    nama: Drs. Contoh
Pelaksana: Pemohon (eksternal); Staf; Kasubbag; Bidang (kelompok); Kepala Badan

${steps}`;

/** What the sheet and the cells of `flowOf` lack. */
export const unlooked: ReadonlySet<string> = new Set(["SOP501", "SOP502", "SOP505", "SOP524", "SOP525", "SOP534"]);

import { compile } from "@baku/compiler";
import { defaultProfile } from "@baku/runtime";
import { expect, test } from "vitest";
import { workLines, workTimeOf } from "./work.js";

const told = (steps: string, profile = defaultProfile) => {
  const [procedure] = compile(`SOP: Uji\nPelaksana: Staf\n${steps}`).procedures;
  return workLines(workTimeOf(procedure!, profile), "id");
};
const checked = `Langkah 1 (catat): Mencatat surat
  oleh: Staf
  waktu: 1-3 hari kerja
Langkah 2 (periksa): Memeriksa surat
  oleh: ?
  waktu: 30 menit
  keputusan: Apakah lengkap?
    jika ya -> langkah 3
    jika tidak -> langkah 2, paling banyak 1 kali
Langkah 3 (arsip): Mengarsipkan surat
  oleh: Staf
  waktu: ?
`;

test("the least, the usual and the most of a case, and what they leave out; who works changes no time", () => {
  expect(told(checked)).toEqual([
    "Paling sedikit: 1 hari kerja 30 menit",
    "Rata-rata, bila setiap jawaban sama mungkinnya: 2 hari kerja 45 menit",
    "Paling banyak: 3 hari kerja 1 jam",
    "Tidak termasuk, karena waktunya tidak diketahui: langkah 3 (arsip)",
    "1 hari kerja = 7 jam 30 menit (profil sop-ap); cabang bersamaan dijumlahkan",
  ]);
});

test("a day is as long as the profile says", () => {
  const short = { ...defaultProfile, name: "piket", hours: { monday: { from: "08:00", to: "09:00" } } };
  expect(told(checked, short).slice(-1)).toEqual(["1 hari kerja = 1 jam (profil piket); cabang bersamaan dijumlahkan"]);
  expect(told(checked, short)[0]).toBe("Paling sedikit: 1 hari kerja 30 menit");
});

test("a loop without a bound has no most; a flow that is not sure has no time", () => {
  expect(told(checked.replace(", paling banyak 1 kali", ""))[2]).toContain("tidak terbatas");
  expect(told("Langkah 1: Mencatat\n  oleh: Staf\n  lanjut -> langkah 1\n")).toEqual([
    "Belum dapat dijumlahkan: alurnya belum pasti.",
  ]);
});

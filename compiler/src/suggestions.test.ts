import { expect, test } from "vitest";
import { messageOf } from "./findings/registry.js";
import { edited, foundIn } from "./fixtures.js";

/** “Did you mean”: of labels, steps, actors, documents, states, units and dates. */
test.each<readonly [from: string, to: string, meant: string]>([
  ["  kelengkapan : Surat masuk", "  kelengkapn : Surat masuk", "kelengkapan"],
  ["  oleh        : Staf\n", "  penanggung jawab : Staf\n", "oleh"],
  ["  kelengkapan : Surat masuk", "  syarat : Surat masuk", "kelengkapan"],
  ["oleh        : Sekretaris", "oleh : Sekertaris", "Sekretaris"],
  ["oleh        : Sekretaris", "oleh : Sekretaris dengan Staf", "Sekretaris; bersama Staf"],
  ["lalu Kepala Badan", "lalu Kepla Badan", "Kepala Badan"],
  ["-> catat surat", "-> catat surta", "catat surat"],
  ["-> catat surat", "-> no. 1", "langkah 1"],
  ["-> catat surat", "-> L1", "langkah 1"],
  ["-> catat surat", "-> kembali ke awal", "catat surat"],
  ["-> berikutnya", "-> selsai", "selesai"],
  ["-> berikutnya", "-> Memberi disposisi", "beri disposisi"],
  ["kelengkapan : Lembar disposisi\n", "kelengkapan : Lembar disposis\n", "Lembar disposisi"],
  [
    "kelengkapan : Lembar disposisi\n",
    "kelengkapan : Lembar disposisi, Kartu kendali\n",
    "Lembar disposisi; Kartu kendali",
  ],
  ["oleh        : Sekretaris", "oleh : Sekretaris bersama Staf", "Sekretaris; bersama Staf"],
  ["10 menit", "10 menti", "10 menit"],
  ["10 menit", "1 jm", "1 jam"],
  ["10 menit", "2 mnggu", "2 minggu"],
  ["10 menit", "1,5 jam,", "1,5 jam"],
  ["10 menit", "menit 10", "10 menit"],
  ["paling lama 1 hari kerja", "paling lama 1 hri kerja", "paling lama 1 hari kerja"],
  ["dibuat   : 5 Januari 2026", "dibuat : 5 Janauri 2026", "5 Januari 2026"],
  ["dibuat   : 5 Januari 2026", "dibuat : 5/1/26", "5/1/2026"],
])("%j written as %j: did you mean %j?", (from, to, meant) => {
  const [first] = foundIn(edited(from, to));
  expect(messageOf(first!, "id")).toContain(`Maksudnya “${meant}”?`);
});

test("a target is suggested in the language that its step is written in", () => {
  const english = edited("Langkah 2 (periksa", "Step 2 (periksa");
  const meant = (written: string) =>
    messageOf(foundIn(english.replace("-> berikutnya", `-> ${written}`)).find(({ code }) => code === "SOP302")!, "en");
  expect(meant("folowing")).toContain("Did you mean “following”?");
  expect(meant("finished")).toContain("Did you mean “end”?");
  expect(meant("no. 1")).toContain("Did you mean “step 1”?");
});

import { readFileSync } from "node:fs";
import { compile } from "@baku/compiler";
import { type Cell, type DocumentUse, type Procedure, parseProcedure, plan } from "@baku/runtime";
import { describe, expect, test } from "vitest";

/** The scanned SOP, cell by cell, against what the build made of its transcription. */
const json: unknown = JSON.parse(readFileSync("sops/generated/laporan-kinerja-tahunan.sop.json", "utf8"));
const laporan = json as Procedure;

/** As the scan prints it; `?` for a blank cell. */
const rows: readonly (readonly [text: string, requires: string, time: string, output: string])[] = [
  [
    "Menelaah Surat Sekda Provinsi Kalbar tentang penyusunan Laporan Kinerja Tahunan, dan memerintahkan Sekretaris untuk menyusun laporan tersebut",
    "Surat Sekda",
    "15 menit",
    "Disposisi",
  ],
  [
    "Memerintahkan Kasubbag Renja, Keuangan dan Aset untuk memproses penyusunan Laporan Kinerja Tahunan",
    "Disposisi Kepala Badan",
    "15 menit",
    "Disposisi",
  ],
  [
    "Menelaah Dokumen Perjankin, RENJA PD, DPA SKPD dan DPPA SKPD (jika ada), kemudian menyusun dan menyampaikan Nota Dinas kepada Seluruh Bidang dan Sekretariat terkait pengumpulan data dan informasi pendukung guna penyusunan Laporan Kinerja Tahunan beserta format pengumpulan data dan informasi",
    "Disposisi Sekretaris, Perjankin, RENJA PD, DPA SKPD dan DPPA SKPD",
    "3 jam",
    "Nota Dinas Pengumpulan Data dan Informasi Pendukung Penyusunan Laporan Kinerja Tahunan",
  ],
  [
    "Penerimaan data dan informasi pendukung penyusunan Laporan Kinerja Tahunan dari seluruh Bidang dan Sekretariat",
    "Nota Dinas Pengumpulan Data dan Informasi Pendukung Penyusunan Laporan Kinerja Tahunan",
    "2 hari",
    "Data dan informasi pendukung dari seluruh Bidang dan Sekretariat",
  ],
  [
    "Pelaksanaan rapat pembahasan penyusunan Laporan Kinerja Tahunan dengan seluruh Tim Penyusun Laporan Kinerja Tahunan",
    "Undangan Rapat",
    "3 jam",
    "Notulen Hasil rapat",
  ],
  [
    "Menelaah Surat Sekda mengenai Asistensi penyusunan Laporan Kinerja Tahunan dan memerintahkan Sekretaris untuk mengikuti proses asistensi tersebut",
    "?",
    "?",
    "?",
  ],
  [
    "Memerintahkan Kasubbag Renja, Keuangan dan Aset untuk mengikuti Asistensi penyusunan Laporan Kinerja Tahunan",
    "?",
    "?",
    "?",
  ],
  ["Menyusun konsep laporan Kinerja Tahunan sebagai bahan Asistensi", "?", "?", "?"],
  ["Mengikuti Proses Asistensi Penyusunan Laporan Kinerja Tahunan", "?", "?", "?"],
  [
    "Memerintahkan Staf untuk menyempurnakan konsep Laporan Kinerja Tahunan berdasarkan hasil Asistensi dan menyusun konsep surat pengantar yang ditujukan kepada Biro Organisasi Setda Provinsi Kalbar",
    "?",
    "?",
    "?",
  ],
  [
    "Melakukan koreksi terhadap konsep Laporan Kinerja Tahunan yang disempurnakan berdasarkan hasil Asistensi dan membuat konsep Surat Pengantar",
    "?",
    "?",
    "?",
  ],
  [
    "Membuat nota dinas penjelasan mengenai Laporan Kinerja Tahunan serta memberi paraf Surat Pengantar",
    "Konsep Laporan Kinerja Tahunan dan Surat Pengantar yang telah dikoreksi",
    "30 menit",
    "Nota Dinas, Laporan Kinerja Tahunan dan Surat Pengantar yang telah diparaf",
  ],
  [
    "Menandatangani Laporan Kinerja Tahunan dan Surat Pengantar",
    "Nota Dinas, Laporan Kinerja Tahunan dan Surat Pengantar yang telah diparaf",
    "15 menit",
    "Laporan Kinerja Tahunan dan Surat Pengantar yang telah ditandatangani",
  ],
  [
    "Menyampaikan Laporan Kinerja Tahunan kepada Biro Organisasi Setda Provinsi Kalbar",
    "Laporan Kinerja Tahunan dan Surat Pengantar yang telah ditandatangani",
    "1 hari",
    "Pengandaan, Pendistribusian dan Pengarsipan",
  ],
];

const printed = (cell: Cell<readonly DocumentUse[]>): string =>
  cell.known
    ? (cell.printed ?? cell.value.map((use) => use.printed).join("; "))
    : cell.why === "unknown"
      ? "?"
      : "absent";

test.each(rows.map((row, i) => [i + 1, ...row] as const))(
  "row %i prints as the scan does",
  (number, text, requires, time, output) => {
    const step = laporan.steps[number - 1]!;
    const duration = step.duration.known ? step.duration.value.printed : "?";
    expect(step.number).toEqual({ known: true, value: String(number) });
    expect([step.text, printed(step.requires), duration, printed(step.produces)]).toEqual([
      text,
      requires,
      time,
      output,
    ]);
    // The KET column is blank throughout: no line says so, and the marks of the actors are lost.
    expect(step.remarks.known).toBe(false);
    expect(step.actors).toMatchObject({ known: true, inferred: expect.stringMatching(/\S/) });
    expect(step.source).toMatch(new RegExp(`baris ${number}$`));
  },
);

test("only what is inferred is marked so", () => {
  const { outcomes, question } = laporan.steps[10]!.flow;
  expect(question).toMatchObject({ known: true, inferred: expect.any(String) });
  expect(outcomes).toMatchObject([
    { answer: "ya", to: "paraf", inferred: expect.any(String) },
    {
      answer: "tidak",
      to: "perintahkanPenyempurnaan",
      limit: { times: 3, then: { actor: "kepalaBadan" } },
      inferred: expect.any(String),
    },
  ]);
  for (const { requires, duration, produces } of laporan.steps)
    for (const cell of [requires, duration, produces]) expect(cell).not.toHaveProperty("inferred");
});

describe("the identity sheet", () => {
  const { identity } = laporan;

  test("has number, dates and the approving official", () => {
    expect(identity).toMatchObject({
      title: "Penyelenggaraan Penyusunan Laporan Kinerja Tahunan Perangkat Daerah",
      unit: { value: "Bagian Sekretariat" },
      number: { value: "SOP.800/ 15 /BPSDM/2019" },
      created: { value: "2019-08-12", printed: "12 Agustus 2019" },
      revised: { value: "2019-10-04", printed: "4 Oktober 2019" },
      approved: { value: "2019-11-15", printed: "15 Nopember 2019" },
      approvals: [
        {
          as: "disahkan",
          office: { value: "Kepala Badan Pengembangan Sumber Daya Manusia Provinsi Kalimantan Barat" },
          name: { value: "Drs. ALFIAN, MM" },
          rank: { value: "Pembina Utama Muda" },
          nip: { value: "19660210 198603 1 011" },
        },
      ],
    });
  });

  test("has its lists, and knows that Keterkaitan is blank", () => {
    const count = (cell: Cell<readonly string[]>) => (cell.known ? cell.value.length : cell.why);
    const { legalBasis, qualifications, equipment, warnings, records, related } = laporan;
    expect([legalBasis, qualifications, equipment, warnings, records, related].map(count)).toEqual([
      8,
      4,
      5,
      1,
      1,
      "unknown",
    ]);
  });

  test("names five actors as the form prints them", () => {
    expect(laporan.actors.map((a) => a.printed)).toEqual([
      "Staf",
      "Kasubbag Renja, Keuangan dan Aset",
      "Sekretariat & Bidang pada BPSDM Prov. Kalbar",
      "Sekretaris",
      "Kepala Badan",
    ]);
  });
});

test("nothing of the documents of other offices has come along", () => {
  expect(JSON.stringify(json)).not.toMatch(
    /Palangka|Direktorat Jenderal|Pengantaran Surat|Mencelaah|15 ment|Seida|mengkait/,
  );
});

test("the rules that it does not meet, row by row", () => {
  const text = readFileSync("sops/laporan-kinerja-tahunan.sop", "utf8");
  const { findings } = compile(text, "laporan-kinerja-tahunan.sop", { today: "2026-11-20" });
  const rowOf = (offset: number) =>
    laporan.steps.findIndex(({ span: [start, end] }) => start <= offset && offset < end) + 1;
  expect(findings.map(({ code, severity, span }) => [rowOf(span.start), code, severity].join(" "))).toEqual([
    "0 SOP516 warning",
    "0 SOP521 note",
    "1 SOP531 warning",
    "3 SOP531 warning",
    "4 SOP530 warning",
    "4 SOP534 note",
    "5 SOP530 warning",
    "5 SOP523 note",
    "5 SOP503 warning",
    "6 SOP512 warning",
    "6 SOP531 warning",
    "7 SOP512 warning",
    "8 SOP512 warning",
    "9 SOP512 warning",
    "10 SOP512 warning",
    "11 SOP512 warning",
    "11 SOP531 warning",
    "12 SOP531 warning",
  ]);
});

test("the committed JSON is a valid Procedure, and it can run", () => {
  expect(parseProcedure(json).ok).toBe(true);
  expect(plan(laporan).ok).toBe(true);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../compile.js";
import { wrongPart } from "./approver-nip.js";

/** The codes, without those that say what such a short text has not got. */
const said = (text: string, today?: string): readonly string[] =>
  compile(text, "uji.sop", today ? { today } : {})
    .findings.map((f) => f.code)
    .filter((code) => !["SOP502", "SOP507", "SOP509", "SOP510"].includes(code));
const identity = (lines: string) => said(`SOP: Uji\n${lines}`);
const items = (label: string, list: readonly string[]) =>
  said(`SOP: Uji\n${label}:\n${list.map((i) => `- ${i}\n`).join("")}`);

test.each([
  ["SOP Pengelolaan Surat", ["SOP517"]],
  ["Standar Operasional Prosedur Surat", ["SOP517"]],
  ["Pengelolaan Surat", []],
  ["Prosedural Surat", []],
])("the name “%s”", (name, codes) => {
  expect(said(`SOP: ${name}\n`)).toEqual(codes);
});

describe("what the sheet must have", () => {
  const missing = (lines: string) =>
    compile(`SOP: Uji\n${lines}`)
      .findings.filter((f) => f.code === "SOP510")
      .map((f) => f.params.fields);

  test("number, date and approval; of the approving official, his name", () => {
    expect(missing("")).toEqual(["nomor, dibuat, pengesah"]);
    expect(missing("nomor: 1\ndibuat: 2026\npengesah: Kepala Badan\n")).toEqual(["nama"]);
    expect(missing("nomor: ?\ndibuat: -\npengesah: Kepala Badan\n  nama: ?\n")).toEqual([]);
  });
});

describe("dates", () => {
  test.each([
    ["dibuat: 12 Agustus 2019\ndirevisi: 4 Oktober 2019\ndisahkan: 15 November 2019\n", []],
    ["dibuat: 12 Agustus 2019\ndirevisi: -\ndisahkan: 12 Agustus 2019\n", []],
    ["dibuat: 16 November 2019\ndisahkan: 15 November 2019\n", ["SOP513"]],
    ["dibuat: 1 Januari 2020\ndirevisi: 1 Februari 2019\ndisahkan: 1 Maret 2019\n", ["SOP513"]],
    // A month is compared as a month.
    ["dibuat: 12 Agustus 2019\ndirevisi: Agustus 2019\n", []],
    ["dibuat: September 2019\ndirevisi: Agustus 2019\n", ["SOP513"]],
    ["dibuat: 12 Agustus 2019\ndisahkan: September 2019\n", ["SOP514"]],
    ["dibuat: September 2019\ndisahkan: ?\n", []],
  ])("%s", (lines, codes) => {
    expect(identity(lines)).toEqual(codes);
  });

  test("a review is overdue after two years, for an approved SOP, on a day that is given", () => {
    const sheet = "SOP: Uji\ndibuat: 12 Agustus 2019\ndisahkan: 15 November 2019\n";
    expect(said(sheet)).toEqual([]);
    expect(said(sheet, "2021-11-15")).toEqual([]);
    expect(said(sheet, "2021-11-16")).toEqual(["SOP516"]);
    expect(said(sheet.replace("disahkan: 15 November 2019", "disahkan: ?"), "2026-11-16")).toEqual([]);
    expect(said("SOP: Uji\ndisahkan: 2019\n", "2021-12-31")).toEqual(["SOP514"]);
    expect(said("SOP: Uji\ndisahkan: 2019\n", "2022-01-01")).toEqual(["SOP516", "SOP514"]);
  });
});

describe("NIP", () => {
  test.each([
    ["19660210 198603 1 011", undefined],
    ["NIP. 196602101986031011", undefined],
    ["19850505 202221 1 001", undefined],
    ["131 263 190", "digits"],
    ["................", "digits"],
    ["19660230 198603 1 011", "birth"],
    ["19661310 198603 1 011", "birth"],
    ["19660210 198613 1 011", "appointed"],
    ["19660210 196603 1 011", "appointed"],
    ["19660210 198603 3 011", "sex"],
    ["19660210 198603 2 000", "serial"],
  ])("%s: %s", (nip, part) => {
    expect(wrongPart(nip)).toBe(part);
    expect(identity(`pengesah: Kepala Badan\n  nip: ${nip}\n`)).toEqual(part ? ["SOP515"] : []);
  });

  test.each(["-", "?", "NRP 78010123"])("an official without one: %s", (nip) => {
    expect(identity(`pengesah: Kapolres\n  nip: ${nip}\n`)).toEqual([]);
  });

  test("every number that is made as the law makes it is right, however it is spaced", () => {
    const born = fc.date({ min: new Date("1950-01-01"), max: new Date("2000-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(
        born,
        fc.integer({ min: 18, max: 40 }),
        fc.integer({ min: 1, max: 12 }),
        fc.constantFrom(1, 2),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom("", " ", "."),
        (date, age, month, sex, serial, gap) => {
          const day = date.toISOString().slice(0, 10).replaceAll("-", "");
          const appointed = `${date.getUTCFullYear() + age}${String(month).padStart(2, "0")}`;
          expect(wrongPart([day, appointed, sex, String(serial).padStart(3, "0")].join(gap))).toBeUndefined();
        },
      ),
    );
  });
});

describe("laws", () => {
  const ordered = [
    "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
    "UU 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional",
    "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja",
    "PP No. 8 Tahun 2008 tentang Tahapan",
    "Perpres No 29 Tahun 2014 tentang Akuntabilitas Kinerja",
    "Permenpan dan RB RI Nomor 53 Tahun 2014 tentang Petunjuk Teknis",
    "Peraturan Menteri Negara PAN Nomor : PER/15/M.PAN/7/2008 tentang Pedoman Umum",
    "Peraturan Daerah Nomor 8 Tahun 2016 tentang Perangkat Daerah",
    "Peraturan Gubernur Nomor 124 Tahun 2016 tentang Kedudukan",
    "PMK Nomor 33 Tahun 2016 tentang Standar Biaya Masukan",
    "Keputusan Gubernur Nomor 188.44/12/2019 tentang Tim Penyusun",
  ];

  test("whole, and in order", () => {
    expect(items("Dasar hukum", ordered)).toEqual([]);
  });

  test("any two of different rank are in order one way round only", () => {
    const index = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(index, index, (i, j) => {
        const [first, second] = [Math.min(i, j), Math.max(i, j)];
        expect(items("Dasar hukum", [ordered[first]!, ordered[second]!])).toEqual([]);
        const turned = items("Dasar hukum", [ordered[second]!, ordered[first]!]);
        expect(["", "SOP519"]).toContain(turned.join());
      }),
    );
    expect(items("Dasar hukum", [ordered[8]!, ordered[0]!, ordered[1]!])).toEqual(["SOP519"]);
  });

  test.each([
    ["Undang-Undang tentang Arsip", "nomor, tahun"],
    ["Peraturan Gubernur Nomor 124 Tahun 2016", "judul"],
    ["Nomor 124 Tahun 2016 tentang Kedudukan", "jenis"],
    ["Peraturan Daerah No. 8 tentang Perangkat Daerah", "tahun"],
    ["Tupoksi", "jenis, nomor, tahun, judul"],
  ])("%s lacks %s", (law, missing) => {
    const [found] = compile(`SOP: Uji\nDasar hukum: ${law}\n`).findings.filter((f) => f.code === "SOP518");
    expect(found?.params.missing).toBe(missing);
  });
});

test.each([
  ["Kepala Bidang Pelatihan", ["SOP520"]],
  ["Staf", ["SOP520"]],
  ["Arsiparis", ["SOP520"]],
  ["Staf yang memahami arsip", []],
  ["Pendidikan minimal S1", []],
  ["Memahami struktur organisasi Badan", []],
  ["Kemampuan mengoperasikan komputer", []],
])("the qualification “%s”", (qualification, codes) => {
  expect(items("Kualifikasi pelaksana", [qualification])).toEqual(codes);
});

test.each([
  ["Apabila tidak sesuai SOP, maka penyusunan tidak berjalan lancar", []],
  ["Laporan disampaikan paling lambat 31 Maret", []],
  ["Berkas diproses dalam 2 (dua) hari kerja", []],
  ["Keterlambatan mengakibatkan sanksi", []],
  ["Surat dengan identitas yang tidak lengkap tidak dapat diproses", []],
  ["Keterlambatan menimbulkan kerugian", []],
  ["Ketidaksesuaian menghambat pelayanan", []],
  ["Berkas yang tidak lengkap dikembalikan kepada pemohon", []],
  ["Laksanakan dengan baik", ["SOP522"]],
  ["Laporan merupakan dokumen penting", ["SOP522"]],
])("the warning “%s”", (warning, codes) => {
  expect(items("Peringatan", [warning])).toEqual(codes);
});

test("no related SOPs: a dash is a statement, a blank is not", () => {
  expect([identity("Keterkaitan: -\n"), identity("Keterkaitan: ?\n")]).toEqual([[], ["SOP521"]]);
});

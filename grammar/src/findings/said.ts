import type { Bilingual } from "./define.js";

/** Words that findings put together. */

/** What a label wants before its colon or its arrow, by its key. */
export const argument: Readonly<Record<string, Bilingual>> = {
  document: { id: "nama dokumen", en: "the document's name" },
  column: { id: "nama kolom", en: "the column's name" },
  outcome: { id: "jawaban", en: "the answer" },
  ignore: { id: "kode temuan", en: "the code of a finding" },
};
export const itself: Bilingual = { id: "namanya", en: "its name" };

export const inEnglish: Readonly<Record<string, string>> = {
  pengesah: "approver",
  Dokumen: "Document",
  Tahap: "Phase",
  kolom: "column",
  Langkah: "Step",
};

/** What an editor or a word processor puts into a file, by its short names. */
export function signsOf(what: string, language: keyof Bilingual): string {
  return what
    .split(", ")
    .map((sign) => signs[sign]?.[language] ?? sign)
    .join(", ");
}

const signs: Readonly<Record<string, Bilingual>> = {
  BOM: { id: "tanda awal berkas (BOM)", en: "a byte-order mark" },
  CRLF: { id: "akhir baris Windows", en: "Windows line ends" },
  breaks: { id: "pemisah baris dari Word atau PDF", en: "line separators of Word or PDF" },
  tab: { id: "tab", en: "tabs" },
};

/** Signs that nobody sees, by their codes; a code without a name is given as it is. */
export function hiddenSigns(codes: string, language: keyof Bilingual): string {
  return codes
    .replace(/U\+[0-9A-F]{4}/g, (code) => hiddenSign(code)?.[language] ?? code)
    .replace(/([^,]+)(?:, \1)+/g, "$1");
}

function hiddenSign(code: string): Bilingual | undefined {
  const at = Number.parseInt(code.slice(2), 16);
  if (at === 0x00ad) return { id: "tanda hubung tersembunyi", en: "hidden hyphen" };
  if (at <= 0x1f || at === 0x7f) return { id: "kode kendali", en: "control code" };
  if (at === 0x200b || at >= 0x2060)
    return at >= 0x2066 ? turning : { id: "spasi tanpa lebar", en: "space without width" };
  if (at === 0x200c || at === 0x200d) return { id: "penyambung huruf", en: "joiner of letters" };
  return at === 0x200e || at === 0x200f || (at >= 0x202a && at <= 0x202e) ? turning : undefined;
}

const turning: Bilingual = { id: "pembalik arah tulisan", en: "sign that turns the direction of writing" };

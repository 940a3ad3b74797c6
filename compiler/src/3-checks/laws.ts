import { blocks, type Item } from "@baku/grammar";
import type { Draft } from "../2-procedure/build.js";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** Kinds of regulation by rank (UU 12/2011, articles 7 and 8). Of one rank: no order between them. */
const ranks: readonly (readonly [rank: number, kind: RegExp])[] = [
  [1, /^(?:undang-?\s?undang dasar|UUD)/i],
  [2, /^(?:ketetapan majelis|ketetapan MPR|TAP\b)/i],
  [3, /^(?:undang-?\s?undang|UU\b|perp+u\b|peraturan pemerintah pengganti)/i],
  [4, /^(?:peraturan pemerintah|PP\b)/i],
  [5, /^(?:peraturan presiden|perpres\b)/i],
  [6, /^(?:peraturan menteri|permen|peraturan daerah|perda\b|qanun\b)/i],
  [7, /^(?:peraturan (?:gubernur|bupati|wali\s?kota)|pergub\b|perbup\b|perwa(?:li|ko)\b)/i],
];
/** Kinds that have no place in that order. */
const others =
  /^(?:peraturan|keputusan|ketetapan|kep|instruksi|inpres|keppres|kepmen|surat edaran|SE\b|perka|perban|per\b|law|regulation|decree)/i;

/** `PMK`, `POJK`: a ministry or agency in its own letters. */
const abbreviation = /^[A-Z]{2,6}\b/;

/** Each regulation has its kind, number, year and title. */
export const lawsComplete: Check = (draft) =>
  lawsOf(draft).flatMap(({ whole, span }) => {
    const rank = rankOf(whole);
    // The constitution has neither number nor title.
    if (rank === 1) return [];
    const missing = Object.entries({
      jenis: rank !== undefined || others.test(whole) || abbreviation.test(whole),
      nomor:
        /(?<!\p{L})(?:nomor|no|number)(?!\p{L})[^\p{L}\d]*[\p{L}\d./-]*\d|\d\/(?:19|20)\d{2}|\d (?:tahun|of) (?:19|20)\d{2}/iu.test(
          whole,
        ),
      tahun: /(?<!\d)(?:19|20)\d{2}(?!\d)/.test(whole),
      judul: /(?<!\p{L})(?:tentang|ttg\.?|mengenai|perihal|on|about|concerning)\s+\S/iu.test(whole),
    }).flatMap(([part, there]) => (there ? [] : [part]));
    return missing.length > 0 ? [raise("SOP518", span, { law: short(whole), missing: missing.join(", ") })] : [];
  });

/** A higher regulation stands before a lower one. One finding, at the first that does not. */
export const lawsOrder: Check = (draft) => {
  let lowest: { readonly rank: number; readonly whole: string } | undefined;
  for (const { whole, span } of lawsOf(draft)) {
    const rank = rankOf(whole);
    if (rank === undefined) continue;
    if (lowest && rank < lowest.rank)
      return [raise("SOP519", span, { higher: short(whole), lower: short(lowest.whole) })];
    lowest = { rank, whole };
  }
  return [];
};

const lawsOf = ({ node }: Draft): readonly Item[] =>
  blocks(node, "legalBasis").flatMap(({ value }) =>
    value.state === "stated" ? value.value.filter((i) => !i.unknown) : [],
  );

const rankOf = (law: string): number | undefined => ranks.find(([, kind]) => kind.test(law))?.[0];

/** As far as its title. */
const short = (law: string): string => {
  const head = law.replace(/\s+(?:tentang|ttg\.?)\s.*$/i, "");
  return head.length > 60 ? `${head.slice(0, 59)}…` : head;
};

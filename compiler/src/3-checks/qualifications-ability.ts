import { blocks } from "@baku/grammar";
import { fold } from "@baku/grammar/internal";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

const office =
  /^(?:kepala|sekretaris|kasub(?:b?ag|bid)|kabid|kabag|kasi|kadis|kaban|plt|staff?|bendahara|camat|lurah|bupati|wali ?kota|gubernur|asisten|direktur|inspektur|ketua|koordinator|subkoordinator|petugas|operator|pengelola|pengadministrasi|pejabat|pranata|arsiparis|JFT|JFU)(?!\p{L})/iu;
/** What speaks of being able, or of schooling, whatever else it names. */
const ability =
  /(?<!\p{L})(?:mampu|dapat|bisa|paham|memahami|mengerti|menguasai|mengetahui|memiliki|mempunyai|mengoperasikan|berpengalaman|berpendidikan|pendidikan|pengalaman|kompetensi|kemampuan|pengetahuan|keahlian|keterampilan|sertifikat|bersertifikat|terlatih|lulusan|ijazah|minimal|sarjana|diploma|S-?[123]|D-?(?:[1-4]|I{1,3}|IV)|SMA|SMK|SLTA|yang)(?!\p{L})/iu;

/** Kualifikasi says what an actor must be able to do, not which office he holds. */
export const qualificationsAbility: Check = ({ procedure, node }) => {
  const actors = new Set(procedure.actors.flatMap((a) => [fold(a.name), fold(a.printed)]));
  return blocks(node, "qualifications").flatMap(({ value }) =>
    value.state !== "stated"
      ? []
      : value.value
          .filter((i) => !i.unknown && !ability.test(i.whole) && (office.test(i.whole) || actors.has(fold(i.whole))))
          .map((item) => raise("SOP520", item.span, { title: item.whole })),
  );
};

import { blocks } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

const consequence =
  /(?<!\p{L})(?:apabila|jika|bila|bilamana|kalau|if|when|unless|akan|berakibat|mengakibatkan|menyebabkan|menimbulkan|menghambat|mengganggu|terganggu|terhambat|dikembalikan|ditolak|dibatalkan|dikena(?:i|kan)|sanksi|sehingga|tidak (?:dapat|bisa|boleh))(?!\p{L})/iu;
const deadline =
  /(?<!\p{L})(?:paling (?:lambat|lama)|selambat-lambatnya|selama-lamanya|maksimal|maksimum|maks|sebelum|tepat waktu|batas waktu|no later than|at most|by|before|within|\d+(?:\s*\([^)]*\))?\s*(?:detik|menit|jam|hari|minggu|bulan|tahun|minutes?|hours?|(?:working |calendar )?days?|weeks?|months?))(?!\p{L})/iu;

/** Each warning is an if-then, or gives a deadline. */
export const warningsUseful: Check = ({ node }) =>
  blocks(node, "warnings").flatMap(({ value }) =>
    value.state !== "stated"
      ? []
      : value.value
          .filter((item) => !item.unknown && !consequence.test(item.whole) && !deadline.test(item.whole))
          .map((item) => raise("SOP522", item.span, {})),
  );

import { blocks, field, type LabelKey } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** A number, a date or the approving official's name and NIP that the source itself leaves blank (`?`), each at its line. */
export const identityBlank: Check = ({ node }) => {
  const { title } = node;
  if (!title) return [];
  const sheet: readonly LabelKey[] = ["number", "created", "revised", "approved"];
  const lines = [
    ...sheet.map((key) => field(title, key)),
    ...blocks(node, "approval").flatMap((b) => [field(b, "approverName"), field(b, "nip")]),
  ];
  return lines.flatMap((line) =>
    line?.value.state === "unknown" ? [raise("SOP509", line.label.span, { field: labelOf(line.key) })] : [],
  );
};

const labelOf = (key: LabelKey): string =>
  ({
    number: "nomor",
    created: "dibuat",
    revised: "direvisi",
    approved: "disahkan",
    approverName: "nama pengesah",
    nip: "NIP",
  })[key as "nip"] ?? key;

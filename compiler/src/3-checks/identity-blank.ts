import { blocks, field, type LabelKey, labels, type Span, type Value } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** What the source itself leaves blank (`?`) on the identity sheet, each at its line. Keterkaitan, which may well be empty, is another's. */
export const identityBlank: Check = ({ node }) => {
  if (!node.title) return [];
  const lines: readonly Line[] = [
    ...sheet.flatMap((key) => field(node.title!, key) ?? []),
    ...blocks(node, "approval").flatMap((b) => [b, ...official.flatMap((key) => field(b, key) ?? [])]),
    ...lists.flatMap((key) => blocks(node, key)),
  ];
  return lines.flatMap(({ key, label, value }) =>
    value.state === "unknown" ? [raise("SOP509", label.span, { field: names[key] ?? labels[key].id[0] })] : [],
  );
};

interface Line {
  readonly key: LabelKey;
  readonly label: { readonly span: Span };
  readonly value: Value<unknown>;
}

const sheet = ["institution", "number", "created", "revised", "approved"] as const;
const official = ["approverName", "rank", "nip"] as const;
const lists = ["legalBasis", "qualifications", "equipment", "warnings", "records"] as const;

/** Where the label alone does not say whose it is. */
const names: Partial<Record<LabelKey, string>> = {
  approverName: "nama pengesah",
  rank: "pangkat pengesah",
  nip: "NIP",
};

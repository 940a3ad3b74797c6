import { blocks } from "@baku/grammar";
import type { Cell } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/**
 * The identity sheet has all its fields (PermenPAN-RB 35/2012, Bagian Identitas); without number, date and approval it is no
 * SOP at all. `?` and `-` are answers.
 */
export const identityComplete: Check = ({ procedure, node }) => {
  const { identity } = procedure;
  if (!node.title) return [];
  const place = node.title.label.span;
  const needed = absent({ nomor: identity.number, dibuat: identity.created });
  if (identity.approvals.length === 0) needed.push("pengesah");
  const expected = absent({
    instansi: identity.institution,
    direvisi: identity.revised,
    disahkan: identity.approved,
    "Dasar hukum": procedure.legalBasis,
    "Kualifikasi pelaksana": procedure.qualifications,
    Keterkaitan: procedure.related,
    Peralatan: procedure.equipment,
    Peringatan: procedure.warnings,
    Pencatatan: procedure.records,
  });
  const approvers = blocks(node, "approval").flatMap(({ label }, i) => {
    const { name, rank, nip } = identity.approvals[i]!;
    const [neededOfHim, expectedOfHim] = [absent({ nama: name }), absent({ pangkat: rank, nip })];
    return [
      ...(neededOfHim.length > 0 ? [raise("SOP510", label.span, { fields: neededOfHim.join(", ") })] : []),
      ...(expectedOfHim.length > 0 ? [raise("SOP502", label.span, { fields: expectedOfHim.join(", ") })] : []),
    ];
  });
  return [
    ...(needed.length > 0 ? [raise("SOP510", place, { fields: needed.join(", ") })] : []),
    ...(expected.length > 0 ? [raise("SOP502", place, { fields: expected.join(", ") })] : []),
    ...approvers,
  ];
};

const absent = (cells: Readonly<Record<string, Cell<unknown>>>): string[] =>
  Object.entries(cells).flatMap(([name, cell]) => (!cell.known && cell.why === "absent" ? [name] : []));

import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** The identity sheet has all its fields (PermenPAN-RB 35/2012, Bagian Identitas). `?` and `-` are answers. */
export const identityComplete: Check = ({ procedure, node }) => {
  const { identity } = procedure;
  const cells = {
    instansi: identity.institution,
    nomor: identity.number,
    dibuat: identity.created,
    direvisi: identity.revised,
    disahkan: identity.approved,
    "Dasar hukum": procedure.legalBasis,
    "Kualifikasi pelaksana": procedure.qualifications,
    Keterkaitan: procedure.related,
    Peralatan: procedure.equipment,
    Peringatan: procedure.warnings,
    Pencatatan: procedure.records,
  };
  const missing = Object.entries(cells).flatMap(([name, cell]) => (!cell.known && cell.why === "absent" ? [name] : []));
  if (identity.approvals.length === 0) missing.splice(5, 0, "pengesah");
  if (!node.title || missing.length === 0) return [];
  return [raise("SOP502", node.title.label.span, { fields: missing.join(", ") })];
};

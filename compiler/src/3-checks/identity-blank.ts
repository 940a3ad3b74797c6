import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** A number, the dates and the approving official's NIP that the source itself leaves blank (`?`). */
export const identityBlank: Check = ({ procedure, node }) => {
  const { number, created, revised, approved, approvals } = procedure.identity;
  const cells = {
    nomor: number,
    dibuat: created,
    direvisi: revised,
    disahkan: approved,
    nip: approvals.find((a) => !a.nip.known)?.nip,
  };
  const blank = Object.entries(cells).flatMap(([name, cell]) =>
    cell && !cell.known && cell.why === "unknown" ? [name] : [],
  );
  return node.title && blank.length > 0 ? [raise("SOP509", node.title.label.span, { fields: blank.join(", ") })] : [];
};

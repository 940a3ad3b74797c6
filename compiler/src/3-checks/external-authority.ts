import { blocks, field } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** Approving and initialling are the office's own: an applicant signs a receipt at most. */
export const externalAuthority: Check = ({ procedure, node }) => {
  const outside = new Map(procedure.actors.filter(({ external }) => external).map((actor) => [actor.id, actor]));
  if (outside.size === 0) return [];
  return procedure.steps.flatMap(({ actors, text }, i) => {
    const who = field(blocks(node, "step")[i]!, "who");
    const verb = /^\p{L}+/u.exec(text)?.[0];
    if (!who || !actors.known || !verb || !ofTheOffice.has(verb.toLowerCase())) return [];
    const actor = actors.value.responsible.map((id) => outside.get(id)).find((each) => each !== undefined);
    return actor ? [raise("SOP543", who.value.span, { actor: actor.printed, verb })] : [];
  });
};

const ofTheOffice: ReadonlySet<string> = new Set([
  "mengesahkan",
  "menyetujui",
  "memaraf",
  "mendisposisi",
  "mendisposisikan",
  "menetapkan",
  "memverifikasi",
]);

import { raise } from "../findings/registry.js";
import { type Check, within } from "./checks.js";

const prefix = /^(?:SOP|standar operasional prosedur|standard operating procedure|prosedur|procedure)(?!\p{L})/iu;

/** The form prints “Nama SOP” itself: the name is that of the activity alone. */
export const nameBare: Check = ({ node }) => {
  const value = node.title?.value;
  const text = value?.state === "stated" ? value.value : undefined;
  const word = text && prefix.exec(text.text)?.[0];
  return word && word !== text.text ? [raise("SOP517", within(text, 0, word.length), { word })] : [];
};

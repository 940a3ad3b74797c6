import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** Years after which an SOP is looked at again; no text at hand gives the number. */
const years = 2;

/** The last date of an approved SOP is not too long ago. Needs to be told what day it is. */
export const reviewDue: Check = ({ procedure, node }, { today }) => {
  const { created, revised, approved } = procedure.identity;
  const dates = [created, revised, approved].flatMap((cell) => (cell.known && cell.value ? [cell] : []));
  const last = dates.toSorted((a, b) => (a.value < b.value ? -1 : 1)).at(-1);
  if (!node.title || !today || !last || !approved.known || !approved.value) return [];
  // A month or a year alone lasts to its end.
  const due = `${Number(last.value.slice(0, 4)) + years}${last.value.slice(4)}`;
  if (today.slice(0, due.length) <= due) return [];
  return [raise("SOP516", node.title.label.span, { since: last.printed ?? last.value, years })];
};

import { isBlank } from "../1-lines/physical.js";

/** The signs of values: `;` between them, ` = ` before a printed form, ` ~ ` before a reason. A backslash takes their meaning. */

export const SEMICOLON = 1;
export const EQUALS = 2;
export const TILDE = 4;

/** Where the first of these signs (their sum) stands in a value that begins at `from`; its end where none does. */
export function signFrom(text: string, from: number, to: number, signs: number): number {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 59) {
      if (signs & SEMICOLON) return at;
    } else if (code === 61 ? signs & EQUALS : code === 126 && signs & TILDE) {
      // They stand free: a name may hold either.
      if ((at === from || isBlank(text.charCodeAt(at - 1))) && isFreeBehind(text, at, to)) return at;
    }
  }
  return to;
}

export const isFreeBehind = (text: string, at: number, to: number): boolean =>
  at + 1 >= to || isBlank(text.charCodeAt(at + 1));

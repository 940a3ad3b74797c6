export interface PhysicalLine {
  readonly start: number;
  /** Where its text ends, and where the next line begins. */
  readonly to: number;
  readonly next: number;
}

/** The line of a text that begins here, before anything is known of it. */
export function physicalLine(text: string, start: number): PhysicalLine {
  let to = start;
  while (to < text.length && !isBreak(text.charCodeAt(to))) to++;
  const crlf = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10;
  return { start, to, next: Math.min(text.length, to + (crlf ? 2 : 1)) };
}

/** A byte-order mark belongs to no line. */
export const firstLine = (text: string): number => (text.charCodeAt(0) === 0xfeff ? 1 : 0);

/** A vertical tab, a form feed and Unicode's separators are what Word and PDF paste for a line's end. */
const isBreak = (code: number): boolean => (code <= 13 ? code >= 10 : code === 0x2028 || code === 0x2029);

const isSpace = (code: number): boolean =>
  code === 32 ||
  code === 9 ||
  code === 0xa0 ||
  code === 0xfeff ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200b) ||
  code === 0x202f;

export function skipSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isSpace(text.charCodeAt(i))) i++;
  return i;
}

export function trimEnd(text: string, from: number, to: number): number {
  let i = to;
  while (i > from && isSpace(text.charCodeAt(i - 1))) i--;
  return i;
}

/** White space as regular expressions know it. */
export const isBlank = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 0xa0 &&
      (code === 0xa0 ||
        code === 0x1680 ||
        (code >= 0x2000 && code <= 0x200a) ||
        code === 0x2028 ||
        code === 0x2029 ||
        code === 0x202f ||
        code === 0x205f ||
        code === 0x3000 ||
        code === 0xfeff);

export function skipBlank(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && isBlank(text.charCodeAt(i))) i++;
  return i;
}

export function trimBlank(text: string, from: number, to: number): number {
  let i = to;
  while (i > from && isBlank(text.charCodeAt(i - 1))) i--;
  return i;
}

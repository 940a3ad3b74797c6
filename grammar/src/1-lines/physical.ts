/** The lines of a text as they stand in it, before anything is known of them. */
export function* physicalLines(text: string): Generator<{ start: number; to: number; next: number }> {
  // A byte-order mark belongs to no line.
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (start < text.length) {
    let to = start;
    while (to < text.length && !isBreak(text.charCodeAt(to))) to++;
    const crlf = text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10;
    const next = Math.min(text.length, to + (crlf ? 2 : 1));
    yield { start, to, next };
    start = next;
  }
}

/** A vertical tab, a form feed and Unicode's separators are what Word and PDF paste for a line's end. */
const isBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 11 || code === 12 || code === 0x2028 || code === 0x2029;

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

import type { CustomPatternMatcherFunc, CustomPatternMatcherReturn } from "chevrotain";
import type { Line } from "../1-lines/lines.js";

/**
 * Where the lexer stands among the classified lines. Chevrotain's patterns see text and offset alone, so the lines of the
 * text that is being read are kept here while `lex` runs; it is synchronous.
 */
let lines: readonly Line[] = [];
let index = 0;
/** For an item: the form of the label whose item it is. */
let itemOf: string | undefined;
/** Where the open value ends: after its last run-on line. */
let valueEnd = 0;

export function begin(classified: readonly Line[], end: number): void {
  lines = classified;
  index = 0;
  itemOf = undefined;
  valueEnd = end;
}

/** Matches the head of the line that begins here, when it is one of these. */
export function atLine(is: (line: Line, itemOf: string | undefined) => boolean): CustomPatternMatcherFunc {
  return (text, offset) => {
    while (index < lines.length && lines[index]!.next <= offset) index++;
    const line = lines[index];
    if (line?.from !== offset || !is(line, itemOf)) return null;
    const end = line.label ? line.label.valueFrom : (line.itemFrom ?? line.to);
    if (end === offset) return null;
    if (line.label) itemOf = line.label.label.form;
    valueEnd = line.valueTo ?? line.to;
    const match: CustomPatternMatcherReturn = [text.slice(offset, end)];
    match.payload = line;
    return match;
  };
}

/** The line break after the last line of a value. */
export const atEndOfLine: CustomPatternMatcherFunc = (text, offset) =>
  offset >= valueEnd
    ? (/^(?:\r\n|[\r\n\v\f\u2028\u2029])/.exec(text.slice(offset, offset + 2)) as CustomPatternMatcherReturn | null)
    : null;

/** A line break inside a value. */
export const atRunOn: CustomPatternMatcherFunc = (text, offset) =>
  offset < valueEnd
    ? (/^(?:\r\n|[\r\n\v\f\u2028\u2029])/.exec(text.slice(offset, offset + 2)) as CustomPatternMatcherReturn | null)
    : null;

/** Like `part`, but only where a value begins: right behind its label or its bullet. */
export function whole(pattern: RegExp): CustomPatternMatcherFunc {
  const matches = part(pattern);
  return (text, offset, tokens, groups) =>
    tokens.at(-1)?.payload || tokens.at(-1) === undefined ? matches(text, offset, tokens, groups) : null;
}

/** A sticky expression that sees the open value and nothing behind it. */
export function part(pattern: RegExp): CustomPatternMatcherFunc {
  return (text, offset) => {
    const value = text.slice(offset, valueEnd);
    pattern.lastIndex = 0;
    return pattern.exec(value) as CustomPatternMatcherReturn | null;
  };
}

/** `head`, then everything up to a separator that stands free (`;`, or ` = ` and ` ~ ` between spaces), a stop, or the value's end. */
export function rest(head: RegExp, separators: readonly (";" | "=" | "~")[], stop?: RegExp): CustomPatternMatcherFunc {
  return (text, offset) => {
    if (offset >= valueEnd) return null;
    const value = text.slice(offset, valueEnd);
    head.lastIndex = 0;
    const begun = head.exec(value);
    if (!begun) return null;
    let end = begun[0].length;
    for (; end < value.length; end++) {
      const char = value[end]!;
      if (char === "\\") end++;
      else if (
        char === ";"
          ? separators.includes(";")
          : (char === "=" || char === "~") && separators.includes(char) && free(value, end)
      )
        break;
    }
    end = Math.min(end, value.length);
    const stopped = stop?.exec(value.slice(0, end));
    if (stopped) end = stopped.index;
    const matched = value.slice(0, end).trimEnd();
    return matched ? ([matched] as CustomPatternMatcherReturn) : null;
  };
}

const free = (value: string, at: number): boolean =>
  (at === 0 || /\s/.test(value[at - 1]!)) && (at + 1 >= value.length || /\s/.test(value[at + 1]!));

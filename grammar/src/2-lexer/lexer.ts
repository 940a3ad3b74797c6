import { type IToken, Lexer } from "chevrotain";
import type { Line } from "../1-lines/lines.js";
import { begin } from "./position.js";
import { modes } from "./tokens.js";

const lexer = new Lexer(
  { modes: modes as Record<string, never>, defaultMode: "line" },
  { positionTracking: "onlyOffset", skipValidations: true, safeMode: true },
);

/** Phase 2: the tokens of a text whose lines have been classified. */
export function lex(text: string, lines: readonly Line[]): readonly IToken[] {
  // A value's end is a line break; the last line gets one if it has none.
  const ended = /[\r\n\v\f\u2028\u2029]$/.test(text) ? text : `${text}\n`;
  begin(lines, ended.length);
  return lexer.tokenize(ended).tokens;
}

/** Tokens of a time that stands alone, as in `bila lewat 2 hari`. */
export function lexTime(text: string): readonly IToken[] {
  begin([], text.length);
  return lexer.tokenize(text, "time").tokens;
}

import { createInterface } from "node:readline/promises";
import { styleText } from "node:util";
import type { Language } from "@baku/grammar";
import select, { Separator } from "@inquirer/select";
import { columnsOf, harmless } from "../../report/letters.js";
import { cut, width, wrapped } from "../../report/lines.js";
import { type Key, Keyboard, type Terminal } from "./keyboard.js";
import { words } from "./words.js";

/** In place of an answer: the person wants the question before this one. */
export const back: unique symbol = Symbol("back");
export type Answer<T> = T | typeof back;

/** The person leaves, from whatever question; what is on record stays there. */
export class Quit extends Error {}

export interface Choice<T> {
  readonly name: string;
  readonly value: T;
  /** Said below the list while the choice is marked. */
  readonly about?: string;
  /** Why it cannot be chosen now. */
  readonly not?: string;
}

export interface Line {
  /** What the question asks for, why, and an example. */
  readonly help: () => string;
  /** Stands in the line already, and may be changed. */
  readonly given?: string;
  /** What is wrong with an answer. */
  readonly check?: (text: string) => string | undefined;
}

/** Asks a person at a terminal: every question knows a way back, help, and a way out. */
export interface Asker {
  /** How many questions were put so far. */
  readonly asked: number;
  readonly lang: Language;
  /** One of several; `undefined` in the list is an empty line. */
  choose<T>(
    question: string,
    choices: readonly (Choice<T> | undefined)[],
    o: { readonly help: () => string; readonly given?: T },
  ): Promise<Answer<T>>;
  /** One line of text, trimmed. */
  line(question: string, o: Line): Promise<Answer<string>>;
  say(text: string): void;
  stop(): void;
}

export function askerOf(lang: Language, terminal: Terminal = process.stdin, output = process.stdout): Asker {
  const keyboard = new Keyboard(terminal);
  const w = words[lang];
  let asked = 0;
  const say = (text: string) => output.write(`${text}\n`);
  // Who pastes, sends no Enter with it.
  output.write("\u001b[?2004h");

  /** A prompt that can be left by a key. The one that is left takes its lines from the screen, but for `quit`. */
  async function once<T>(menu: boolean, prompt: (signal: AbortSignal) => Promise<T>): Promise<T | Key> {
    const left = new AbortController();
    const deaf = keyboard.listen(menu, (key) => left.abort(key));
    try {
      return await prompt(left.signal);
    } catch (error) {
      if (left.signal.aborted) return left.signal.reason as Key;
      throw error;
    } finally {
      deaf();
    }
  }

  /** Again after help; a way out at any time. */
  async function until<T>(help: () => string, ask: () => Promise<{ readonly answer: T } | Key>): Promise<Answer<T>> {
    asked++;
    for (;;) {
      const got = await ask();
      if (got === "quit") throw new Quit();
      if (got === "back") return back;
      if (got === "help") say(`${barred(`${help()}\n\n${w.keysAtLength}`)}\n`);
      else return got.answer;
    }
  }

  return {
    lang,
    get asked() {
      return asked;
    },
    say,
    choose(question, choices, { help, given }) {
      const shown = choices.map((each, value) => (each ? entryOf(each, value, w.notYet) : new Separator(" ")));
      const asGiven = given === undefined ? -1 : choices.findIndex((each) => each?.value === given);
      const start = asGiven < 0 ? choices.findIndex((each) => each && each.not === undefined) : asGiven;
      const config = {
        message: wrapped(question, 0, 2),
        choices: shown,
        // What stands above and below the list takes six rows.
        pageSize: Math.min(18, Math.max(4, (output.rows ?? 24) - 6)),
        loop: false,
        ...(start < 0 ? undefined : { default: start }),
        theme: {
          indexMode: "number" as const,
          i18n: { disabledError: w.notNow },
          style: {
            keysHelpTip: () => styleText("dim", w.keysInMenu),
            description: (text: string) => styleText("dim", text),
          },
        },
      };
      return until(help, async () => {
        const got = await once(true, (signal) => {
          const context = { input: keyboard as never, output, signal, clearPromptOnDone: false };
          signal.addEventListener("abort", () => {
            context.clearPromptOnDone = signal.reason !== "quit";
          });
          return select<number>(config, context);
        });
        return typeof got === "number" ? { answer: choices[got]!.value } : got;
      });
    },
    line(question, { help, given, check }) {
      // What is on record may hold anything, and stays what it was where it is only confirmed.
      const shown = harmless(given ?? "");
      let typed = shown;
      return until(help, async () => {
        for (;;) {
          const got = await once(false, async (signal) => {
            say(asking(question, w.keysInLine));
            const io = createInterface({ input: keyboard, output, terminal: true, historySize: 0 });
            try {
              const answer = io.question("  ", { signal });
              if (typed !== "") io.write(typed);
              return { text: (await answer).trim() };
            } finally {
              io.close();
            }
          });
          if (typeof got === "string") {
            output.write("\n");
            return got;
          }
          // Where an answer stands in the line already, the mark comes behind it.
          if (got.text === "?" || (typed !== "" && got.text === `${typed}?`)) return "help";
          if (got.text === "<") return "back";
          const answer = got.text === shown.trim() ? (given ?? "") : got.text;
          const problem = check?.(answer);
          if (problem === undefined) return { answer };
          typed = got.text;
          say(styleText("red", `  ${wrapped(problem, 0, 2)}`));
        }
      });
    },
    stop() {
      output.write("\u001b[?2004l");
      keyboard.stop();
    },
  };
}

/** A choice as the menu has it. What it is about, or why it cannot be taken, is said whole below the list while it is marked. */
function entryOf({ name, about, not }: Choice<unknown>, value: number, notYet: string) {
  const more = not ?? about;
  return {
    value,
    name: cut(name, width() - 8 - (not === undefined ? 0 : columnsOf(notYet) + 1)),
    ...(more !== undefined && { description: wrapped(more, 2) }),
    ...(not !== undefined && { disabled: notYet }),
  };
}

/** The question of a line, with the keys beside it, or below where they do not fit. */
function asking(question: string, keys: string): string {
  const beside = columnsOf(question) + columnsOf(keys) + 4 <= width() ? "  " : "\n  ";
  return `${styleText("blue", "?")} ${styleText("bold", wrapped(question, 0, 2))}${beside}${styleText("dim", keys)}`;
}

/** Lines that stand apart from what is asked: help, and what goes on record. */
export function barred(text: string): string {
  const bar = styleText("cyan", "│");
  return text
    .split("\n")
    .flatMap((line) => wrapped(line, 2).split("\n"))
    .map((line) => `${bar} ${line.trimStart()}`)
    .join("\n");
}

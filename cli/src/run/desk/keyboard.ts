import { Transform } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { unseen } from "../../report/letters.js";

/** What a person can say at every prompt instead of an answer. */
export type Key = "back" | "help" | "quit";

/** The terminal as this needs it: `process.stdin`, or a stream in a test. */
export type Terminal = NodeJS.ReadableStream & { readonly isTTY?: boolean; setRawMode?(raw: boolean): unknown };

/** How long an escape may be the beginning of an arrow key that a slow line has cut in two. */
const ESCAPE_MS = 50;

const [PASTE, PASTED] = ["\u001b[200~", "\u001b[201~"];
const help = ["\u001bOP", "\u001b[11~"];

/**
 * What is typed, on its way to a prompt. It hears the keys that mean the same everywhere; what is pasted is one line without
 * control characters; and what is typed while nobody asks, as a second Enter, answers no question that comes later.
 */
export class Keyboard extends Transform {
  readonly isTTY = true;
  readonly #terminal: Terminal;
  readonly #decoder = new StringDecoder("utf8");
  #listener: { readonly menu: boolean; readonly heard: (key: Key) => void } | undefined;
  #pasting = false;
  #left = "";
  #escape: NodeJS.Timeout | undefined;
  /** Asked for while nobody listened, or for good. */
  #quits = false;

  constructor(terminal: Terminal) {
    super();
    this.#terminal = terminal;
    terminal.setRawMode?.(true);
    terminal.pipe(this, { end: false });
    terminal.once("end", () => this.#hear("quit"));
    terminal.once("close", () => this.#hear("quit"));
  }

  /** The terminal hands over its keys from the first question to the last, also between two of them: prompts come and go. */
  setRawMode(): this {
    return this;
  }

  /** Hears the keys of one prompt. In a menu a `?` and a `<` are keys; in a line they are letters. */
  listen(menu: boolean, heard: (key: Key) => void): () => void {
    this.#listener = { menu, heard };
    if (this.#quits) queueMicrotask(() => this.#hear("quit"));
    return () => {
      this.#listener = undefined;
    };
  }

  /** Lets go of the terminal. */
  stop(): void {
    clearTimeout(this.#escape);
    this.#terminal.setRawMode?.(false);
    this.#terminal.unpipe(this);
    this.#terminal.pause();
  }

  override _transform(chunk: Buffer, _encoding: string, done: () => void): void {
    clearTimeout(this.#escape);
    let text = this.#left + this.#decoder.write(chunk);
    this.#left = "";
    while (text !== "") text = this.#pasting ? this.#paste(text) : this.#type(text);
    done();
  }

  /** Up to the end of what is pasted; gives the rest. */
  #paste(text: string): string {
    const end = text.indexOf(PASTED);
    if (end < 0) {
      const kept = /[\r\n\t]+$/.exec(text)?.[0] ?? beginning(text, PASTED);
      this.#left = kept;
      this.#pass(oneLine(text.slice(0, text.length - kept.length)));
      return "";
    }
    this.#pasting = false;
    this.#pass(oneLine(text.slice(0, end)));
    return text.slice(end + PASTED.length);
  }

  /** Up to a paste or a key that is ours; gives the rest. */
  #type(text: string): string {
    const paste = text.indexOf(PASTE);
    const typed = paste < 0 ? text : text.slice(0, paste);
    if (/[\u0003\u0004]/.test(typed)) return this.#hear("quit");
    if (help.includes(typed)) return this.#hear("help");
    if (this.#listener?.menu && (typed === "<" || typed === "\u001b[D")) return this.#hear("back");
    if (this.#listener?.menu && typed === "?") return this.#hear("help");
    const kept = paste < 0 ? beginning(typed, PASTE) : "";
    this.#pass(typed.slice(0, typed.length - kept.length).replace(unwanted, ""));
    if (paste < 0) return this.#keep(kept);
    this.#pasting = true;
    return text.slice(paste + PASTE.length);
  }

  /** The beginning of a key or a paste; an escape that stays alone is one. */
  #keep(kept: string): "" {
    this.#left = kept;
    if (kept === "\u001b")
      this.#escape = setTimeout(() => {
        this.#left = "";
        this.#hear("back");
      }, ESCAPE_MS);
    return "";
  }

  #pass(text: string): void {
    if (this.#listener && text !== "") this.push(text);
  }

  /** Whatever came with the key is dropped. */
  #hear(key: Key): "" {
    this.#quits ||= key === "quit";
    this.#listener?.heard(key);
    return "";
  }
}

/** Line breaks and tabs become spaces; what cannot be seen is dropped. */
const oneLine = (text: string): string => text.replace(/[\r\n\t]+/g, " ").replace(unseen, "");

/** What turns the direction of writing, tabs, and the key that would stop the program with the terminal in its hands; other control characters that are typed are keys. */
const unwanted = /[\t\u001A\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;

/** How much at the end of a text could be the beginning of a mark. */
function beginning(text: string, mark: string): string {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length--)
    if (text.endsWith(mark.slice(0, length))) return mark.slice(0, length);
  return "";
}

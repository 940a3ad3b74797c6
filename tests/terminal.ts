import { type ChildProcessWithoutNullStreams, execFileSync, spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import xterm from "@xterm/headless";

/** Whether `script` (bsdutils, part of every Debian) can make a terminal here. */
export const hasTerminal = (): boolean => {
  const { status, stdout } = spawnSync("script", ["-qefc", "stty size", "/dev/null"], { encoding: "utf8", input: "" });
  return status === 0 && /\d+ \d+/.test(stdout);
};

/** Keys as a terminal sends them. */
export const keys = {
  enter: "\r",
  escape: "\u001b",
  up: "\u001b[A",
  down: "\u001b[B",
  f1: "\u001bOP",
  interrupt: "\u0003",
  end: "\u0004",
  /** As a terminal sends what is pasted, once a program has asked it to say so. */
  paste: (text: string) => `\u001b[200~${text}\u001b[201~`,
} as const;

export interface Terminal {
  /** What a person sees: the rows of the screen, without blanks at their ends. */
  readonly screen: () => string;
  /** Everything so far, also what has scrolled away. */
  readonly all: () => string;
  /** What the command wrote, to the letter. */
  readonly raw: () => string;
  readonly type: (text: string) => void;
  /** Until the screen shows this, which what was there before `type` does not count for. Fails after a while, with the screen. */
  readonly shows: (text: string | RegExp) => Promise<void>;
  readonly resize: (columns: number, rows: number) => void;
  /** The terminal is gone: no more input. */
  readonly hangUp: () => void;
  /** Exit status. */
  readonly over: Promise<number | null>;
  readonly kill: () => void;
}

interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** A command in a pseudo terminal of its own. */
export function openTerminal(
  command: readonly string[],
  { cwd, columns = 80, rows = 40, env }: TerminalOptions,
): Terminal {
  const seen = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: 2_000,
    allowProposedApi: true,
    convertEol: false,
  });
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
  const named = join(cwd, ".tty");
  const child: ChildProcessWithoutNullStreams = spawn(
    "script",
    ["-qefc", `tty > .tty; stty cols ${columns} rows ${rows}; exec ${quoted}`, "/dev/null"],
    { cwd, env: { ...process.env, TERM: "xterm-256color", SHELL: "/bin/sh", ...env } },
  );
  let raw = "";
  let waiting: (() => void) | undefined;
  let written = Promise.resolve();
  child.stdout.on("data", (chunk: Buffer) => {
    raw += chunk.toString();
    written = written.then(
      () =>
        new Promise((done) => {
          seen.write(chunk, () => {
            done();
            waiting?.();
          });
        }),
    );
  });
  const lines = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => seen.buffer.active.getLine(from + i)?.translateToString(true) ?? "")
      .join("\n")
      .trimEnd();
  const screen = () => lines(seen.buffer.active.baseY, seen.buffer.active.baseY + seen.rows);
  const all = () => lines(0, seen.buffer.active.length);
  let before = "";
  return {
    screen,
    all,
    raw: () => raw,
    type: (text) => {
      before = all();
      child.stdin.write(text);
    },
    shows: (text) =>
      new Promise((done, failed) => {
        const is = () => {
          const now = all();
          const fresh = now.startsWith(before) ? now.slice(before.length) : screen();
          return typeof text === "string" ? fresh.includes(text) : text.test(fresh);
        };
        const stop = setTimeout(() => {
          waiting = undefined;
          failed(new Error(`the terminal does not show ${text}, but:\n${screen()}`));
        }, 30_000);
        waiting = () => {
          if (!is()) return;
          waiting = undefined;
          clearTimeout(stop);
          done();
        };
        waiting();
      }),
    resize: (cols, newRows) => {
      seen.resize(cols, newRows);
      if (existsSync(named)) {
        const tty = readFileSync(named, "utf8").trim();
        execFileSync("stty", ["-F", tty, "cols", String(cols), "rows", String(newRows)]);
      }
    },
    hangUp: () => child.stdin.end(),
    over: new Promise((done) => {
      child.once("close", async (status) => {
        await written;
        done(status);
      });
    }),
    kill: () => {
      child.kill("SIGKILL");
    },
  };
}

import type { Language } from "@baku/grammar";

/** `--lang`, else the environment's locale, else Indonesian. */
export function language(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((a) => a === "--lang" || a.startsWith("--lang="));
  const asked = at < 0 ? undefined : argv[at] === "--lang" ? argv[at + 1] : argv[at]!.slice("--lang=".length);
  // Another word is refused by the command itself, in the language of the locale.
  if (asked === "id" || asked === "en") return asked;
  return /^en(?:[_.-]|$)/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ? "en" : "id";
}

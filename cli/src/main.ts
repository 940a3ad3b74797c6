import { enableCompileCache } from "node:module";
import { Command, Option } from "commander";
import { commands } from "./commands/table.js";
import { language } from "./language.js";
import { failure } from "./report/failure.js";

// Node 22.8 and newer keep compiled code between runs: a check starts in half the time.
enableCompileCache?.();

const lang = language(process.argv, process.env);
const program = new Command("baku")
  .description(
    lang === "id" ? "SOP sebagai teks: diperiksa, dicetak, dijalankan." : "Procedures as text: checked, printed, run.",
  )
  .version("0.1.0")
  .addOption(
    new Option("--lang <id|en>", lang === "id" ? "bahasa keluaran" : "language of the output").choices(["id", "en"]),
  )
  .exitOverride();

for (const command of commands) {
  const sub = program.command(command.usage).alias(command.alias).description(command.summary[lang]);
  sub.addOption(new Option("--lang <id|en>").choices(["id", "en"]).hideHelp());
  for (const [flags, text, fallback] of command.options) sub.option(flags, text[lang], fallback);
  sub.action(async (...args: unknown[]) => {
    // Commander hands over the arguments, then the options, then itself.
    const options = args.at(-2) as Record<string, unknown>;
    const operands = args
      .slice(0, -2)
      .flat()
      .filter((a): a is string => typeof a === "string");
    const { run } = await command.load();
    process.exitCode = await run({ operands, options, lang });
  });
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = failure(error, lang);
}

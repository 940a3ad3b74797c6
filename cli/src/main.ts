import { Command, Option } from "commander";
import { commands } from "./commands/table.js";
import { language } from "./language.js";
import { failure, UsageError } from "./report/failure.js";
import { outlive } from "./report/output.js";
import { usageText } from "./report/usage.js";

const lang = language(process.argv, process.env);
const says = {
  id: {
    about: "SOP sebagai teks: diperiksa, dicetak, dijalankan.",
    lang: "bahasa keluaran: id, en",
    help: "menampilkan bantuan",
    version: "menampilkan versi",
  },
  en: {
    about: "Procedures as text: checked, printed, run.",
    lang: "language of the output: id, en",
    help: "shows this help",
    version: "shows the version",
  },
}[lang];
const titles: Readonly<Record<string, string>> = {
  "Usage:": "Pemakaian:",
  "Options:": "Pilihan:",
  "Commands:": "Perintah:",
  "Arguments:": "Masukan:",
};

const program = new Command("baku")
  .description(says.about)
  .version("0.1.0", "-V, --version", says.version)
  .addOption(new Option("--lang <id|en>", says.lang))
  .helpOption("-h, --help", says.help)
  .helpCommand("help [command]", says.help)
  .configureHelp({ styleTitle: (title) => (lang === "id" ? (titles[title] ?? title) : title) })
  .configureOutput({ outputError: (said, write) => write(`baku: ${usageText(said, lang)}\n`) })
  .exitOverride();

for (const command of commands) {
  const sub = program.command(command.usage).alias(command.alias).description(command.summary[lang]);
  sub.addOption(new Option("--lang <id|en>").hideHelp());
  for (const [flags, text, fallback] of command.options) sub.option(flags, text[lang], fallback);
  sub.action(async (...args: unknown[]) => {
    // Commander hands over the arguments, then the options, then itself.
    const options = args.at(-2) as Record<string, unknown>;
    const asked = options.lang ?? program.opts().lang;
    if (asked !== undefined && asked !== "id" && asked !== "en")
      throw new UsageError({ id: "--lang: pilih id atau en", en: "--lang: choose id or en" });
    const operands = args
      .slice(0, -2)
      .flat()
      .filter((a): a is string => typeof a === "string");
    // A check writes by itself, without the streams of a pipe.
    if (!command.usage.startsWith("check")) for (const stream of [process.stdout, process.stderr]) outlive(stream);
    const { run } = await command.load();
    process.exitCode = await run({ operands, options, lang });
  });
}

program.parseAsync().catch((error) => {
  process.exitCode = failure(error, lang);
});

// The site of this repository: the pages of sops/ as `baku docs --site` makes them, and the guides of this folder beside them.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const site = join(here, ".site");

const guides = {
  id: [
    ["panduan.md", "Lima belas menit pertama"],
    ["bahasa.md", "Bahasa .sop"],
    ["temuan.md", "Temuan"],
  ],
  en: [
    ["developers.md", "For developers"],
    ["language.md", "The language"],
    ["findings.md", "Findings"],
    ["calendar.md", "Working time and simulation"],
    ["runtime.md", "What an office keeps and does"],
    ["stores.md", "Stores"],
    ["practice.md", "Practice beside the SOP"],
    ["architecture.md", "Architecture"],
    ["libraries.md", "Libraries"],
  ],
};
const folders = { id: "panduan", en: "en/guides" };

for (const old of [".vitepress/dist", "en/api"]) rmSync(join(site, old), { recursive: true, force: true });
run(
  process.execPath,
  [join(here, "../cli/bin/baku.js"), "docs", "sops", "--site", "--out", "docs/.site"],
  join(here, ".."),
);
for (const [lang, pages] of Object.entries(guides)) {
  mkdirSync(join(site, folders[lang]), { recursive: true });
  for (const [file] of pages)
    writeFileSync(join(site, folders[lang], file), placed(readFileSync(join(here, file), "utf8"), lang));
}
// The reference is written by `npm run api`, with tools of its own; without it the site has no such page.
const reference = join(here, "api/dist");
if (existsSync(reference)) cpSync(reference, join(site, "en/api"), { recursive: true });
cpSync(join(here, "contoh"), join(site, folders.id, "contoh"), { recursive: true });
writeFileSync(join(site, ".vitepress/guides.json"), JSON.stringify(navigation(), null, 2));
run(process.execPath, [join(here, "node_modules/vitepress/bin/vitepress.js"), "build", site], here);

/** A guide links to the others where they stand on the site; to a file of the repository it only speaks of it. */
function placed(page, lang) {
  const homes = new Map(
    Object.entries(guides).flatMap(([l, pages]) => pages.map(([file]) => [file, `/${folders[l]}/${file}`])),
  );
  return page.replace(/(!?)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, picture, words, to) => {
    const [file, anchor] = to.split("#");
    if (picture || /^(?:https?:|#)/.test(to)) return whole;
    const home =
      homes.get(file) ??
      (file.startsWith("sop/")
        ? `/${lang === "en" ? "en/" : ""}${file.slice(4).replace("README", "index")}`
        : undefined);
    return home ? `[${words}](${home}${anchor ? `#${anchor}` : ""})` : words;
  });
}

function navigation() {
  const entries = (lang) =>
    guides[lang].map(([file, text]) => ({ text, link: `/${folders[lang]}/${file.replace(/\.md$/, "")}` }));
  const api = existsSync(reference) ? [{ text: "API reference", link: "/en/api/" }] : [];
  return { id: entries("id"), en: [...entries("en"), ...api] };
}

function run(command, args, cwd) {
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

import type { Language } from "@baku/grammar";
import type { Book } from "./book.js";
import { html } from "./markdown.js";
import { words } from "./words.js";

/** What VitePress needs beside the pages, by its place in the site. */
export function siteFiles(book: Book): ReadonlyMap<string, string> {
  const pages = { id: navigation(book, "id", "/"), en: navigation(book, "en", "/en/") };
  return new Map([
    [".vitepress/pages.json", `${JSON.stringify(pages, null, 2)}\n`],
    [".vitepress/config.mjs", config],
  ]);
}

/** Begun for an office and then its own: written only where there is none. */
export const siteBegun: ReadonlyMap<string, string> = new Map([
  [
    "package.json",
    `${JSON.stringify(
      {
        private: true,
        type: "module",
        scripts: { build: "vitepress build", preview: "vitepress preview" },
        devDependencies: { vitepress: "1.6.4" },
      },
      null,
      2,
    )}\n`,
  ],
  [".gitignore", "node_modules/\n.vitepress/cache/\n.vitepress/dist/\n"],
]);

interface Entry {
  readonly text: string;
  readonly link: string;
}

/** VitePress shows these texts as HTML. */
function navigation({ chapters }: Book, lang: Language, root: string): Record<string, string | readonly Entry[]> {
  const w = words[lang];
  return {
    title: w.title,
    procedures: w.procedures,
    top: [
      { text: w.procedures, link: root },
      { text: w.actors, link: `${root}pelaksana` },
      { text: w.documents, link: `${root}dokumen` },
    ],
    pages: chapters.map(({ procedure }) => ({
      text: html(procedure.identity.title) || "?",
      link: `${root}${procedure.id}`,
    })),
  };
}

const imports = [
  'import { existsSync, readFileSync } from "node:fs";',
  'import { defineConfig } from "vitepress";',
].join("\n");

/** Guides of the office's own: Markdown beside these pages, named in `.vitepress/guides.json` as `{"id": [{"text", "link"}], "en": [...]}`. */
const config = `// Dibuat oleh baku dokumen. Made by baku docs; without this line it is yours, and is left alone.
${imports}

const read = (name) => {
  const url = new URL(name, import.meta.url);
  return existsSync(url) ? JSON.parse(readFileSync(url, "utf8")) : {};
};
const pages = read("pages.json");
const guides = read("guides.json");

const sidebar = (lang, heading) => [
  { text: pages[lang].procedures, items: [...pages[lang].top, ...pages[lang].pages] },
  ...(guides[lang]?.length ? [{ text: heading, items: guides[lang] }] : []),
];

const search = {
  button: { buttonText: "Cari", buttonAriaLabel: "Cari" },
  modal: {
    displayDetails: "Tampilkan rincian",
    resetButtonTitle: "Kosongkan",
    backButtonTitle: "Tutup",
    noResultsText: "Tidak ditemukan:",
    footer: { selectText: "pilih", navigateText: "pindah", closeText: "tutup" },
  },
};

export default defineConfig({
  title: pages.id.title,
  base: process.env.BAKU_BASE ?? "/",
  lastUpdated: false,
  // Files to take away are no pages.
  ignoreDeadLinks: [/^\\/unduh\\//],
  markdown: {
    config(md) {
      // Vue must not take braces in a text for code of its own.
      const { text } = md.renderer.rules;
      const plain = text ?? ((tokens, index) => md.utils.escapeHtml(tokens[index].content));
      md.renderer.rules.text = (...args) => plain(...args).replaceAll("{{", "&#123;&#123;");
      // The form is shown as a picture; its flow as text is there for who wants to copy it.
      const { fence } = md.renderer.rules;
      md.renderer.rules.fence = (tokens, index, ...rest) => {
        const token = tokens[index];
        const language = token.info.trim();
        if (language === "mermaid" || language === "sop") token.info = "txt";
        const made = fence(tokens, index, ...rest);
        return language === "mermaid" ? \`<details><summary>Mermaid</summary>\${made}</details>\` : made;
      };
    },
  },
  themeConfig: { siteTitle: "SOP", outline: [2, 3], search: { provider: "local", options: { locales: { root: { translations: search } } } } },
  locales: {
    root: {
      label: "Bahasa Indonesia",
      lang: "id",
      themeConfig: {
        nav: pages.id.top,
        sidebar: sidebar("id", "Panduan"),
        outline: { level: [2, 3], label: "Pada halaman ini" },
        docFooter: { prev: "Sebelumnya", next: "Berikutnya" },
        darkModeSwitchLabel: "Tampilan gelap",
        lightModeSwitchTitle: "Tampilan terang",
        darkModeSwitchTitle: "Tampilan gelap",
        sidebarMenuLabel: "Menu",
        returnToTopLabel: "Ke atas",
        langMenuLabel: "Bahasa",
      },
    },
    en: { label: "English", lang: "en", title: pages.en.title, themeConfig: { nav: pages.en.top, sidebar: { "/en/": sidebar("en", "Guides") } } },
  },
});
`;

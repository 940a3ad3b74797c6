const pages = {
  id: {
    title: "Temuan dan penolakan",
    about:
      "Setiap kode yang dapat ditampilkan Baku, artinya, dan apa yang perlu dilakukan. `npx baku jelaskan KODE` menampilkan hal yang sama.",
    wrong: "Contoh yang keliru",
    do: "Yang perlu dilakukan",
    example: "Contoh yang benar",
    groups: {
      SOP1: "Karakter",
      SOP2: "Label dan isi",
      SOP3: "Nama",
      SOP4: "Alur",
      SOP5: "Kaidah formulir",
      SOP6: "Pembuktian alur",
      SOP8: "Mengapa tidak dapat dijalankan",
      RUN: "Penolakan saat berjalan",
      PRO: "Prosedur dari luar",
      CAL: "Kalender",
      STO: "Penyimpanan",
      CHG: "Perubahan antara dua versi",
      MIG: "Mengapa kasus tidak pindah versi",
      CON: "Kesesuaian praktik dengan SOP",
    },
  },
  en: {
    title: "Findings and refusals",
    about: "Every code that Baku can show, what it means and what to do. `npx baku explain CODE` shows the same.",
    wrong: "A wrong example",
    do: "What to do",
    example: "A right example",
    groups: {
      SOP1: "Characters",
      SOP2: "Labels and values",
      SOP3: "Names",
      SOP4: "Flow",
      SOP5: "Rules of the form",
      SOP6: "Proof about the flow",
      SOP8: "Why it cannot run",
      RUN: "Refusals of a running case",
      PRO: "Procedures from outside",
      CAL: "Calendar",
      STO: "Stores",
      CHG: "Changes between two versions",
      MIG: "Why a case is not moved to another version",
      CON: "Practice beside the SOP",
    },
  },
};

/** The reference page of all codes, from the registries that the command prints from. */
export function findingsPage(codes, explain, lang) {
  const { title, about, groups, ...words } = pages[lang];
  const sections = Object.entries(groups).map(([prefix, heading]) => {
    const own = codes.filter((code) => code.startsWith(prefix)).sort();
    return own.length === 0
      ? ""
      : [`## ${heading}`, ...own.map((code) => entry(code, explain(code, lang), words))].join("\n\n");
  });
  return `${[`# ${title}`, about, ...sections.filter(Boolean)].join("\n\n")}\n`;
}

function entry(code, { kind, rule, text, wrong, help, example }, words) {
  const shown = (title, lines) => (lines ? [`${title}:`, `\`\`\`text\n${lines}\n\`\`\``] : []);
  return [
    `### ${code}`,
    `${escaped(text)}  \n*${[kind, rule].filter(Boolean).join("; ")}*`,
    ...shown(words.wrong, wrong),
    `${words.do}: ${escaped(help)}`,
    ...shown(words.example, example),
  ].join("\n\n");
}

const escaped = (text) => text.replace(/([<>*_`])/g, "\\$1");

const pages = {
  id: {
    title: "Temuan dan penolakan",
    about:
      "Setiap kode yang dapat ditampilkan Baku, artinya, dan apa yang perlu dilakukan. `npx baku jelaskan KODE` menampilkan hal yang sama. “…” menggantikan kata-kata dari berkas Anda.",
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
    about:
      "Every code that Baku can show, what it means and what to do. `npx baku explain CODE` shows the same. “…” stands for words of your file.",
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
  const { title, about, do: todo, example, groups } = pages[lang];
  const sections = Object.entries(groups).map(([prefix, heading]) => {
    const own = codes.filter((code) => code.startsWith(prefix)).sort();
    return own.length === 0
      ? ""
      : [`## ${heading}`, ...own.map((code) => entry(code, explain(code, lang), todo, example))].join("\n\n");
  });
  return `${[`# ${title}`, about, ...sections.filter(Boolean)].join("\n\n")}\n`;
}

function entry(code, { kind, rule, text, help, example: right }, todo, example) {
  const lines = [
    `### ${code}`,
    `${escaped(text)}  \n*${[kind, rule].filter(Boolean).join("; ")}*`,
    `${todo}: ${escaped(help)}`,
  ];
  return [...lines, ...(right ? [`${example}:\n\n\`\`\`text\n${right}\n\`\`\``] : [])].join("\n\n");
}

const escaped = (text) => text.replace(/([<>*_`])/g, "\\$1");

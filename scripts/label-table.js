const blocks = {
  id: {
    procedure: "(awal blok)",
    identity: "SOP",
    approval: "pengesah",
    document: "Dokumen",
    step: "Langkah",
    any: "(semua blok)",
  },
  en: {
    procedure: "(begins a block)",
    identity: "SOP",
    approval: "approver",
    document: "Document",
    step: "Step",
    any: "(any block)",
  },
};

/** Rows of the language pages' label table, from the table that the lexer itself reads. */
export function labelTable(labelList, lang) {
  const head = { id: "| blok | Indonesia | Inggris |", en: "| block | Indonesian | English |" }[lang];
  const rows = labelList.map(
    (label) =>
      `| ${blocks[lang][label.in.length > 1 ? "any" : label.in[0]]} | ${words(label.id)} | ${words(label.en)} |`,
  );
  return [head, "|---|---|---|", ...rows].join("\n");
}

const words = (all) => all.map((w) => `\`${w}\``).join(", ");

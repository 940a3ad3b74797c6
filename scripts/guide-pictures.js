// The pictures of the guides: of each text in docs/contoh the sheet that it is about, as the form prints it, and of the SOP of this
// repository the first sheet of its flow. Drawn by the compiler that is handed in: the build's, or in a test the sources'.
import { readdirSync, readFileSync } from "node:fs";

/** By the path of the picture. */
export function guidePictures({ compile, layoutForm, partOf }) {
  const examples = readdirSync("docs/contoh")
    .filter((name) => name.endsWith(".sop"))
    .map((name) => ({ from: `docs/contoh/${name}`, to: `docs/contoh/${name.replace(/sop$/, "svg")}` }));
  const seed = { from: "sops/laporan-kinerja-tahunan.sop", to: "docs/contoh/formulir.svg" };
  return new Map(
    [...examples, seed].map(({ from, to }) => {
      const [procedure] = compile(readFileSync(from, "utf8"), from).procedures;
      // Only where it is about what is not known, the picture marks it.
      const layout = layoutForm(procedure, { draft: from.includes("tidak-diketahui") });
      const kind = from.includes("identitas") ? "identity" : "procedure";
      return [
        to,
        partOf(
          layout,
          layout.pages.find((page) => page.kind === kind),
        ),
      ];
    }),
  );
}

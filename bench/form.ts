/** The printed form: how long its layout takes, and a folder of it. `npm run bench:form`. */
import { readFileSync } from "node:fs";
import { compileAll, type Emit, emitters } from "@baku/compiler";
import { layoutForm } from "../compiler/dist/4-emit/form/layout.js";
import { svgOf } from "../compiler/dist/4-emit/svg/emit.js";
import { print } from "./print.ts";

const read = (path: string) => compileAll([{ path, text: readFileSync(path, "utf8") }])[0]!.procedures;
const [seed] = read("sops/laporan-kinerja-tahunan.sop");

const draw = () => svgOf(layoutForm(seed!));
for (let run = 0; run < 30; run++) draw();
const times = Array.from({ length: 30 }, () => {
  const start = performance.now();
  draw();
  return performance.now() - start;
}).sort((a, b) => a - b);
print("form: layout and SVG of the 14-step SOP, warm, median", times[15]!, "ms");

const names = [
  "laporan-kinerja-tahunan",
  "pengelolaan-surat-masuk-dan-disposisi",
  "penyelenggaraan-pelatihan",
  "permohonan-izin-cuti",
];
const four = names.flatMap((name) => read(`sops/${name}.sop`));
const heap = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};
const before = heap();
const start = performance.now();
for (let copy = 0; copy < 50; copy++)
  for (const procedure of four)
    for (const name of ["svg", "html", "mermaid"] as const) {
      const { emit }: { readonly emit: Emit } = await emitters[name].load();
      await emit(procedure, { file: procedure.id });
    }
print("form: 200 SOPs to SVG, HTML and Mermaid", (performance.now() - start) / 1000, "s");
print("form: heap that is held after 200 SOPs", heap() - before, "MB");

import type { FormLayout } from "../form/types.js";
import { n } from "../svg/xml.js";

/** One sheet of paper a page; on the screen sheets on a desk. The paper is white by day and by night. */
export function styleOf({ width, height }: FormLayout): string {
  return `@page { size: ${n(width)}mm ${n(height)}mm; margin: 0; }
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #74787c; color: #000; font-family: Arimo, Arial, "Liberation Sans", Helvetica, sans-serif; }
main { padding: 6mm; }
.lembar { position: relative; width: ${n(width)}mm; height: ${n(height)}mm; margin: 0 auto 6mm; background: #fff; overflow: hidden; box-shadow: 0 0.5mm 2mm #0006; }
.gambar { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; }
table { position: absolute; table-layout: fixed; border-collapse: separate; border-spacing: 0; }
td, th { padding: 0 1.2mm; text-align: left; vertical-align: middle; font-weight: normal; overflow: hidden; }
thead td, thead th { padding: 0 0.6mm; }
p { margin: 0.4mm 0 0; white-space: pre; }
p:first-child { margin-top: 0; }
.butir { padding-left: 5mm; text-indent: -5mm; }
.butir span { display: inline-block; width: 5mm; text-indent: 0; }
.garis { padding-left: 2.2mm; text-indent: -2.2mm; }
.garis span { width: 2.2mm; }
.atas { vertical-align: top; padding-top: 1.1mm; }
.tengah { text-align: center; }
.tebal { font-weight: bold; }
.header { background: #e4e4e4; }
.phase { background: #f1f1f1; }
.unknown { background: repeating-linear-gradient(135deg, #fff 0 1.2mm, #c4c4c4 1.2mm 1.5mm); }
.tegak { writing-mode: vertical-rl; transform: rotate(180deg); margin: auto; width: fit-content; text-align: center; }
footer span { position: absolute; bottom: 5.6mm; font-size: 7.5pt; line-height: 1.2; white-space: pre; }
.tersembunyi { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media print {
  body { background: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main { padding: 0; }
  .lembar { margin: 0; box-shadow: none; break-after: page; break-inside: avoid; }
  .lembar:last-child { break-after: auto; }
}`;
}

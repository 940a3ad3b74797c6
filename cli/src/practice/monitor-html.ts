import { type Form, monitorWords, type Row } from "./monitor.js";
import { periodOf } from "./monitor-report.js";

/** The form to print and sign: one page of its own, A4 across, its head again on every sheet. Nothing in it runs or is fetched. */
export function monitorHtml(form: Form): string {
  const { rows, institution, remarks, place, lang } = form;
  const w = monitorWords[lang];
  const [no, procedure, , , note, action, initials] = w.columns;
  const numbers = w.columns.map((_, i) => `<th scope="col">${i + 1}</th>`).join("");
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(w.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${text(w.title)}</h1>
${institution.map((line) => `<p>${text(line)}</p>`).join("\n")}
<p>${text(periodOf(form))}</p>
</header>
<table>
<colgroup><col class="no"><col class="procedure"><col class="tick"><col class="tick"><col class="note"><col class="action"><col class="initials"></colgroup>
<thead>
<tr><th rowspan="2" scope="col">${text(no)}</th><th rowspan="2" scope="col">${text(procedure)}</th><th colspan="2" scope="colgroup">${text(w.assessment)}</th><th rowspan="2" scope="col">${text(note)}</th><th rowspan="2" scope="col">${text(action)}</th><th rowspan="2" scope="col">${text(initials)}</th></tr>
<tr><th scope="col">${text(w.columns[2])}</th><th scope="col">${text(w.columns[3])}</th></tr>
<tr class="numbers">${numbers}</tr>
</thead>
<tbody>
${rows.map(tableRow).join("\n")}
</tbody>
</table>
<footer>
<div>${[w.source(place), ...remarks].map((line) => `<p>${text(line)}</p>`).join("")}</div>
<div class="signed"><p>${text(w.signed)}: ……………………………</p><p>${text(w.assessor)},</p><p class="space"></p><p>(……………………………………)</p></div>
</footer>
</body>
</html>
`;
}

function tableRow({ number, text: said, isProcedure, good, note }: Row): string {
  const cells = [
    `<td>${text(number)}</td>`,
    isProcedure ? `<th scope="row">${text(said)}</th>` : `<td>${text(said)}</td>`,
    `<td class="tick">${good === true ? "✓" : ""}</td>`,
    `<td class="tick">${good === false ? "✓" : ""}</td>`,
    `<td>${text(note)}</td>`,
    "<td></td>",
    "<td></td>",
  ];
  return `<tr${isProcedure ? ' class="sop"' : ""}>${cells.join("")}</tr>`;
}

const style = `
@page { size: A4 landscape; margin: 12mm; }
* { box-sizing: border-box; }
body { font: 9.5pt/1.35 Arial, "Liberation Sans", sans-serif; color: #000; margin: 0 auto; max-width: 273mm; padding: 4mm; }
header { text-align: center; margin-bottom: 4mm; }
h1 { font-size: 13pt; margin: 0 0 1mm; }
p { margin: 0 0 .5mm; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: .3mm solid #000; padding: 1mm 1.5mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { text-align: center; vertical-align: middle; background: #eee; }
thead { display: table-header-group; }
.numbers th { font-weight: normal; font-size: 8pt; padding: .2mm; }
tr { break-inside: avoid; }
tbody th { font-weight: bold; }
tr.sop td, tr.sop th { background: #f6f6f6; break-after: avoid; }
td.tick { text-align: center; }
col.no { width: 12mm; } col.tick { width: 19mm; } col.note { width: 70mm; } col.action { width: 48mm; } col.initials { width: 20mm; }
footer { display: flex; gap: 12mm; margin-top: 4mm; font-size: 8.5pt; break-inside: avoid; }
footer div:first-child { flex: 1; }
.signed { width: 70mm; text-align: center; }
.space { height: 16mm; }
@media print { body { padding: 0; max-width: none; } thead th, tr.sop td, tr.sop th { print-color-adjust: exact; } }
`;

/** Text, whatever it has: control characters are not HTML. */
const text = (value: string): string =>
  value
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, "")
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

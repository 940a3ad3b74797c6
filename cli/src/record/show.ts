import { heading, sentence } from "../report/lines.js";
import type { CaseRecord, Row } from "./model.js";
import { facts, lasting, lateness, noteText, type Saying, signature, when, words } from "./words.js";

export function recordText(record: CaseRecord, saying: Saying): string {
  const w = words[saying.lang];
  const known = facts(record, saying);
  const wide = Math.max(...known.map(([name]) => name.length));
  const rows = record.rows.flatMap((row) => [
    "",
    heading(`${row.number}. ${row.text}${row.round > 1 ? ` [${w.round(row.round)}]` : ""}`),
    ...row.signed.map((each) => sentence(signature(each, saying), 4, 6)),
    ...(row.left ? [`    ${w.left[row.left]}`] : []),
    sentence(timing(row, saying), 4, 6),
    ...(row.outputs.length > 0 ? [sentence(`→ ${row.outputs.join("; ")}`, 4, 6)] : []),
  ]);
  const notes = record.notes.map((note) => sentence(`${when(note.at, saying)}  ${noteText(note, saying)}`, 2, 4));
  return `${[
    heading(`${w.record}: ${record.title}`),
    ...known.map(([name, value]) => sentence(`${name.padEnd(wide)} : ${value}`, 0, wide + 3)),
    ...rows,
    ...(notes.length > 0 ? ["", heading(w.notes), ...notes] : []),
    "",
    w.working,
  ].join("\n")}\n`;
}

export function recordJson(record: CaseRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** A page of its own: no script, nothing from elsewhere, landscape A4 when it is printed. */
export function recordHtml(record: CaseRecord, saying: Saying): string {
  const w = words[saying.lang];
  const cell = (lines: readonly string[]) => `<td>${lines.map(escaped).join("<br>")}</td>`;
  const rows = record.rows.map((row) => {
    const name = row.round > 1 ? `${row.text} (${w.round(row.round)})` : row.text;
    const signed = row.signed.map((each) => signature(each, saying));
    return `<tr${(row.late ?? 0) > 0 ? ' class="late"' : ""}>${[
      cell([row.number]),
      cell([name]),
      cell(row.left ? [...signed, w.left[row.left]] : signed),
      cell([when(row.since, saying)]),
      cell([row.until === undefined ? w.open : when(row.until, saying)]),
      cell([lasting(row.elapsed, saying)]),
      cell([row.standard ?? "–"]),
      cell([row.due === undefined ? "–" : when(row.due, saying)]),
      cell([lateness(row, saying)]),
      cell(row.outputs),
    ].join("")}</tr>`;
  });
  const title = escaped(`${w.record}: ${record.title}`);
  const known = facts(record, saying).map(
    ([n, v]) => `<tr><th scope="row">${escaped(n)}</th><td>${escaped(v)}</td></tr>`,
  );
  const notes = record.notes.map(
    (note) => `<li>${escaped(`${when(note.at, saying)}: ${noteText(note, saying)}`)}</li>`,
  );
  return `<!doctype html>
<html lang="${saying.lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
@page { size: A4 landscape; margin: 12mm }
body { font: 10pt "Liberation Sans", Arial, sans-serif; margin: 1em; color: #000 }
h1 { font-size: 14pt } h2 { font-size: 12pt }
table { border-collapse: collapse; margin-bottom: 1em }
th, td { border: 1px solid #555; padding: 2px 5px; text-align: left; vertical-align: top; overflow-wrap: break-word }
.steps td:nth-child(n+4):nth-child(-n+9) { min-width: 5em }
.steps td:nth-child(3) { min-width: 16em; overflow-wrap: anywhere }
thead { display: table-header-group } tr { break-inside: avoid }
.late td:nth-child(9) { font-weight: bold }
</style>
<h1>${title}</h1>
<table>${known.join("")}</table>
<table class="steps">
<thead><tr>${w.columns.map((each) => `<th scope="col">${escaped(each)}</th>`).join("")}</tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
${notes.length > 0 ? `<h2>${escaped(w.notes)}</h2>\n<ul>\n${notes.join("\n")}\n</ul>` : ""}
<p>${escaped(w.working)}</p>
</html>
`;
}

function timing(row: Row, saying: Saying): string {
  const w = words[saying.lang];
  const until = row.until === undefined ? w.open : when(row.until, saying);
  const standard = row.standard === undefined ? "" : ` / ${row.standard}`;
  const due = row.due === undefined ? "" : ` (${when(row.due, saying)})`;
  return `${when(row.since, saying)} – ${until}; ${lasting(row.elapsed, saying)}${standard}; ${lateness(row, saying)}${due}`;
}

/** Text that HTML takes for nothing but text, and that turns no other text around. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, "·")
    .replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

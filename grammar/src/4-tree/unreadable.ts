import type { Line } from "../1-lines/lines.js";
import type { Span } from "../findings/define.js";
import { raise } from "../findings/registry.js";
import { labelList } from "../words/labels.js";
import { wordPattern } from "../words/words.js";
import { clean } from "./text.js";
import { nearMonth, nearUnit } from "./times.js";
import type { Reader } from "./values.js";

/** Says of a value that cannot be read which one it is, rather than which sign was expected. */
export function sayUnreadable(line: Line, { text, notes }: Pick<Reader, "text" | "notes">): void {
  const from = line.label?.valueFrom ?? line.itemFrom ?? line.from;
  const end = line.valueTo ?? line.to;
  const written = clean(text.slice(from, end));
  const start = from + (/^\s*/.exec(text.slice(from, end))?.[0].length ?? 0);
  const span = written ? { start, end } : (line.label?.word ?? { start, end });
  const form = line.label?.label.form;
  const inside = form === "text" || form === "list" ? undefined : labelInside(text, start, end);
  const say = notes.findings;
  if (inside) say.push(raise("SOP216", inside, { label: text.slice(inside.start, inside.end) }));
  else if (!written) say.push(raise("SOP206", span, { label: text.slice(span.start, span.end) }));
  else if (form === "time" || form === "start") say.push(raise("SOP220", span, { written, near: nearUnit(written) }));
  else if (form === "date") say.push(raise("SOP221", span, { written, near: nearMonth(written) }));
  else if (form === "targets" && boundIn.test(written)) say.push(raise("SOP227", span, {}));
  else if (form === "outcome" && /;.*(?:->|[→⇒:])/.test(written)) say.push(raise("SOP231", span, {}));
  else if (form === "outcome" && written.includes(";")) say.push(raise("SOP228", span, {}));
  else if (form === "outcome" && written.includes(",")) {
    const rest = written.slice(written.indexOf(",") + 1).trim();
    const at = text.indexOf(",", start) + 1;
    say.push(raise("SOP232", { start: at + 1, end: span.end }, { written: rest }));
  } else if (form === "outcome" || form === "targets" || form === "timeout")
    say.push(raise("SOP226", span, { written }));
  else say.push(raise("SOP205", span, { text: written }));
}

/** A step's field that was written on the line of the one before it: `waktu : 10 menit keluaran : Lembar`. */
export function labelInside(text: string, from: number, to: number): Span | undefined {
  const value = text.slice(from, to);
  if (!/[:：]/.test(value)) return undefined;
  // A printed form and a reason are the source's words, and may hold any.
  const found = fieldInside.exec(value.replace(/\s[~=]\s[\s\S]*/, ""));
  if (!found) return undefined;
  const start = from + found.index + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}

const fieldInside = new RegExp(
  `[\\s;,](${labelList
    .filter((l) => l.in[0] === "step" && !l.argument)
    .flatMap((l) => [...l.id, ...l.en])
    .filter((word) => word.length > 3)
    .join("|")})[ \\t]*[:：]`,
  "i",
);

const boundIn = new RegExp(`${wordPattern("atMost")}\\s*\\d`, "i");

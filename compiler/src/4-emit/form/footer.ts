import { textWidth } from "./measure.js";
import { type FormPage, SMALLEST_TYPE, type TextRun } from "./types.js";

interface Foot {
  readonly title: string;
  readonly draft: boolean;
  readonly width: number;
  readonly height: number;
  readonly side: number;
}

/** Numbers the pages, and says below each which SOP it is and which page of how many. */
export function withFooters(pages: readonly Omit<FormPage, "number">[], foot: Foot): readonly FormPage[] {
  return pages.map((page, index) => ({
    ...page,
    number: index + 1,
    texts: [...page.texts, ...footer(`Halaman ${index + 1} dari ${pages.length}`, foot)],
  }));
}

function footer(count: string, { title, draft, width, height, side }: Foot): readonly TextRun[] {
  const size = SMALLEST_TYPE + 0.5;
  const run = (text: string, x: number, bold: boolean): TextRun => {
    return { text, x, y: height - 7, width: textWidth(text, size, bold), size, bold, role: "footer" };
  };
  const right = width - side - textWidth(count, size);
  const room = right - side - 45;
  const name = fitted(`SOP ${title}`, size, room);
  return [
    run(name, side, false),
    ...(draft ? [run("DRAF, belum untuk disahkan", right - 40, true)] : []),
    run(count, right, false),
  ];
}

/** Cut with "…" where it is longer than the room. */
export function fitted(text: string, size: number, room: number): string {
  if (textWidth(text, size) <= room) return text;
  const signs = Array.from(text);
  while (signs.length > 0 && textWidth(`${signs.join("")}…`, size) > room) signs.pop();
  return `${signs.join("").trimEnd()}…`;
}

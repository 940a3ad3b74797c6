import { describe, expect, test } from "vitest";
import { frame } from "./frame.js";
import { columnsOf, harmless } from "./letters.js";
import { width } from "./lines.js";
import { places } from "./place.js";

/** The two lines for the place between « and », without colours. */
function framed(marked: string): readonly string[] {
  const start = marked.indexOf("«");
  const text = marked.replace(/[«»]/g, "");
  const end = marked.indexOf("»") - 1;
  return frame(text, places(text), { start, end }, "red").map((line) => line.replace(/\u001B\[[0-9;]*m/g, ""));
}

/** Which columns of the line carry the mark, and what stands there. */
function under([shown = "", marks = ""]: readonly string[]): string {
  const [from, to] = [marks.indexOf("^"), marks.lastIndexOf("^") + 1];
  let column = 0;
  return Array.from(new Intl.Segmenter().segment(shown), ({ segment }) => {
    const here = column >= from && column < to;
    column += columnsOf(segment);
    return here ? segment : "";
  }).join("");
}

describe("the mark stands under the place", () => {
  test.each([
    ["  oleh : «Stafff»", "Stafff"],
    ["SOP: 日本語の文書 «salah» benar", "salah"],
    ["Pelaksana: «日本 部長»; Staf", "日本 部長"],
    ["Langkah 1: Menerima 👩‍👩‍👧 dan 👍🏽 «surat»", "surat"],
    ["SOP: e\u0301 \u0301 «a»", "a"],
    ["SOP: \u001B[31m«merah»\u001B[0m", "merah"],
    ["SOP: ab\u202Ecd «ef»", "ef"],
  ])("%s", (marked, place) => {
    expect(under(framed(marked))).toBe(place);
  });

  test("behind tabs, which are as wide as the stops that they go to", () => {
    expect(framed("\twaktu\t:\t«menit»")).toEqual(["   1 │     waktu   :   menit", "     │                 ^^^^^"]);
  });

  test("in a line of 100 kB, wherever it is, and the line never wider than the window", () => {
    for (const before of [0, 50, 500, 5_000, 99_000]) {
      const lines = framed(`Langkah 1: ${"lama ".repeat(before / 5)}«salah» ${"lagi ".repeat((100_000 - before) / 5)}`);
      expect(under(lines)).toBe("salah");
      for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width());
    }
  });

  test("of a place that is wider than the window, its beginning", () => {
    const lines = framed(`waktu : «${"a".repeat(500)}»`);
    for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width());
    expect(under(lines).slice(0, 3)).toBe("aaa");
  });

  test("at the end of a line and of a text, where nothing stands", () => {
    expect(framed("oleh :«»\n")).toEqual(["   1 │ oleh :", "     │       ^"]);
    expect(framed("«»")).toEqual(["   1 │ ", "     │ ^"]);
  });
});

test("no text of a file reaches the terminal as a command", () => {
  expect(harmless("a\u001B]0;x\u0007b\u202Ec\u2028d\u009Be")).toBe("a·]0;x·b·c·d·e");
});

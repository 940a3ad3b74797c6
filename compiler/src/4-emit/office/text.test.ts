import { expect, test } from "vitest";
import { breakableWordsIn } from "./text.js";

const shown = (text: string, lines: readonly string[]) => breakableWordsIn({ text, lines }).replaceAll("\u200b", "|");

test("a word that the form breaks may break there in an editor too, and nowhere else is a sign put in", () => {
  expect(shown("</script><b>", ["</scri", "pt><b>"])).toBe("</scri|pt><b>");
  expect(shown("Kelengkapan/Peralatan rapat", ["Kelengkapan/", "Peralatan", "rapat"])).toBe(
    "Kelengkapan/|Peralatan rapat",
  );
  expect(shown("masing-masing unit  kerja", ["masing-", "masing unit", "kerja"])).toBe("masing-masing unit  kerja");
  expect(shown("aaa aaaa", ["aaa", "aa", "aa"])).toBe("aaa aa|aa");
});

test("where a paragraph goes on from another page, only the lines that stand here", () => {
  expect(shown("satu dua tiga empat", ["tiga", "empat"])).toBe("tiga empat");
});

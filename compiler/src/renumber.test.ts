import { readdirSync, readFileSync } from "node:fs";
import type { Procedure } from "@baku/runtime";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "./compile.js";
import { renumber } from "./renumber.js";

const head = `SOP: Uji
Pelaksana: Staf; Kepala
`;

describe("numbers", () => {
  const cases: readonly (readonly [what: string, before: string, after: string])[] = [
    ["an inserted step", "Langkah 1: A\nLangkah 1a: B\nLangkah 2: C\n", "Langkah 1: A\nLangkah 2: B\nLangkah 3: C\n"],
    ["a removed step", "Langkah 1: A\nLangkah 4: B\n", "Langkah 1: A\nLangkah 2: B\n"],
    ["a step pasted twice", "Langkah 1: A\nLangkah 1: B\n", "Langkah 1: A\nLangkah 2: B\n"],
    [
      "what is not counted stays",
      "Langkah 1: A\nLangkah - (b): B\nLangkah ?: C\nLangkah IV: D\nLangkah 7: E\n",
      "Langkah 1: A\nLangkah - (b): B\nLangkah ?: C\nLangkah IV: D\nLangkah 2: E\n",
    ],
    [
      "layout, comments and what the words around it are",
      "# satu\n\n  LANGKAH   ke-3 ( nama ) :  A\n\n   # dua\nStep No. 5:B\n",
      "# satu\n\n  LANGKAH   ke-1 ( nama ) :  A\n\n   # dua\nStep No. 2:B\n",
    ],
    [
      "phases that count anew",
      "Tahap I: P\nLangkah 1: A\nLangkah 3: B\nTahap II: Q\nLangkah 1: C\nLangkah 3: D\n",
      "Tahap I: P\nLangkah 1: A\nLangkah 2: B\nTahap II: Q\nLangkah 1: C\nLangkah 2: D\n",
    ],
    [
      "phases that count on",
      "Tahap I: P\nLangkah 1: A\nLangkah 3: B\nTahap II: Q\nLangkah 4: C\nLangkah 6: D\n",
      "Tahap I: P\nLangkah 1: A\nLangkah 2: B\nTahap II: Q\nLangkah 3: C\nLangkah 4: D\n",
    ],
  ];
  test.each(cases)("%s", (_, before, after) => {
    expect(renumber(head + before)).toMatchObject({ text: head + after, unsound: [], unsure: [] });
  });

  test("two procedures of a file have numbers of their own", () => {
    const two = `${head}Langkah 2: A\nLangkah 3: B\n  lanjut -> langkah 2\n`;
    const tidy = `${head}Langkah 1: A\nLangkah 2: B\n  lanjut -> langkah 1\n`;
    expect(renumber(two + two.replace("Uji", "Lain")).text).toBe(tidy + tidy.replace("Uji", "Lain"));
  });
});

describe("references", () => {
  // 3, 5, 7 and 9 become 1 to 4.
  const body = (line: string) =>
    `${head}Langkah 3: A\nLangkah 5 (rapat 5): B\nLangkah 7: C\n  keputusan: Sesuai?\n  ${line}\n  jika lain -> berikutnya\nLangkah 9: D\n`;
  const outcome = (written: string, now: string) => [`jika ya -> ${written}`, `jika ya -> ${now}`] as const;
  test.each([
    outcome("langkah 9", "langkah 4"),
    outcome("Langkah9", "Langkah4"),
    outcome(
      "kembali ke langkah ke-3, paling banyak 3 kali, lalu langkah 9",
      "kembali ke langkah ke-1, paling banyak 3 kali, lalu langkah 4",
    ),
    outcome(
      "3, maks. 9 kali, lalu Kepala ~ langkah 9 lebih lama",
      "1, maks. 9 kali, lalu Kepala ~ langkah 9 lebih lama",
    ),
    outcome("langkah tiga", "langkah satu"),
    outcome("step 9.", "step 4."),
    outcome("rapat 5", "rapat 5"),
    outcome("langkah rapat 5", "langkah rapat 5"),
  ])("%s", (before, after) => {
    expect(renumber(body(before)).unsure).toEqual([]);
    expect(renumber(body(before)).text).toBe(
      body(after)
        .replace("Langkah 3:", "Langkah 1:")
        .replace("Langkah 5 (", "Langkah 2 (")
        .replace("Langkah 7:", "Langkah 3:")
        .replace("Langkah 9:", "Langkah 4:"),
    );
  });

  test("in lists, joins, times, starts and time-outs", () => {
    const text = (a: number, b: number, c: number, d: number) => `${head}Langkah ${a}: A
  lanjut -> langkah ${b} dan langkah ${c}
Langkah ${b}: B
  waktu : 3 hari sejak langkah ${a} selesai
  bila lewat 5 hari sejak langkah ${a} -> langkah ${d}; beri tahu Kepala
Langkah ${c}: C
  mulai : 7 hari kerja sesudah langkah ${a}
Langkah ${d}: D
  menunggu : langkah ${b}; langkah
    ${c}
`;
    expect(renumber(text(3, 13, 23, 33)).text).toBe(text(1, 2, 3, 4));
    expect(renumber(text(3, 13, 23, 33).replace("langkah 13 dan langkah 23", "13, 23")).text).toBe(
      text(1, 2, 3, 4).replace("langkah 2 dan langkah 3", "2, 3"),
    );
  });

  test("a number that would mean a step of the reference's own phase becomes the step's name", () => {
    const text = (third: string, target: string) =>
      `${head}Tahap I: P\nLangkah 1: A\nLangkah 2: B\nLangkah ${third}: C\nTahap II: Q\nLangkah 1: D\nLangkah 2: E\nLangkah ${third === "9 (cek)" ? "2a" : "3"}: F\n  keputusan: Ya?\n  jika ya -> ${target}\n  jika tidak -> selesai\n`;
    expect(renumber(text("9 (cek)", "kembali ke langkah 9")).text).toBe(text("3 (cek)", "kembali ke cek"));
    const nameless = text("9 (cek)", "langkah 9").replace(" (cek)", "");
    expect(renumber(nameless)).toMatchObject({ text: nameless, unsure: [{ start: nameless.indexOf("langkah 9") }] });
  });

  test("a number that two steps have is told where it is referred to", () => {
    const text = `${head}Langkah 1: A\nLangkah 1: B\nLangkah 2: C\n  lanjut -> langkah 1\n`;
    expect(renumber(text)).toMatchObject({ text, unsure: [{ start: text.indexOf("langkah 1\n") }] });
  });

  test("a reference to no step, or one that cannot be read, leaves everything as it is", () => {
    for (const line of ["lanjut -> langkah 4", "lanjutt -> langkah 3", "waktu : menit sejak langkah 3"]) {
      const text = `${head}Langkah 1: A\nLangkah 3: B\n  ${line}\n`;
      expect(renumber(text).text).toBe(text);
      expect(renumber(text).unsound).not.toEqual([]);
    }
  });
});

test("what a sentence says of a step, and whose identity changes, is told", () => {
  const text = `${head}Langkah 2 (a): Mengulang langkah 5\nLangkah 5: B\n  keterangan : lihat langkah 2, bukan langkah 50\n`;
  const made = renumber(text);
  expect(made.text).toBe(text.replace("Langkah 2 (", "Langkah 1 (").replace("Langkah 5:", "Langkah 2:"));
  expect(made.mentioned.map(({ start, end }) => text.slice(start, end))).toEqual(["langkah 5", "langkah 2"]);
  expect(made.unnamed).toEqual(["5"]);
});

describe("law: the procedure is the same but for numbers, and twice is once", () => {
  test.each(readdirSync("sops").filter((name) => name.endsWith(".sop")))("%s is in order", (name) => {
    const text = readFileSync(`sops/${name}`, "utf8");
    expect(renumber(text)).toMatchObject({ text, unsound: [], unsure: [], unnamed: [] });
  });

  test("any procedure", () => {
    fc.assert(
      fc.property(procedures, (text) => {
        const before = compile(text);
        fc.pre(before.procedures.length > 0);
        const made = renumber(text);
        const after = compile(made.text);
        expect(made.unsound).toEqual([]);
        if (made.unsure.length > 0) {
          expect(made.text).toBe(text);
          return;
        }
        expect(shape(after.procedures[0]!)).toEqual(shape(before.procedures[0]!));
        expect(renumber(made.text)).toMatchObject({ text: made.text, unsure: [], unnamed: [], mentioned: [] });
      }),
      { numRuns: process.env.BAKU_LONG ? 3000 : 200 },
    );
  });
});

/** Steps as their places, without what numbers are written in. */
function shape({ steps, ...procedure }: Procedure): unknown {
  const place = new Map(steps.map(({ id }, i) => [id, `#${i}`]));
  const told = JSON.stringify(
    { ...procedure, steps: steps.map(({ number: _, span: __, ...step }) => step) },
    (key, value) =>
      key === "printed" && typeof value === "string"
        ? value.replace(/(sejak|sesudah) .+/, "$1")
        : (place.get(value) ?? value),
  );
  return JSON.parse(told);
}

/** Steps with numbers that rise by leaps, in phases that count on or anew, and references of every kind. */
const procedures = fc
  .array(
    fc.record({
      leap: fc.integer({ min: 1, max: 3 }),
      letter: fc.constantFrom("", "", "", "a"),
      kind: fc.constantFrom("number", "number", "number", "-"),
      named: fc.boolean(),
      phase: fc.constantFrom("", "", "", "on", "anew"),
      refers: fc.constantFrom("", "outcome", "next", "since", "start", "timeout", "then"),
      to: fc.nat(),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((steps) => {
    let count = 0;
    let phases = 0;
    const made = steps.map((step, i) => {
      if (step.phase === "anew") count = 0;
      if (step.phase) phases++;
      if (step.kind !== "-") count += step.phase === "anew" ? 1 : step.leap;
      const number = step.kind === "-" ? "-" : `${count}${step.letter}`;
      return { ...step, number, phases, name: step.named || number === "-" ? ` (nama ${"abcdefghi"[i]})` : "" };
    });
    const call = (of: number) => {
      const { number, name } = made[of % made.length]!;
      return number === "-" ? name.slice(2, -1) : `langkah ${number}`;
    };
    const lines = made.flatMap(({ number, name, phase, phases: n, refers, to }, i) => [
      ...(phase ? [`Tahap ${n}: Tahap ke-${n}`] : []),
      `Langkah ${number}${name}: Mengerjakan ${i}`,
      ...{
        "": [],
        outcome: ["keputusan : Ya?", `jika ya -> ${call(to)}, paling banyak 2 kali`, "jika tidak -> selesai"],
        next: [`lanjut -> ${call(to)}`],
        since: [`waktu : 3 hari sejak ${call(to)}`],
        start: [`mulai : 2 hari sesudah ${call(to)}`],
        timeout: ["waktu : 1 hari", `bila lewat -> ${call(to)}`],
        then: [
          "keputusan : Ya?",
          `jika ya -> ${call(0)}, paling banyak 2 kali, lalu ${call(to)}`,
          "jika tidak -> selesai",
        ],
      }[refers]!,
    ]);
    return `${head}${lines.join("\n")}\n`;
  });

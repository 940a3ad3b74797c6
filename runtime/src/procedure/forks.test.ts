import { describe, expect, test } from "vitest";
import { text } from "../messages/messages.js";
import { minutes, outcome, procedureOf, type StepParts } from "./fixtures.js";
import { plan } from "./plan.js";

type Line = readonly [id: string, next: readonly string[], more?: Partial<StepParts>];

/** Steps by their names and where they go; `waits` at the end names what they wait for. */
function planned(...lines: readonly Line[]) {
  return plan(procedureOf({ steps: lines.map(([id, next, more]) => ({ id, by: "staf", next, ...more })) }));
}

const waits = (...waitsFor: string[]): Partial<StepParts> => ({ flow: { waitsFor } });
const asks = (yes: string, no: string): Partial<StepParts> => ({
  next: [],
  outcomes: [outcome("ya", yes), outcome("tidak", no)],
});

const reasonsOf = (...lines: readonly Line[]) => {
  const result = planned(...lines);
  return result.ok ? [] : result.reasons.map(({ code }) => code);
};

describe("a fork that is sure", () => {
  test("comes together where every arm is awaited", () => {
    const result = planned(["f", ["a", "b"]], ["a", ["j"]], ["b", ["j"]], ["j", ["end"], waits("a", "b")]);
    expect(result.ok && result.plan.steps.f).toMatchObject({ kind: "task", next: ["a", "b"] });
    expect(result.ok && result.plan.steps.j?.join).toEqual({ fork: "f", arms: ["a", "b"], from: ["a", "b"] });
  });

  test.each<[string, readonly Line[]]>([
    [
      "arms of several steps, of which any may be named, with a decision and a loop inside",
      [
        ["f", ["a", "b"]],
        ["a", ["a2"]],
        ["a2", [], asks("j", "a")],
        ["b", ["j"]],
        ["j", ["end"], waits("a", "b")],
      ],
    ],
    [
      "a fork inside an arm, joined there",
      [
        ["f", ["g", "b"]],
        ["g", ["c", "d"]],
        ["c", ["h"]],
        ["d", ["h"]],
        ["h", ["j"], waits("c", "d")],
        ["b", ["j"]],
        ["j", ["end"], waits("h", "b")],
      ],
    ],
    [
      "a loop around it",
      [
        ["f", ["a", "b"]],
        ["a", ["j"]],
        ["b", ["j"]],
        ["j", [], { ...asks("end", "f"), ...{ flow: { waitsFor: ["a", "b"] } } }],
      ],
    ],
    [
      "arms that all run to the end by themselves",
      [
        ["f", ["a", "b"]],
        ["a", ["end"]],
        ["b", [], asks("end", "a2")],
        ["a2", ["end"]],
      ],
    ],
    [
      "a way back to the join, and one past the fork to it",
      [
        ["z", [], asks("f", "j")],
        ["f", ["a", "b"]],
        ["a", ["j"]],
        ["b", ["j"]],
        ["j", ["k"], waits("a", "b")],
        ["k", [], asks("end", "j")],
      ],
    ],
    [
      "the same inside an arm of another fork",
      [
        ["g", ["z", "c"]],
        ["z", [], asks("f", "j")],
        ["f", ["a", "b"]],
        ["a", ["j"]],
        ["b", ["j"]],
        ["j", ["k"], waits("a", "b")],
        ["c", ["k"]],
        ["k", [], { ...asks("end", "g"), ...waits("j", "c") }],
      ],
    ],
    [
      "a join that forks again",
      [
        ["f", ["a", "b"]],
        ["a", ["j"]],
        ["b", ["j"]],
        ["j", ["c", "d"], waits("a", "b")],
        ["c", ["end"]],
        ["d", ["end"]],
      ],
    ],
  ])("%s", (_, lines) => {
    expect(reasonsOf(...lines)).toEqual([]);
  });
});

describe("a fork that is not sure", () => {
  test.each<[string, string, readonly Line[]]>([
    [
      "SOP811",
      "an arm that stays in a loop and never arrives",
      [
        ["f", ["a", "b"]],
        ["a", ["j"]],
        ["b", [], asks("b", "b2")],
        ["b2", [], asks("b", "b2")],
        ["j", ["end"], waits("a", "b")],
      ],
    ],
    [
      "SOP811",
      "an arm that nobody named",
      [
        ["f", ["a", "b"]],
        ["a", ["j"]],
        ["b", ["j"]],
        ["j", ["end"], waits("a")],
      ],
    ],
    [
      "SOP812",
      "arms that meet without a join",
      [
        ["f", ["a", "b"]],
        ["a", ["j"]],
        ["b", ["j"]],
        ["j", ["end"]],
      ],
    ],
    [
      "SOP813",
      "a join without a fork",
      [
        ["a", ["j"]],
        ["j", ["end"], waits("a")],
      ],
    ],
    ["SOP813", "a first step that waits", [["a", ["end"], waits("a")]]],
    [
      "SOP813",
      "a join that waits for a step outside the arms",
      [
        ["z", ["f"]],
        ["f", ["a", "b"]],
        ["a", ["j"]],
        ["b", ["j"]],
        ["j", ["end"], waits("a", "b", "z")],
      ],
    ],
    [
      "SOP813",
      "a join that arms of two forks come to",
      [
        ["f", ["g", "b"]],
        ["g", ["c", "d"]],
        ["c", ["j"]],
        ["d", ["j"]],
        ["b", ["j"]],
        ["j", ["end"], waits("c", "d", "b")],
      ],
    ],
    [
      "SOP814",
      "a jump back to before the fork",
      [
        ["z", ["f"]],
        ["f", ["a", "b"]],
        ["a", [], asks("j", "z")],
        ["b", ["j"]],
        ["j", ["end"], waits("a", "b")],
      ],
    ],
    [
      "SOP814",
      "a jump out of an arm past its join",
      [
        ["f", ["a", "b"]],
        ["a", [], asks("j", "k")],
        ["b", ["j"]],
        ["j", ["k"], waits("a", "b")],
        ["k", ["end"]],
      ],
    ],
    [
      "SOP814",
      "a time-out that leads out of an arm",
      [
        ["f", ["a", "b"]],
        ["a", ["j"], { duration: minutes(5), flow: { timeouts: [{ to: "k" }] } }],
        ["b", ["j"]],
        ["j", ["k"], waits("a", "b")],
        ["k", ["end"]],
      ],
    ],
    [
      "SOP815",
      "an arm that may end while the join waits for it",
      [
        ["f", ["a", "b"]],
        ["a", [], asks("j", "end")],
        ["b", ["j"]],
        ["j", ["end"], waits("a", "b")],
      ],
    ],
    [
      "SOP815",
      "an arm without a step",
      [
        ["f", ["a", "end"]],
        ["a", ["end"]],
      ],
    ],
    [
      "SOP816",
      "arms that are awaited in two places",
      [
        ["f", ["a", "b"]],
        ["a", [], asks("j", "k")],
        ["b", [], asks("j", "k")],
        ["j", ["end"], waits("a", "b")],
        ["k", ["end"], waits("a", "b")],
      ],
    ],
  ])("%s: %s", (code, _, lines) => {
    expect(reasonsOf(...lines)).toEqual([code]);
  });

  test("is said with the steps that it is about", () => {
    const result = planned(
      ["f", ["a", "b"]],
      ["a", [], asks("j", "end")],
      ["b", ["j"]],
      ["j", ["end"], waits("a", "b")],
    );
    expect(result.ok ? [] : result.reasons.map((reason) => text(reason, "id"))).toEqual([
      "Satu cabang langkah 1 (f) dapat berakhir sesudah langkah 2 (a), padahal langkah 4 (j) menunggunya.",
    ]);
  });

  test("is not judged where the way on is not known", () => {
    expect(reasonsOf(["f", ["a", "b"]], ["a", []], ["b", ["a"]])).toEqual(["SOP806"]);
  });
});

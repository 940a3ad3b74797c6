import { expect, test } from "vitest";
import { gathered } from "./gather.js";

interface Asked {
  readonly key: string;
  readonly size?: number;
}

/** What was done together, and the means to end each. */
function recorded() {
  const groups: { readonly keys: string; end(): void }[] = [];
  const ask = gathered<Asked, string>(
    (asked) =>
      new Promise((resolve) => {
        const keys = asked.map(({ key }) => key).join("");
        groups.push({ keys, end: () => resolve(asked.map(({ key }) => ({ result: key }))) });
      }),
    { keyOf: ({ key }) => key, sizeOf: ({ size = 1 }) => size },
  );
  return { groups, ask, keys: () => groups.map(({ keys }) => keys) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test("what is asked for while others are under way is done together after them", async () => {
  const { groups, ask, keys } = recorded();
  const first = ask({ key: "a" });
  await turn();
  const others = ["b", "c", "d"].map((key) => ask({ key }));
  await turn();
  expect(keys()).toEqual(["a"]);
  groups[0]?.end();
  expect(await first).toBe("a");
  await turn();
  expect(keys()).toEqual(["a", "bcd"]);
  groups[1]?.end();
  expect(await Promise.all(others)).toEqual(["b", "c", "d"]);
});

test("of two with one key the later waits for the earlier", async () => {
  const { groups, ask, keys } = recorded();
  const all = ["a", "b", "a"].map((key) => ask({ key }));
  await turn();
  expect(keys()).toEqual(["ab"]);
  groups[0]?.end();
  await all[0];
  await turn();
  expect(keys()).toEqual(["ab", "a"]);
  groups[1]?.end();
  await Promise.all(all);
});

test("what lasts keeps nobody else", async () => {
  const { groups, ask, keys } = recorded();
  const held = ask({ key: "a" });
  await turn();
  const other = ask({ key: "b" });
  while (groups.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(keys()).toEqual(["a", "b"]);
  groups[1]?.end();
  expect(await other).toBe("b");
  groups[0]?.end();
  expect(await held).toBe("a");
});

test("what is heavy goes by itself", async () => {
  const { groups, ask, keys } = recorded();
  const all = [ask({ key: "a" }), ask({ key: "b", size: 5_000_000 }), ask({ key: "c" })];
  await turn();
  expect(keys()).toEqual(["ac"]);
  groups[0]?.end();
  await all[0];
  await turn();
  expect(keys()).toEqual(["ac", "b"]);
  groups[1]?.end();
  await Promise.all(all);
});

test("a failure is everybody's, and what comes after it goes on", async () => {
  let isBroken = true;
  const ask = gathered<Asked, string>(
    async (asked) => {
      if (isBroken) throw new Error("broken");
      return asked.map(({ key }) => ({ result: key }));
    },
    { keyOf: ({ key }) => key, sizeOf: () => 1 },
  );
  const failed = await Promise.allSettled([ask({ key: "a" }), ask({ key: "b" })]);
  expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  isBroken = false;
  expect(await ask({ key: "a" })).toBe("a");
});

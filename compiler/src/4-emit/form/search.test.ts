import { expect, test } from "vitest";
import { type Grid, type Port, type Request, type RouteOptions, routeAll } from "./search.js";

/** Ten millimetres from one node to the next; nodes are named by place across and line: `[2, 0]`. */
const grid = (width: number, height: number, blocked: readonly (readonly [number, number])[] = []): Grid => ({
  xs: Array.from({ length: width }, (_, x) => x * 10),
  ys: Array.from({ length: height }, (_, y) => y * 10),
  blocked: Uint8Array.from({ length: width * height }, (_, node) =>
    blocked.some(([x, y]) => y * width + x === node) ? 1 : 0,
  ),
  taken: [],
});

const port = (x: number, y: number, side: Port["side"], { xs }: Grid): Port => ({
  node: y * xs.length + x,
  side,
  cost: 0,
});

type End = readonly [x: number, y: number, side: Port["side"]];

/** From one symbol to another: `["a", [0, 0, "bottom"], "b", [0, 2, "top"]]`. */
type Asked = readonly [from: string, exit: End, to: string, entry: End];

function ways(on: Grid, asked: readonly Asked[], options: Partial<RouteOptions> = {}) {
  const requests = asked.map(
    ([from, exit, to, entry]): Request => ({
      from,
      to,
      exits: [port(...exit, on)],
      entries: [port(...entry, on)],
    }),
  );
  const all = { isTrack: () => true, steps: 1000, ...options };
  const routed = routeAll(on, requests, [...requests.keys()], all);
  const place = (node: number) => `${node % on.xs.length},${Math.floor(node / on.xs.length)}`;
  return { left: routed.left, ways: routed.ways.map((way) => way?.nodes.map(place).join(" ")) };
}

test("straight where it can be, and with as few bends as there must be", () => {
  expect(ways(grid(3, 3), [["a", [1, 0, "bottom"], "b", [1, 2, "top"]]]).ways).toEqual(["1,0 1,1 1,2"]);
  const [way] = ways(grid(4, 3), [["a", [0, 0, "bottom"], "b", [3, 2, "top"]]]).ways;
  expect(["0,0 1,0 2,0 3,0 3,1 3,2", "0,0 0,1 1,1 2,1 3,1 3,2"]).toContain(way);
});

test("around a symbol", () => {
  const on = grid(3, 4, [[1, 1]]);
  expect(ways(on, [["a", [1, 0, "bottom"], "b", [1, 3, "top"]]]).ways[0]).toMatch(/^1,0 (0|2),0 \1,1 \1,2 1,2 1,3$/);
});

test("across another at right angles, and never along it or where it turns", () => {
  const on = grid(3, 3);
  const level: Asked = ["a", [0, 1, "right"], "b", [2, 1, "left"]];
  expect(ways(on, [level, ["c", [1, 0, "bottom"], "d", [1, 2, "top"]]]).ways).toEqual(["0,1 1,1 2,1", "1,0 1,1 1,2"]);
  expect(
    ways(grid(3, 1), [
      ["a", [0, 0, "right"], "b", [2, 0, "left"]],
      ["c", [0, 0, "right"], "d", [2, 0, "left"]],
    ]).ways,
  ).toEqual(["0,0 1,0 2,0", undefined]);
});

test("into another that leads to the same symbol, and on with it", () => {
  const down: Asked = ["a", [1, 0, "bottom"], "c", [1, 3, "top"]];
  expect(ways(grid(2, 4), [down, ["b", [0, 1, "right"], "c", [1, 3, "top"]]]).ways).toEqual([
    "1,0 1,1 1,2 1,3",
    "0,1 1,1 1,2 1,3",
  ]);
});

test("none where there is none, and none after the last step of the search", () => {
  const asked: Asked = ["a", [0, 0, "right"], "b", [4, 0, "left"]];
  expect(ways(grid(5, 1, [[2, 0]]), [asked]).ways).toEqual([undefined]);
  expect(ways(grid(5, 1), [asked], { steps: 4 }).ways).toEqual([undefined]);
  const { ways: found, left } = ways(grid(5, 1), [asked], { steps: 5 });
  expect(found).toEqual(["0,0 1,0 2,0 3,0 4,0"]);
  expect(left).toBe(0);
});

import { Heap } from "./heap.js";
import type { Side } from "./types.js";

/**
 * Ways for arrows over a grid of lines, one after the other, each the cheapest that is left: it may cross others at right angles,
 * join one that leads where it leads, and leave one that comes from where it comes; it never runs along another, nor turns where another
 * runs.
 */
export interface Grid {
  readonly xs: readonly number[];
  /** Estimates: the real ones follow from what is used. */
  readonly ys: readonly number[];
  /** By node, `y * xs.length + x`: covered by a symbol. */
  readonly blocked: Uint8Array;
  /** Nodes along which something runs already, horizontally. */
  readonly taken: readonly number[];
}

/** The first node outside of a symbol on one side of it. */
export interface Port {
  readonly node: number;
  readonly side: Side;
  readonly cost: number;
}

export interface Request {
  readonly from: string;
  readonly to: string;
  readonly exits: readonly Port[];
  readonly entries: readonly Port[];
  /** What it costs to share its first stretch with others from the same symbol: by the millimetre, and to leave. Missing where it may not. */
  readonly shares?: { readonly together: number; readonly leave: number };
}

export interface Way {
  /** From the first node outside of its symbol to the last before the other. */
  readonly nodes: readonly number[];
  readonly sides: readonly [from: Side, to: Side];
}

const COST = { bend: 5, cross: 9, join: 3, joined: 0.8, along: 0.12 } as const;
const sides: readonly Side[] = ["top", "right", "bottom", "left"];
const TAKEN = -2;

export interface Routed {
  readonly ways: readonly (Way | undefined)[];
  /** Nodes through which some arrow runs horizontally. */
  readonly across: Int32Array;
  /** Steps of the search that are left. */
  readonly left: number;
}

export interface RouteOptions {
  readonly isTrack: (y: number) => boolean;
  /** A node that is looked at is a step. Counted, not timed: the same form comes out everywhere. No way is found after the last. */
  readonly steps: number;
}

export function routeAll(
  grid: Grid,
  requests: readonly Request[],
  order: readonly number[],
  { isTrack, steps }: RouteOptions,
): Routed {
  const width = grid.xs.length;
  const size = width * grid.ys.length;
  const across = new Int32Array(size);
  const down = new Int32Array(size);
  const bends = new Uint8Array(size);
  const ways: (Own | undefined)[] = requests.map(() => undefined);
  for (const node of grid.taken) across[node] = TAKEN;
  const memory = memoryFor(size);
  const scene: Scene = { grid, width, across, down, bends, ways, requests, memory, isTrack, left: steps };
  for (const index of order) {
    const way = find(scene, index);
    if (way === undefined) continue;
    ways[index] = way;
    commit(scene, index, way);
  }
  return { ways, across, left: scene.left };
}

/** What a search writes down; kept from one to the next, since stamps tell what is of this round. */
interface Memory {
  readonly best: Float64Array;
  readonly seen: Int32Array;
  readonly before: Int32Array;
  readonly far: Float64Array;
  readonly farSeen: Int32Array;
  readonly heap: Heap;
  round: number;
}

let shared: Memory | undefined;

function memoryFor(size: number): Memory {
  if (shared !== undefined && shared.best.length >= size * 4 && shared.round < 2 ** 30) return shared;
  shared = {
    best: new Float64Array(size * 4),
    seen: new Int32Array(size * 4),
    before: new Int32Array(size * 4),
    far: new Float64Array(size * 4),
    farSeen: new Int32Array(size * 4),
    heap: new Heap(),
    round: 0,
  };
  return shared;
}

interface Own extends Way {
  /** Its own part: what comes before and behind it belongs to arrows that it shares with. */
  readonly own: readonly [first: number, last: number];
  /** Where others join it first, and leave it last. */
  joined: number;
  left: number;
}

interface Scene {
  readonly grid: Grid;
  readonly width: number;
  readonly across: Int32Array;
  readonly down: Int32Array;
  readonly bends: Uint8Array;
  readonly ways: (Own | undefined)[];
  readonly requests: readonly Request[];
  readonly memory: Memory;
  readonly isTrack: (y: number) => boolean;
  left: number;
}

/** A state is a node and the direction in which it was entered: 0 up, 1 right, 2 down, 3 left. */
function find(scene: Scene, index: number): Own | undefined {
  const { grid, width, across, down, bends, memory, ways, requests } = scene;
  const { xs, ys, blocked } = grid;
  const request = requests[index]!;
  const height = ys.length;
  const { best, seen, before } = memory;
  const round = ++memory.round;
  const { heap } = memory;
  heap.clear();
  const goals = request.entries.map(({ node, side, cost }) => ({
    node,
    side,
    cost,
    direction: (sides.indexOf(side) + 2) % 4,
    x: xs[node % width]!,
    y: ys[(node / width) | 0]!,
  }));
  const kinWays = ways.filter((way, other) => way !== undefined && requests[other]!.to === request.to) as Own[];
  const targetKin = kinWays.length > 0;
  const around = targetKin ? boxOf(kinWays, grid) : undefined;
  // What it takes at least from a state: the way, the bends, and, where it may be nearer, the way to an arrow that can be joined.
  const far = (state: number): number => {
    if (memory.farSeen[state] === round) return memory.far[state]!;
    const x = xs[(state >> 2) % width]!;
    const y = ys[((state >> 2) / width) | 0]!;
    let [least, shared] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    for (const goal of goals) {
      const [dx, dy] = [goal.x - x, goal.y - y];
      const away = Math.abs(dx) + Math.abs(dy);
      least = Math.min(least, away + goal.cost + bendsTo(dx, dy, state & 3, goal.direction) * COST.bend);
      shared = Math.min(shared, away * COST.joined);
    }
    if (around !== undefined)
      least = Math.min(least, Math.max(shared, outside(x, around.x) + outside(y, around.y)) + COST.join);
    memory.farSeen[state] = round;
    memory.far[state] = least;
    return least;
  };
  const push = (state: number, cost: number, from: number) => {
    if (seen[state] === round && best[state]! <= cost) return;
    seen[state] = round;
    best[state] = cost;
    before[state] = from;
    heap.push(cost + far(state), state);
  };
  const freeAlong = (node: number, direction: number) => (direction % 2 === 0 ? down : across)[node] === 0;
  const kin = (owner: number) => owner > 0 && requests[owner - 1]!.to === request.to;
  const siblings = ways.flatMap((way, other) =>
    way !== undefined && requests[other]!.from === request.from ? [way] : [],
  );

  for (const { node, side, cost } of request.exits) {
    const direction = sides.indexOf(side);
    if (!blocked[node] && bends[node] === 0 && freeAlong(node, direction)) push(node * 4 + direction, cost, -1);
    // Straight into an arrow that leads there too.
    else if (!blocked[node] && targetKin && kin(across[node] || down[node]!)) push(node * 4 + direction, cost, -1);
  }
  if (request.shares !== undefined)
    for (const way of siblings) {
      let together = distance(scene, way.nodes, way.own[0]);
      for (let at = way.own[0] + 1; at < Math.min(way.joined, way.own[1]); at++) {
        const node = way.nodes[at]!;
        together += between(scene, way.nodes[at - 1]!, node);
        for (const direction of armsAt(scene, way, at))
          push(node * 4 + direction, request.shares.leave + together * request.shares.together, -2);
      }
    }

  let found: { readonly cost: number; readonly make: () => Own } | undefined;
  const offer = (cost: number, make: () => Own) => {
    if (found === undefined || cost < found.cost) found = { cost, make };
  };
  for (;;) {
    const state = heap.pop();
    if (state === undefined || (found !== undefined && heap.last >= found.cost)) return found?.make();
    if (scene.left-- <= 0) return found?.make();
    const node = state >> 2;
    const direction = state & 3;
    const cost = best[state]!;
    const fresh = bends[node] === 0;
    const start = before[state]! < 0;
    if (targetKin && !(start && before[state] === -2)) {
      const joined = joins(scene, request, node, direction);
      if (joined !== undefined) {
        const { way, at } = joined;
        const rest = distance(scene, way.nodes, way.nodes.length - 1) - distance(scene, way.nodes, at);
        offer(cost + rest * COST.joined, () => made(scene, request, state, joined.way, joined.at));
        continue;
      }
    }
    let goal: (typeof goals)[number] | undefined;
    for (const each of goals) if (each.node === node && each.direction === direction) goal = each;
    if (goal !== undefined && fresh && (freeAlong(node, direction) || start))
      return made(scene, request, state, undefined, 0, goal.side);
    const x = node % width;
    const y = (node / width) | 0;
    const free = across[node] === 0 && down[node] === 0;
    for (let turn = 0; turn < 4; turn++) {
      if (turn === (direction + 2) % 4) continue;
      if (turn !== direction && (!free || before[state] === -2)) continue;
      // What was entered only to join another arrow goes nowhere else.
      if (!free && before[state] !== -2 && (!fresh || !freeAlong(node, direction))) continue;
      const nx = x + (turn === 1 ? 1 : turn === 3 ? -1 : 0);
      const ny = y + (turn === 2 ? 1 : turn === 0 ? -1 : 0);
      if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue;
      const next = ny * width + nx;
      if (blocked[next]) continue;
      const long = Math.abs(xs[nx]! - xs[x]!) + Math.abs(ys[ny]! - ys[y]!);
      const along = turn % 2 === 1 && !scene.isTrack(ny) ? long * COST.along : 0;
      const step = cost + long + along + (turn === direction ? 0 : COST.bend);
      const passes = bends[next] === 0 && freeAlong(next, turn);
      const other = turn % 2 === 0 ? across[next]! : down[next]!;
      if (passes) push(next * 4 + turn, step + (other === 0 || kin(other) ? 0 : COST.cross), state);
      else if (targetKin && joins(scene, request, next, turn) !== undefined)
        push(next * 4 + turn, step + COST.join, state);
    }
  }
}

/** How often a way must turn at least, from running in one direction to arriving in another, `dx` and `dy` further on. */
function bendsTo(dx: number, dy: number, direction: number, arriving: number): number {
  const ahead = offset(dx, dy, direction);
  if (direction === arriving) {
    if (ahead < -0.01) return 4;
    return Math.abs(direction % 2 === 0 ? dx : dy) > 0.01 ? 2 : 0;
  }
  if ((direction + 2) % 4 === arriving) return Math.abs(direction % 2 === 0 ? dx : dy) > 0.01 ? 2 : 4;
  return ahead > -0.01 && offset(dx, dy, arriving) > -0.01 ? 1 : 3;
}

function offset(dx: number, dy: number, direction: number): number {
  return direction === 0 ? -dy : direction === 1 ? dx : direction === 2 ? dy : -dx;
}

type Range = readonly [from: number, to: number];

/** The area in which these arrows run. */
function boxOf(ways: readonly Own[], { xs, ys }: Grid): { readonly x: Range; readonly y: Range } {
  let [left, right, top, bottom] = [xs.length, 0, ys.length, 0];
  for (const { nodes } of ways)
    for (const node of nodes) {
      const [x, y] = [node % xs.length, (node / xs.length) | 0];
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
    }
  return { x: [xs[left]!, xs[right]!], y: [ys[top]!, ys[bottom]!] };
}

function outside(at: number, [from, to]: Range): number {
  return Math.max(from - at, at - to, 0);
}

/** The arrow to the same symbol that is met here and may be joined. */
function joins({ across, down, requests, ways }: Scene, request: Request, node: number, direction: number) {
  const a = across[node]!;
  const d = down[node]!;
  if (a === 0 && d === 0) return undefined;
  if (a !== 0 && (a < 0 || requests[a - 1]!.to !== request.to)) return undefined;
  if (d !== 0 && (d < 0 || requests[d - 1]!.to !== request.to)) return undefined;
  const way = ways[(a || d) - 1]!;
  const at = way.nodes.indexOf(node);
  if (at < 0 || (a !== 0 && d !== 0 && a !== d) || at <= way.left) return undefined;
  const out =
    at + 1 < way.nodes.length ? directionOf(way.nodes[at + 1]! - node) : (sides.indexOf(way.sides[1]) + 2) % 4;
  return out === (direction + 2) % 4 ? undefined : { way, at };
}

/** In which directions others may leave a way at one of its nodes: to both sides, and where it turns straight on and back, as in a T. */
function armsAt({ across, down, bends }: Scene, { nodes }: Own, at: number): readonly number[] {
  const node = nodes[at]!;
  const [enters, leaves] = [directionOf(node - nodes[at - 1]!), directionOf(nodes[at + 1]! - node)];
  if (enters !== leaves) return across[node] === down[node] ? [enters, (leaves + 2) % 4] : [];
  if (bends[node] !== 0 || (across[node] !== 0 && down[node] !== 0)) return [];
  return enters % 2 === 1 ? [0, 2] : [1, 3];
}

/** How far it is along a way from its beginning to one of its nodes. */
function distance(scene: Scene, nodes: readonly number[], to: number): number {
  let sum = 0;
  for (let at = 1; at <= to; at++) sum += between(scene, nodes[at - 1]!, nodes[at]!);
  return sum;
}

function between({ grid: { xs, ys }, width }: Scene, one: number, other: number): number {
  const [across, down] = [xs[one % width]! - xs[other % width]!, ys[(one / width) | 0]! - ys[(other / width) | 0]!];
  return Math.abs(across) + Math.abs(down);
}

function directionOf(step: number): number {
  if (step === 1) return 1;
  if (step === -1) return 3;
  return step > 0 ? 2 : 0;
}

/** The nodes back from a state to where the way began, and those of the arrows with which it shares. */
function made(
  { memory, ways, requests }: Scene,
  request: Request,
  state: number,
  joined: Own | undefined,
  at: number,
  side?: Side,
): Own {
  const own: number[] = [];
  let first = state;
  for (let each = state; each >= 0; each = memory.before[each]!) {
    own.push(each >> 2);
    first = each;
  }
  own.reverse();
  const tail = joined === undefined ? [] : joined.nodes.slice(at + 1);
  const to = side ?? joined!.sides[1];
  if (joined !== undefined) joined.joined = Math.min(joined.joined, at);
  const left =
    memory.before[first] === -2
      ? ways.find((way, index) => requests[index]!.from === request.from && way?.nodes.includes(own[0]!))
      : undefined;
  const head = left === undefined ? [] : left.nodes.slice(0, left.nodes.indexOf(own[0]!));
  if (left !== undefined) left.left = Math.max(left.left, head.length);
  const from = left === undefined ? sides[first & 3]! : left.sides[0];
  const nodes = [...head, ...own, ...tail];
  const last = head.length + own.length - 1;
  return { nodes, sides: [from, to], own: [head.length, last], joined: nodes.length, left: -1 };
}

function commit({ across, down, bends }: Scene, index: number, way: Own): void {
  const [first, last] = way.own;
  const mark = (node: number, direction: number) => {
    const axis = direction % 2 === 0 ? down : across;
    if (axis[node] === 0) axis[node] = index + 1;
  };
  const arrive = (at: number) =>
    at === 0 ? sides.indexOf(way.sides[0]) : directionOf(way.nodes[at]! - way.nodes[at - 1]!);
  for (let at = first; at <= last; at++) {
    const node = way.nodes[at]!;
    const enters = arrive(at);
    const leaves = at + 1 < way.nodes.length ? arrive(at + 1) : (sides.indexOf(way.sides[1]) + 2) % 4;
    // Where it leaves another or joins it, that one has marked the rest.
    if (at > first || first === 0) mark(node, enters);
    if (at < last || last === way.nodes.length - 1) mark(node, leaves);
    if (enters % 2 !== leaves % 2 || (at === first && first > 0) || (at === last && last < way.nodes.length - 1))
      bends[node] = 1;
  }
}

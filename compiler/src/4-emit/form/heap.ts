/** States by cost, the cheapest first: a binary heap that keeps its room from one search to the next. */
export class Heap {
  private costs = new Float64Array(1024);
  private states = new Int32Array(1024);
  private size = 0;
  /** The cost of what was taken last. */
  last = 0;

  clear(): void {
    this.size = 0;
    this.last = 0;
  }

  push(cost: number, state: number): void {
    if (this.size === this.costs.length) this.grow();
    const { costs, states } = this;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (costs[above]! <= cost) break;
      costs[at] = costs[above]!;
      states[at] = states[above]!;
      at = above;
    }
    costs[at] = cost;
    states[at] = state;
  }

  /** `undefined` where nothing is left. */
  pop(): number | undefined {
    if (this.size === 0) return undefined;
    const { costs, states } = this;
    const top = states[0]!;
    this.last = costs[0]!;
    const size = --this.size;
    const cost = costs[size]!;
    const state = states[size]!;
    let at = 0;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= size) break;
      if (below + 1 < size && costs[below + 1]! < costs[below]!) below++;
      if (costs[below]! >= cost) break;
      costs[at] = costs[below]!;
      states[at] = states[below]!;
      at = below;
    }
    costs[at] = cost;
    states[at] = state;
    return top;
  }

  private grow(): void {
    const [costs, states] = [new Float64Array(this.size * 2), new Int32Array(this.size * 2)];
    costs.set(this.costs);
    states.set(this.states);
    [this.costs, this.states] = [costs, states];
  }
}

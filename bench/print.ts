/** One figure, as a line of JSON; beside a peer with how many times the peer's it is. */
export function print(
  name: string,
  value: number,
  unit: string,
  peer?: { readonly name: string; readonly value: number },
) {
  const beside = peer && { peer: peer.name, ratio: round(value / peer.value) };
  console.log(JSON.stringify({ name, value: round(value), unit, ...beside }));
}

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 100) / 100;
}

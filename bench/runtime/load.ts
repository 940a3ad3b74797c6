/** A peer. In JavaScript, since its types are there only once the benchmark has installed it; `npm ci` of the repository does not. */
export async function peer(name: string): Promise<Record<string, (...given: readonly unknown[]) => unknown>> {
  return import(new URL(`./peers/${name}.js`, import.meta.url).href);
}

/** So many cases are worked on at once: what they append is committed together. */
const TOGETHER = 64;

/**
 * Does something in each of many cases, some at a time; gives what came of it in their order. A case and one that it has called
 * go one after the other, since what the first comes to may put an end to the second. What fails rejects when nothing is under way any more.
 */
export async function together<R>(ids: readonly string[], work: (id: string) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const some = ids.slice(from, from + TOGETHER);
    const begun: Promise<R>[] = [];
    for (const id of some) {
      const related = begun.filter((_, earlier) => isRelated(some[earlier] ?? "", id));
      begun.push(related.length === 0 ? work(id) : Promise.allSettled(related).then(() => work(id)));
    }
    await Promise.allSettled(begun);
    results.push(...(await Promise.all(begun)));
  }
  return results;
}

/** A called case is named after its caller. */
function isRelated(one: string, other: string): boolean {
  return one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

import type { CaseRecord, Store } from "./store.js";

/**
 * Every case of a store, oldest first, a page at a time: no more than that is held, and no case costs what lies before it.
 *
 * @example
 * ```ts
 * import { everyCase, memory } from "@baku/runtime";
 *
 * for await (const { caseId, version } of everyCase(memory())) console.log(caseId, version);
 * ```
 */
export async function* everyCase(store: Pick<Store, "cases">): AsyncGenerator<CaseRecord, void, void> {
  for await (const page of pagesOfCases(store)) yield* page;
}

/** The same, a page at a time. */
export async function* pagesOfCases(store: Pick<Store, "cases">): AsyncGenerator<readonly CaseRecord[], void, void> {
  let page = await store.cases({ limit: PAGE });
  while (page.length > 0) {
    yield page;
    const last = page.at(-1);
    page = last ? await store.cases({ after: last.caseId, limit: PAGE }) : [];
  }
}

const PAGE = 1_000;

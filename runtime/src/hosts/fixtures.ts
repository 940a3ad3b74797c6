import type { Store } from "../stores/store.js";

export type { Store };

/** A store whose process dies at an append: that one is written, and nobody hears of it. */
export function storeFailing(store: Store, after: number): Store {
  let writes = 0;
  return {
    ...store,
    append: async (request) => {
      if (writes >= after) throw new Error("gone");
      writes++;
      const appended = await store.append(request);
      if (writes >= after) throw new Error("gone");
      return appended;
    },
  };
}

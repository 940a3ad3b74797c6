/**
 * Stands for parameters that are not known: whatever is asked of it, it prints as `…`. With it a message's own template
 * shows itself, so that no second text has to be kept.
 */
export const blank: never = new Proxy(
  Object.assign(() => blank, {}),
  {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive || key === "toString" || key === "toJSON") return () => "…";
      if (key === Symbol.iterator) return [blank][Symbol.iterator].bind([blank]);
      if (key === "length") return 1;
      if (key === "map" || key === "flatMap") return (f: (x: unknown) => unknown) => [f(blank)].flat();
      return blank;
    },
  },
) as never;

import fc from "fast-check";

// CI looks at the same examples every time, so that a red run is the fault of the change; the long run looks at new ones.
if (!process.env.BAKU_LONG) fc.configureGlobal({ seed: 20261126 });

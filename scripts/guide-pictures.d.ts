import type { compile } from "@baku/compiler";
import type { layoutForm } from "../compiler/src/4-emit/form/layout.js";
import type { partOf } from "../compiler/src/4-emit/svg/part.js";

export function guidePictures(drawing: {
  readonly compile: typeof compile;
  readonly layoutForm: typeof layoutForm;
  readonly partOf: typeof partOf;
}): ReadonlyMap<string, string>;

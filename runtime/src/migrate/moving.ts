import type { CaseState, Context } from "../core/types.js";
import type { Procedure } from "../procedure/types.js";
import type { History } from "./history.js";
import type { MigrationReason } from "./reasons.js";
import type { Versions } from "./versions.js";

/** A case that is to go over to another version, and all that it is judged by. */
export interface Moving {
  readonly old: Procedure;
  readonly next: Procedure;
  readonly versions: Versions;
  readonly state: CaseState;
  readonly history: History;
  readonly context: Context;
  /** Steps that it need not go through, by the decision of whoever moves it. */
  readonly skip: ReadonlySet<string>;
}

/** One kind of thing that can stand in the way. */
export type Judge = (moving: Moving) => readonly MigrationReason[];

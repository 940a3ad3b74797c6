import type { LabelOf } from "../../messages/labels.js";
import type { Bilingual } from "../../messages/words.js";
import type { Approval, Cell, ColumnId, Procedure } from "../types.js";
import { cellChanges, inference, type Reading, reason, shown, textReading, textsReading } from "./cells.js";
import { type At, type Change, change, inside, same } from "./change.js";
import { pairUp } from "./pair.js";
import { both, cellWords, none, said } from "./words.js";

/** Changes of the identity sheet and the form's columns. None of them is felt by a running case but the profile's. */

export function identityChanges(was: Procedure, now: Procedure): readonly Change[] {
  const at: At = { path: "identity" };
  const [a, b] = [was.identity, now.identity];
  const date = (key: "created" | "revised" | "approved") => {
    const place = inside(at, key, key);
    return cellChanges(place, a[key], b[key], dateReading(place));
  };
  const unit = inside(at, "unit", "unit");
  const number = inside(at, "number", "identityNumber");
  const institution = inside(at, "institution", "institution");
  return [
    ...(was.id === now.id
      ? []
      : [change("procedure-renamed", { path: "id", label: "id" }, shown(both(was.id), both(now.id)))]),
    ...(a.title === b.title
      ? []
      : [change("identity-changed", inside(at, "title", "title"), shown(both(a.title), both(b.title)))]),
    ...inference(inside(at, "title", "title"), reason(a.titleInferred), reason(b.titleInferred)),
    ...cellChanges(institution, a.institution, b.institution, textsReading(institution)),
    ...cellChanges(unit, a.unit, b.unit, textReading("identity-changed", unit)),
    ...cellChanges(number, a.number, b.number, textReading("identity-changed", number)),
    ...(["created", "revised", "approved"] as const).flatMap(date),
    ...(a.profile === b.profile
      ? []
      : [
          change("profile-changed", inside(at, "profile", "profile"), {
            before: name(a.profile),
            after: name(b.profile),
          }),
        ]),
    ...optional(inside(at, "kinds", "kinds"), a.kinds, b.kinds, (kinds) => both(kinds.join("; "))),
    ...optional(inside(at, "serviceTime", "serviceTime"), a.serviceTime, b.serviceTime, ({ printed }) => both(printed)),
  ];
}

export function approvalChanges(was: Procedure, now: Procedure): readonly Change[] {
  const at: At = { path: "identity/approvals", label: "approval" };
  const { pairs, removed, added, moved } = pairUp(
    was.identity.approvals,
    now.identity.approvals,
    (a, b) => a.as === b.as && same(a.office, b.office),
    (a, b) => a.as === b.as,
    () => true,
  );
  const words = ({ office }: Approval) => (office.known ? both(office.value) : both("?"));
  const place = (approval: Approval, of: readonly Approval[]) => inside(at, String(of.indexOf(approval)));
  return [
    ...removed.map((each) => change("item-removed", place(each, was.identity.approvals), { before: words(each) })),
    ...added.map((each) => change("item-added", place(each, now.identity.approvals), { after: words(each) })),
    ...pairs.flatMap((pair) => {
      const here = place(pair.now, now.identity.approvals);
      const as = inside(here, "as", "as");
      return [
        ...(pair.was.as === pair.now.as
          ? []
          : [change("identity-changed", as, shown(both(pair.was.as), both(pair.now.as)))]),
        ...inference(as, reason(pair.was.asInferred), reason(pair.now.asInferred)),
        ...(["office", "name", "rank", "nip", "date"] as const).flatMap((key) => {
          const cell = inside(here, key, key);
          const reading = key === "date" ? dateReading(cell) : textReading("identity-changed", cell);
          return cellChanges(cell, pair.was[key], pair.now[key], reading);
        }),
      ];
    }),
    ...(moved.length > 0 ? [change("order-changed", at)] : []),
  ];
}

export function listChanges(was: Procedure, now: Procedure): readonly Change[] {
  const lists = ["legalBasis", "qualifications", "related", "equipment", "warnings", "records"] as const;
  return lists.flatMap((key) => {
    const at: At = { path: key, label: key };
    return cellChanges(at, was[key], now[key], textsReading(at));
  });
}

export function columnChanges(was: Procedure, now: Procedure): readonly Change[] {
  const words = ({ shown: printed, heading }: Procedure["columns"][ColumnId]) =>
    said((w) => (printed ? heading || "-" : `${heading} (${w.hidden})`.trim()));
  return (Object.keys(now.columns) as ColumnId[]).flatMap((id) => {
    const [a, b] = [was.columns[id], now.columns[id]];
    const label: LabelOf = id;
    const at: At = { path: `columns/${id}`, label };
    const changed = a.shown !== b.shown || a.heading !== b.heading;
    return [...(changed ? [change("column-changed", at, shown(words(a), words(b)))] : []), ...inference(at, a, b)];
  });
}

function name(profile: string | undefined) {
  return profile === undefined ? none : both(profile);
}

/** A line that need not be there. */
function optional<T>(
  at: At,
  was: Cell<T> | undefined,
  now: Cell<T> | undefined,
  words: (value: T) => Bilingual,
): readonly Change[] {
  if (!was && !now) return [];
  const differs: Reading<T>["differs"] = (_was, _now, sides) => [change("identity-changed", at, sides)];
  if (was && now) return cellChanges(at, was, now, { was: words, now: words, differs });
  const side = (cell: Cell<T> | undefined) => (cell && cellWords(cell, words)) ?? none;
  return [change("identity-changed", at, { before: side(was), after: side(now) })];
}

/** A date as it is written; `2019-08-12` in a Procedure that says no more. */
function dateReading(at: At): Reading<string> {
  return { ...textReading("identity-changed", at), code: true };
}

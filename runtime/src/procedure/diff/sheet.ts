import type { LabelOf } from "../../messages/labels.js";
import type { Approval, ColumnId, Procedure } from "../types.js";
import { cellChanges, inference, reason, shown, textReading, textsReading } from "./cells.js";
import { type At, type Change, change, inside, same } from "./change.js";
import { pairUp } from "./pair.js";
import { both, said } from "./words.js";

/** Changes of the identity sheet and the form's columns. None of them is felt by a running case but the profile's. */

export function identityChanges(was: Procedure, now: Procedure): readonly Change[] {
  const at: At = { path: "identity" };
  const [a, b] = [was.identity, now.identity];
  const text = (key: "unit" | "created" | "revised" | "approved") => {
    const place = inside(at, key, key);
    return cellChanges(place, a[key], b[key], textReading("identity-changed", place));
  };
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
    ...text("unit"),
    ...cellChanges(number, a.number, b.number, textReading("identity-changed", number)),
    ...(["created", "revised", "approved"] as const).flatMap(text),
    ...(a.profile === b.profile
      ? []
      : [change("profile-changed", inside(at, "profile", "profile"), shown(name(a.profile), name(b.profile)))]),
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
          return cellChanges(cell, pair.was[key], pair.now[key], textReading("identity-changed", cell));
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
  return profile === undefined ? undefined : both(profile);
}

import {
  type Block,
  blocks,
  type Field,
  type Finding,
  field,
  type Item,
  type LabelKey,
  type ProcedureNode,
  type Span,
  type Time,
} from "@baku/grammar";
import { near, wordIn, words } from "@baku/grammar/internal";
import type { Approval, Cell, Column, ColumnId, Duration, Identity, Procedure, SopKind } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import { cell, date, text, texts, written } from "./cells.js";
import { duration } from "./times.js";

/** The identity sheet: the title's block and the approvals after it. */
export function identityOf(procedure: ProcedureNode, findings: Finding[]): Identity {
  const { title } = procedure;
  const source = title && sourceOf(title);
  const of = <K extends LabelKey>(key: K): Field<K>["value"] | undefined =>
    title ? field(title, key)?.value : undefined;
  const profile = of("profile");
  return {
    title: title ? written(title.value) : "",
    ...(title?.value.reason && { titleInferred: title.value.reason.text }),
    institution: texts(of("institution"), source),
    unit: text(of("unit"), source),
    number: text(of("number"), source),
    created: date(of("created"), source),
    revised: date(of("revised"), source),
    approved: date(of("approved"), source),
    approvals: blocks(procedure, "approval").map((block) => approvalOf(block, source, findings)),
    ...(profile?.state === "stated" && { profile: profile.value.text }),
    ...sortOf(of("kinds"), of("serviceTime"), source, findings),
  };
}

const kinds: Readonly<Record<SopKind, string>> = {
  teknis: "technical",
  administratif: "administrative",
  makro: "macro",
  mikro: "micro",
  final: "final",
  parsial: "partial",
  pelayanan: "service",
  rutin: "routine",
  penugasan: "assignment",
};

/** What kind of SOP it is, and how long the whole may take: lines that a file need not have. */
function sortOf(
  kind: Field<"kinds">["value"] | undefined,
  time: Field<"serviceTime">["value"] | undefined,
  source: string | undefined,
  findings: Finding[],
): Pick<Identity, "kinds" | "serviceTime"> {
  const kindIn = ({ text: written, span }: Item): readonly SopKind[] => {
    const found = (Object.keys(kinds) as SopKind[]).find((each) => [each, kinds[each]].includes(written.toLowerCase()));
    if (!found) findings.push(raise("SOP324", span, { written, near: near(written, Object.entries(kinds).flat()) }));
    return found ? [found] : [];
  };
  return {
    ...(kind && {
      kinds: cell<readonly Item[], readonly SopKind[]>(
        kind,
        [],
        (items) => items.filter((item) => !item.unknown).flatMap(kindIn),
        source,
      ),
    }),
    ...(time && {
      serviceTime: cell<Time, Duration>(
        time,
        { kind: "none", printed: "-" },
        (stated) => duration(stated, time.printed?.text, () => undefined),
        source,
      ),
    }),
  };
}

const roles = { dibuat: "drawn up", diperiksa: "checked", disetujui: "agreed", disahkan: "approved" } as const;

function approvalOf(block: Block<"approval">, inherited: string | undefined, findings: Finding[]): Approval {
  const source = sourceOf(block) ?? inherited;
  const as = field(block, "approvedAs")?.value;
  const written = as?.state === "stated" ? as.value.text.toLowerCase() : as?.state === "none" ? "-" : "disahkan";
  const role = (Object.keys(roles) as (keyof typeof roles)[]).find((r) => r === written || roles[r] === written);
  if (!role && as)
    findings.push(raise("SOP314", as.span, { written, near: near(written, Object.entries(roles).flat()) }));
  return {
    as: as?.state === "unknown" ? "?" : (role ?? "disahkan"),
    ...(as?.reason && { asInferred: as.reason.text }),
    office: text(block.value, source),
    name: text(field(block, "approverName")?.value, source),
    rank: text(field(block, "rank")?.value, source),
    nip: text(field(block, "nip")?.value, source),
    date: date(field(block, "approvedOn")?.value, source),
  };
}

/** The six lists of the sheet. */
export function sheetOf(
  procedure: ProcedureNode,
): Pick<Procedure, "legalBasis" | "qualifications" | "related" | "equipment" | "warnings" | "records"> {
  const list = (
    key: "legalBasis" | "qualifications" | "related" | "equipment" | "warnings" | "records",
  ): Cell<readonly string[]> => {
    // A list that is stated counts before one that is only known to be unknown.
    const [first, ...more] = blocks(procedure, key).toSorted(
      (a, b) => Number(b.value.state === "stated") - Number(a.value.state === "stated"),
    );
    const made = texts(first?.value, first && sourceOf(first));
    const added = more.flatMap(({ value }) => (value.state === "stated" ? value.value.map((i) => i.whole) : []));
    return made.known && added.length > 0 ? { ...made, value: [...made.value, ...added] } : made;
  };
  return {
    legalBasis: list("legalBasis"),
    qualifications: list("qualifications"),
    related: list("related"),
    equipment: list("equipment"),
    warnings: list("warnings"),
    records: list("records"),
  };
}

/** The form's columns as PermenPAN-RB 35/2012 heads them, and the words an analyst may use for them. */
const columns: Readonly<Record<ColumnId, { heading: string; names: readonly string[] }>> = {
  number: { heading: "No", names: ["no", "nomor", "number"] },
  activity: { heading: "Kegiatan", names: ["kegiatan", "uraian prosedur", "uraian", "aktivitas", "activity"] },
  actors: { heading: "Pelaksana", names: ["pelaksana", "actors"] },
  requires: { heading: "Kelengkapan", names: ["kelengkapan", "persyaratan", "requires"] },
  duration: { heading: "Waktu", names: ["waktu", "time"] },
  output: { heading: "Output", names: ["output", "keluaran"] },
  remarks: { heading: "Keterangan", names: ["keterangan", "ket", "ket.", "remarks"] },
};

export function columnsOf(procedure: ProcedureNode, findings: Finding[]): Procedure["columns"] {
  const made = Object.fromEntries(
    Object.entries(columns).map(([id, { heading }]) => [id, { shown: true, heading }]),
  ) as Record<ColumnId, Column>;
  for (const block of blocks(procedure, "column")) {
    const name = (block.argument?.text ?? "").toLowerCase();
    const id = (Object.keys(columns) as ColumnId[]).find((key) => columns[key].names.includes(name));
    if (!id) {
      const all = Object.values(columns).flatMap((c) => c.names);
      findings.push(
        raise("SOP308", block.argument?.span ?? block.label.span, {
          name: block.argument?.text ?? "",
          near: near(name, all),
        }),
      );
    } else {
      const { value } = block;
      const inferred = value.reason && { inferred: value.reason.text };
      const heading = value.state === "stated" ? value.value.text : undefined;
      if (value.state === "none" || (heading && isNone(heading, value.span, findings)))
        made[id] = { ...made[id], shown: false, ...inferred };
      else if (heading) made[id] = { shown: true, heading, ...inferred };
    }
  }
  return made;
}

/** `tidak ada`, or a slip of it: no column is headed so. */
function isNone(heading: string, span: Span, findings: Finding[]): boolean {
  if (wordIn(heading, ["none"])) return true;
  const meant = near(heading, [...words.none.id, ...words.none.en, "tdk ada"]);
  const [word] = words.none.id;
  if (meant) findings.push(raise("SOP106", span, { written: heading, word }));
  return meant !== undefined;
}

/** `sumber` of a block, which everything inside inherits. */
export function sourceOf(block: Block): string | undefined {
  const value = field(block, "source")?.value;
  return value?.state === "stated" ? value.value.text : undefined;
}

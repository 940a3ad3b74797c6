import type { Procedure } from "@baku/runtime";
import { ts } from "ts-morph";

/** The generated module's own identifiers: ASCII, no reserved word, none twice. */
export interface Names {
  readonly constant: string;
  readonly procedure: string;
  readonly step: string;
  readonly actor: string;
  readonly steps: string;
  /** By document id, for documents with declared fields. */
  readonly documents: ReadonlyMap<string, string>;
  /** By document id, for documents with declared states. */
  readonly states: ReadonlyMap<string, string>;
  /** By document id and the id of its list field: `laporan.indikator`. */
  readonly rows: ReadonlyMap<string, string>;
  /** By step id, for steps with answers. */
  readonly answers: ReadonlyMap<string, string>;
}

/** What the module imports. */
export const imports = ["DocumentReference", "FileReference", "defineProcedure"] as const;

/**
 * The procedure takes its names first, so that nothing an analyst adds to the file renames what an application imports;
 * then the documents, then the rest, in the order of the file. Who comes second gets a suffix.
 */
export function namesOf(procedure: Procedure): Names {
  const taken = new Set<string>(imports);
  const take = (base: string, suffix: string): string => {
    let name = isFree(base, taken) ? base : base + suffix;
    for (let count = 2; !isFree(name, taken); count++) name = `${base}${suffix}${count}`;
    taken.add(name);
    return name;
  };

  const type = take(pascal(procedure.id, "Sop"), "Procedure");
  const base = {
    constant: take(camel(procedure.id, "sop"), "Procedure"),
    procedure: type,
    step: take(`${type}Step`, "Id"),
    actor: take(`${type}Actor`, "Id"),
    steps: take(`${type}Steps`, "Types"),
  };
  const documents = new Map<string, string>();
  const states = new Map<string, string>();
  const rows = new Map<string, string>();
  for (const { id, fields } of procedure.documents) {
    if (fields.length > 0) documents.set(id, take(pascal(id, "Document"), "Document"));
  }
  for (const { id, fields, states: declared } of procedure.documents) {
    const document = documents.get(id) ?? pascal(id, "Document");
    if (declared.length > 0) states.set(id, take(`${document}State`, "Document"));
    for (const field of fields) {
      if (field.columns?.length)
        rows.set(`${id}.${field.id}`, take(pascal(id, "Document") + pascal(field.id, "Row"), "Row"));
    }
  }
  const asked = procedure.steps.filter((step) => step.flow.outcomes.length > 0);
  const answers = new Map(asked.map(({ id }) => [id, take(`${pascal(id, "Step")}Answer`, "Step")]));
  return { ...base, documents, states, rows, answers };
}

function isFree(name: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(name) && !isReserved(name);
}

function isReserved(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false);
  scanner.setText(name);
  return scanner.scan() !== ts.SyntaxKind.Identifier || ["arguments", "eval", "globalThis"].includes(name);
}

function pascal(text: string, prefix: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .split(/[^A-Za-z0-9]+/);
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(joined) ? joined : prefix + joined;
}

function camel(text: string, prefix: string): string {
  const name = pascal(text, prefix);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

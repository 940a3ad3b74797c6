import {
  type Block,
  blocks,
  type Finding,
  field,
  fields,
  type Item,
  type ProcedureNode,
  type Span,
} from "@baku/grammar";
import { fold, near } from "@baku/grammar/internal";
import type { Actor, DocumentField, DocumentState } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import { spellings } from "./alike.js";
import { identifier } from "./identifier.js";

/** Phase 1: everything that has a name in a procedure, found before anything refers to it. */
export interface Names {
  readonly actors: readonly (Actor & { readonly span: Span })[];
  /** True when there is no Actors block: the steps' own words then declare them. */
  readonly actorsImplied: boolean;
  /** `Pelaksana : ?`: the form's columns are unknown, which has been said; the steps' words stand in without a finding. */
  readonly actorsUnknown: boolean;
  readonly documents: readonly DocumentSymbol[];
  readonly phases: readonly PhaseSymbol[];
  readonly steps: readonly StepSymbol[];
}

export interface DocumentSymbol {
  readonly id: string;
  readonly name: string;
  /** `Dokumen Laporan = Laporan Kinerja Tahunan:` is known by either name. */
  readonly alias?: string;
  readonly declared: boolean;
  readonly states: readonly DocumentState[];
  readonly fields: readonly DocumentField[];
  readonly span: Span;
}

export interface PhaseSymbol {
  readonly id: string;
  readonly number?: string;
  readonly name: string;
  readonly inferred?: string;
  readonly block: Block<"phase">;
}

export interface StepSymbol {
  readonly id: string;
  /** Its place among the steps. */
  readonly index: number;
  /** `1`, `-`, `?`, or undefined when the label has no number. */
  readonly number: string | undefined;
  readonly name: string | undefined;
  readonly phase: PhaseSymbol | undefined;
  readonly block: Block<"step">;
}

export function declare(procedure: ProcedureNode): { names: Names; findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const phases: PhaseSymbol[] = [];
  const heads: Omit<StepSymbol, "id" | "index">[] = [];
  for (const block of procedure.blocks) {
    if (block.key === "phase") phases.push(phaseOf(block as Block<"phase">));
    if (block.key === "step")
      heads.push({
        ...stepHead(block as Block<"step">, findings),
        phase: phases.at(-1),
        block: block as Block<"step">,
      });
  }
  const steps = withIds(heads);
  const actors = declaredActors(procedure);
  const documents = documentsOf(procedure, findings);

  collide(
    steps.map((s) => [s.id, s.name ?? `langkah ${s.number ?? ""}`.trim(), s.block.label.span]),
    findings,
    new Set([...numberedTwice(steps, findings), ...namedTwice(steps, findings)]),
  );
  collide(
    actors.map((a) => [a.id, a.name, a.span]),
    findings,
  );
  collide(
    documents.map((d) => [d.id, d.name, d.span]),
    findings,
  );
  collide(
    phases.map((p) => [p.id, p.name, p.block.label.span]),
    findings,
  );
  twoSpellings(actors, findings);
  return {
    names: {
      actors,
      actorsImplied: blocks(procedure, "actors").every((b) => b.value.state === "unknown"),
      actorsUnknown: blocks(procedure, "actors").length > 0,
      documents,
      phases,
      steps,
    },
    findings,
  };
}

function phaseOf(block: Block<"phase">): PhaseSymbol {
  const text = block.value.state === "stated" ? block.value.value.text : undefined;
  const number = block.argument?.text;
  const name = text ?? number ?? "";
  const { reason } = block.value;
  return {
    id: identifier(name),
    ...(number && text && { number }),
    name,
    ...(reason && { inferred: reason.text }),
    block,
  };
}

/** `1 (telaah surat)`, `- (gandakan)`, `(telaah surat)`, `3`; `ke-1` and `No. 1` are what a form may call a number. */
function stepHead(block: Block<"step">, findings: Finding[]): { number: string | undefined; name: string | undefined } {
  const head = block.argument?.text ?? "";
  const open = head.search(/[([{]/);
  const close = Math.max(...[")", "]", "}"].map((sign) => head.lastIndexOf(sign)));
  const named = open >= 0 && close > open;
  const number = (open >= 0 ? head.slice(0, open) : head).trim().replace(/^(?:ke[-\s]|no\.?\s*(?=\d)|nomor\s)\s*/i, "");
  const name = named ? head.slice(open + 1, close).trim() : open >= 0 ? head.slice(open + 1).trim() : "";
  const behind = named ? head.slice(close + 1).trim() : "";
  if (behind && block.argument) findings.push(raise("SOP318", block.argument.span, { text: behind }));
  else if (open >= 0 && !(named && head[open] === "(" && head[close] === ")"))
    findings.push(raise("SOP319", block.argument!.span, { name }));
  return { number: number.replace(/[.)]$/, "") || undefined, name: name || undefined };
}

/** A step without a name is known by its number; where phases repeat the number, by its phase and number. */
function withIds(heads: readonly Omit<StepSymbol, "id" | "index">[]): readonly StepSymbol[] {
  const phasesOf = new Map<string, Set<PhaseSymbol | undefined>>();
  for (const { number, phase } of heads)
    if (number) phasesOf.set(number, (phasesOf.get(number) ?? new Set()).add(phase));
  return heads.map((head, i) => {
    const { number, name, phase } = head;
    const numbered = number && number !== "-" && number !== "?" ? `langkah ${number}` : `langkah tanpa nomor ${i + 1}`;
    const shared = number !== undefined && (phasesOf.get(number)?.size ?? 0) > 1 && phase;
    return { ...head, index: i, id: identifier(name ?? (shared ? `${phase.name} ${numbered}` : numbered)) };
  });
}

function numberedTwice(steps: readonly StepSymbol[], findings: Finding[]): ReadonlySet<Span> {
  const seen = new Map<string, StepSymbol>();
  const told = new Set<Span>();
  for (const step of steps) {
    if (!step.number || step.number === "-" || step.number === "?") continue;
    const key = `${step.phase?.id ?? ""}/${step.number}`;
    const first = seen.get(key);
    if (!first) seen.set(key, step);
    else {
      const span = step.block.argument?.span ?? step.block.label.span;
      told.add(step.block.label.span);
      findings.push(
        raise(
          "SOP306",
          span,
          { number: step.number },
          {
            related: [
              {
                span: first.block.argument?.span ?? first.block.label.span,
                text: { id: "Yang pertama di sini.", en: "The first one is here." },
              },
            ],
          },
        ),
      );
    }
  }
  return told;
}

/** The name in parentheses is the step's identity: one step, one name. */
function namedTwice(steps: readonly StepSymbol[], findings: Finding[]): ReadonlySet<Span> {
  const told = new Set<Span>();
  const seen = new Map<string, StepSymbol>();
  for (const step of steps) {
    const { name, block } = step;
    if (name === undefined) continue;
    const first = seen.get(fold(name));
    if (!first) {
      seen.set(fold(name), step);
      continue;
    }
    told.add(block.label.span);
    const text = { id: "Yang pertama di sini.", en: "The first one is here." };
    const related = [{ span: first.block.argument?.span ?? first.block.label.span, text }];
    findings.push(raise("SOP316", block.argument?.span ?? block.label.span, { name }, { related }));
  }
  return told;
}

function declaredActors(procedure: ProcedureNode): readonly (Actor & { span: Span })[] {
  const items = blocks(procedure, "actors").flatMap(({ value }) => (value.state === "stated" ? value.value : []));
  return items.filter((item) => !item.unknown).map(actorOf);
}

const actorOf = (item: Item): Actor & { span: Span } => ({
  id: identifier(item.text),
  name: item.text,
  printed: item.printed?.text ?? item.text,
  external: item.marks.includes("external"),
  group: item.marks.includes("group"),
  column: !item.marks.includes("noColumn"),
  ...(item.reason && { inferred: item.reason.text }),
  span: item.span,
});

/** Two declared actors that differ by a slip or by filler words only. */
function twoSpellings(actors: readonly (Actor & { span: Span })[], findings: Finding[]): void {
  const names = spellings<(typeof actors)[number]>();
  const printed = spellings<(typeof actors)[number]>();
  for (const actor of actors) {
    const other = (one: typeof actor) => one.id !== actor.id;
    const found = [names.alike(actor.name, other), printed.alike(actor.printed, other)].filter((f) => f !== undefined);
    const [first] = found.sort((a, b) => actors.indexOf(a) - actors.indexOf(b));
    names.add(actor.name, actor);
    printed.add(actor.printed, actor);
    if (first)
      findings.push(
        raise(
          "SOP305",
          actor.span,
          { first: first.printed, second: actor.printed },
          { related: [{ span: first.span, text: { id: "Yang pertama di sini.", en: "The first one is here." } }] },
        ),
      );
  }
}

/** Declared documents, then those that the steps name. */
function documentsOf(procedure: ProcedureNode, findings: Finding[]): readonly DocumentSymbol[] {
  return blocks(procedure, "document").map((block) => {
    const [name, ...printed] = (block.argument?.text ?? "").split(/\s=\s/);
    const states = field(block, "states")?.value;
    return {
      id: identifier(name!),
      name: printed.length > 0 ? name!.trim() : (block.argument?.text ?? ""),
      ...(printed.length > 0 && { alias: printed.join(" = ").trim() }),
      declared: true,
      states: states?.state === "stated" ? states.value.map((s) => ({ id: identifier(s.text), name: s.text })) : [],
      fields: fieldsOf(block, findings),
      span: block.argument?.span ?? block.label.span,
    };
  });
}

function fieldsOf(block: Block<"document">, findings: Finding[]): readonly DocumentField[] {
  const all = fields(block, "fields");
  const listed = (of: string | undefined) =>
    all
      .filter((f) => (f.argument ? fold(f.argument.text) : undefined) === of)
      .flatMap((f) => (f.value.state === "stated" ? f.value.value : []));
  const top = listed(undefined);
  const lists = top.filter((f) => f.type === "list").map((f) => f.text);
  for (const { argument } of all)
    if (argument && !lists.some((name) => fold(name) === fold(argument.text)))
      findings.push(raise("SOP312", argument.span, { name: argument.text, near: near(argument.text, lists) }));
  const make = (f: (typeof top)[number], columns?: readonly DocumentField[]): DocumentField => ({
    id: identifier(f.text),
    name: f.printed ?? f.text,
    type: f.type,
    required: f.required,
    ...(f.choices && { choices: f.choices }),
    ...(columns && { columns }),
    ...(f.reason && { inferred: f.reason.text }),
  });
  const made = top.map((f) =>
    make(f, f.type === "list" ? listed(fold(f.text)).map((column) => make(column)) : undefined),
  );
  collide(
    made.map((f, i) => [f.id, f.name, top[i]!.span]),
    findings,
  );
  return made;
}

/** Different names, one identifier. Names that a reader would call the same are left to other findings. */
function collide(
  named: readonly (readonly [id: string, name: string, span: Span])[],
  findings: Finding[],
  told: ReadonlySet<Span> = new Set(),
): void {
  const seen = new Map<string, readonly [string, string, Span]>();
  for (const entry of named) {
    const [id, name, span] = entry;
    const first = seen.get(id);
    if (!first) seen.set(id, entry);
    else if (!told.has(span)) {
      const related = [{ span: first[2], text: { id: "Yang pertama di sini.", en: "The first one is here." } }];
      findings.push(
        fold(first[1]) === fold(name)
          ? raise("SOP320", span, { name }, { related })
          : raise("SOP304", span, { first: first[1], second: name, identifier: id }, { related }),
      );
    }
  }
}

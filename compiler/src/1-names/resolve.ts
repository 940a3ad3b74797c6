import type { Finding, Item, Span, Text } from "@baku/grammar";
import { clean, fold, near, numberWords, sparingNear, towards, wordIn } from "@baku/grammar/internal";
import type { Actor, DocumentUse, Target } from "@baku/runtime";
import { raise } from "../findings/registry.js";
import { sameOffice } from "./alike.js";
import type { DocumentSymbol, Names, StepSymbol } from "./declare.js";
import { identifier } from "./identifier.js";
import { type Joined, joinedWith } from "./joined.js";

/** `langkah 3`, `langkah ke-3`, `Langkah3`, `langkah tiga`, `3.`: the number of a step. */
const numberIn = (text: string): string | undefined => {
  const written = writtenNumber(text);
  const word = written ? numberWords.indexOf(written.toLowerCase()) : -1;
  return word > 0 ? String(word) : written;
};

const writtenNumber = (text: string): string | undefined => {
  const found =
    /^(?:langkah|step)\s*(?:ke[-\s]?|nomor\s+|no\.?\s*|number\s+)?(\S+?)\.?$|^(\d+[a-z]?)\.?$/i.exec(text.trim()) ?? [];
  return found[1] ?? found[2];
};

/** `Langkah 01` and `langkah 1` are one. */
const withoutZeros = (number: string): string => number.toLowerCase().replace(/^0+(?=\d)/, "");

/** Without what an office says on the way: “kembali ke langkah 3” is “langkah 3”. */
const withoutWay = (text: string): string => text.replace(way, "").replace(/\.$/, "");
const way = new RegExp(`^(?:${towards})+`, "i");

type Written = Pick<Text, "text" | "raw">;

/** Nobody names more actors or documents than this in one breath. */
const MOST_PARTS = 50;

/** Of so many unknown actors no more are compared with abbreviations: that text has another trouble. */
const MOST_COMPARED = 50;

/** Looks names up. What is not found is said once, at its place; the answer is then undefined. */
export interface Resolver {
  /** One actor, or several parted by `atau`/`dan`; `joint` says which. */
  actors(text: Text): { readonly ids: readonly string[]; readonly joint: "or" | "and" } | undefined;
  actor(text: Text): string | undefined;
  isActor(text: Text): boolean;
  target(text: Text, from: StepSymbol): Target | undefined;
  /** Several targets in one text: `langkah 3 dan langkah 4`. */
  targets(text: Text, from: StepSymbol): readonly Target[];
  isStep(text: Text, from: StepSymbol): boolean;
  /** Whether a text names more than one target. */
  several(text: Text, from: StepSymbol): boolean;
  document(item: Item): DocumentUse;
  /** Actors that the steps name where there is no Actors block. */
  implied(): readonly (Actor & { readonly span: Span })[];
  /** Declared documents, then those that were only named. */
  documents(): readonly DocumentSymbol[];
  /** Where steps were found by their numbers, as often as they were looked up. */
  numbered(): readonly NumberReference[];
}

/** A step that is named by its number. */
export interface NumberReference {
  /** `langkah ke-3`; one of several in the text at `span`. */
  readonly part: string;
  /** The number in it, as it is written: `3`, `tiga`. */
  readonly written: string;
  readonly span: Span;
  readonly from: StepSymbol;
  /** More than one where two steps of a phase have that number. */
  readonly to: readonly StepSymbol[];
}

export function resolver(names: Names, standing: ReadonlySet<string>, findings: Finding[]): Resolver {
  const { steps } = names;
  const actors: (Actor & { span: Span })[] = [...names.actors];
  const documents = new Map<string, DocumentSymbol>(
    names.documents.flatMap((d) => [d.name, ...(d.alias ? [d.alias] : [])].map((name) => [fold(name), d] as const)),
  );
  const ids = new Map<string, DocumentSymbol>(names.documents.map((d) => [d.id, d]));
  const byName = Map.groupBy(
    steps.filter((s) => s.name !== undefined),
    (s) => fold(s.name!),
  );
  const byNumber = Map.groupBy(
    steps.filter((s) => s.number !== undefined),
    (s) => withoutZeros(s.number!),
  );
  let byActivity: ReadonlyMap<string, readonly StepSymbol[]> | undefined;
  const numbered: NumberReference[] = [];
  const suggested = sparingNear();
  const saidMissing = new Set<string>();
  let saidNoActors = false;
  let compared = 0;

  // What arrows use comes before what the form prints.
  const actorNamed = new Map(actors.toReversed().map((a) => [fold(a.name), a]));
  const actorPrinted = new Map(actors.toReversed().map((a) => [fold(a.printed), a]));
  const findActor = (text: string) => actorNamed.get(fold(text)) ?? actorPrinted.get(fold(text));
  const findSteps = (text: string, from: StepSymbol): readonly StepSymbol[] => {
    const number = numberIn(text);
    const name = fold(text.replace(/^(?:langkah|step)\s+/i, "").replace(/^\((.*)\)$/, "$1"));
    const found = [
      ...new Set([
        ...(byName.get(name) ?? []),
        ...(byName.get(fold(text)) ?? []),
        ...(number ? (byNumber.get(withoutZeros(number)) ?? []) : []),
      ]),
    ];
    const own = found.filter((s) => s.phase === from.phase);
    return own.length > 0 ? own : found;
  };
  /** `A <word> B <word> C` where every part is known. A whole known name always wins; each rest is looked at once. */
  const parts = (
    written: Written,
    word: "or" | "and",
    known: (part: string) => boolean,
  ): readonly string[] | undefined => {
    const text = written.raw ?? written.text;
    const separator = word === "or" ? /\s+(?:atau|or)\s+/gi : /\s+(?:dan|and)\s+|\s*,\s*/gi;
    const cuts = [...text.matchAll(separator)]
      .slice(0, MOST_PARTS)
      .map((m) => ({ at: m.index, next: m.index + m[0].length }));
    const hopeless = new Set<number>();
    const unescaped = (start: number, end?: number) =>
      written.raw === undefined ? text.slice(start, end) : clean(text.slice(start, end));
    const from = (start: number): readonly string[] | undefined => {
      if (hopeless.has(start)) return undefined;
      const whole = unescaped(start);
      if (known(whole)) return [whole];
      for (const { at, next } of cuts) {
        const part = at > start ? unescaped(start, at) : "";
        if (part === "" || !known(part)) continue;
        const rest = from(next);
        if (rest) return [part, ...rest];
      }
      hopeless.add(start);
      return undefined;
    };
    return from(0);
  };

  const self: Resolver = {
    actors(text) {
      for (const joint of ["or", "and"] as const) {
        const found = parts(text, joint, (part) => findActor(part) !== undefined);
        if (found) return { ids: found.map((part) => findActor(part)!.id), joint };
      }
      const split = (text.raw ?? text.text).split(/\s+(?:atau|or|dan|and)\s+/i).map(clean);
      const known = split.filter((part) => findActor(part) !== undefined);
      const unknown = split.filter((part) => findActor(part) === undefined);
      // Where one side is known, the other is the mistake.
      const id = missingActor(known.length > 0 && unknown.length === 1 ? partOf(text, unknown[0]!) : text);
      return id === undefined ? undefined : { ids: [id], joint: "or" };
    },
    actor(text) {
      return findActor(text.text)?.id ?? missingActor(text);
    },
    isActor: (text) => findActor(text.text) !== undefined,

    target({ text: written, span }, from) {
      const text = { text: findSteps(written, from).length > 0 ? written : withoutWay(written), span };
      const word = wordIn(text.text, ["following", "end"]);
      if (word === "end") return "end";
      if (word === "following") return steps[from.index + 1]?.id ?? "end";
      const found = findSteps(text.text, from);
      const number = writtenNumber(text.text);
      if (number && found.length > 0 && found.every((s) => s.name === undefined || fold(s.name) !== fold(text.text)))
        numbered.push({ part: text.text.trim(), written: number, span, from, to: found });
      if (found.length === 1) return found[0]!.id;
      // Two of one phase are told apart by SOP306 or SOP316, which has been said.
      if (found.length > 1 && found.every((s) => s.phase === found[0]!.phase)) return found[0]!.id;
      if (found.length > 1) findings.push(raise("SOP307", text.span, { name: text.text }));
      else missingTarget({ text: written, span }, text.text, from);
      return undefined;
    },
    targets(text, from) {
      const found = targetsIn(text, from) ?? [text.text];
      return found.flatMap((part) => self.target({ text: part, span: text.span }, from) ?? []);
    },
    several: (text, from) => (targetsIn(text, from)?.length ?? 0) > 1,
    isStep: (text, from) => findSteps(text.text, from).length > 0,

    document(written) {
      const item = withDeclaredState(written);
      const alternatives = parts(
        item,
        "or",
        (part) => documents.has(fold(stateOf(part).name)) || standing.has(fold(part)),
      );
      const uses = (alternatives ?? [item.text]).map((part) => one(part, item.span));
      const [first] = uses;
      return {
        document: first!.document,
        printed: item.printed?.text ?? item.asPrinted,
        ...(uses.length === 1 && first!.state && { state: first!.state }),
        ...(item.marks.includes("fromOutside") && { external: true as const }),
        ...(item.marks.includes("ifAny") && { optional: true as const }),
        ...(item.marks.includes("final") && { final: true as const }),
        ...(uses.length > 1 && { anyOf: uses }),
      };
    },
    implied: () => (names.actorsImplied ? actors : []),
    documents: () => [...new Set([...names.documents, ...documents.values()])],
    numbered: () => numbered,
  };
  return self;

  function targetsIn(text: Text, from: StepSymbol): readonly string[] | undefined {
    const isTarget = (part: string) =>
      wordIn(part, ["following", "end"]) !== undefined || findSteps(withoutWay(part), from).length > 0;
    return parts(text, "and", isTarget);
  }

  /** A part of a text at its own place, where the text stands in one piece. */
  function partOf({ text, span }: Text, part: string): Text {
    const start = span.start + text.indexOf(part);
    return { text: part, span: span.end - span.start === text.length ? { start, end: start + part.length } : span };
  }

  function missingActor(text: Text): string | undefined {
    if (names.actorsImplied) {
      if (!saidNoActors && !names.actorsUnknown) findings.push(raise("SOP311", text.span, { label: text.text }));
      saidNoActors = true;
      const id = identifier(text.text);
      const actor = {
        id,
        name: text.text,
        printed: text.text,
        external: false,
        group: false,
        column: true,
        span: text.span,
      };
      actors.push(actor);
      actorNamed.set(fold(text.text), actor);
      return id;
    }
    const joined = joinedWith(actors, text.text);
    if (joined) return takenApart(joined, text);
    const suggestion = nearActor(text.text);
    const fixes = suggestion
      ? [
          {
            title: { id: `Ganti dengan “${suggestion}”`, en: `Replace it with “${suggestion}”` },
            guess: true as const,
            edits: [{ span: text.span, text: suggestion }],
          },
        ]
      : undefined;
    if (!saidMissing.has(fold(text.text)))
      findings.push(raise("SOP301", text.span, { name: text.text, near: suggestion }, fixes ? { fixes } : {}));
    saidMissing.add(fold(text.text));
    return undefined;
  }

  /** Several actors that were written as one are told where they stand, and are several from there on. */
  function takenApart({ of, parts }: Joined<(typeof actors)[number]>, used: Text): string | undefined {
    const related = [{ span: used.span, text: { id: "Disebut di sini.", en: "It is named here." } }];
    findings.push(raise("SOP323", of.span, { name: of.name, one: used.text }, { related }));
    actors.splice(
      actors.indexOf(of),
      1,
      ...parts.map((name) => ({ ...of, id: identifier(name), name, printed: name })),
    );
    for (const actor of actors) if (!findActor(actor.name)) actorNamed.set(fold(actor.name), actor);
    return findActor(used.text)?.id;
  }

  /** A slip in a name or in the word before it, another word for the office, or the word that should stand between two of them. */
  function nearActor(text: string): string | undefined {
    const known = () => [...new Set(actors.flatMap((a) => [a.name, a.printed]))];
    const one =
      suggested(text, known) ?? suggested(text, () => known().flatMap((name) => [`bersama ${name}`, `setiap ${name}`]));
    if (one !== undefined) return one;
    if (compared++ > MOST_COMPARED) return undefined;
    const all = /^(?:semua|seluruh|para|tiap|tiap-tiap|masing-masing|all|every)\s+(.+)$/i.exec(text)?.[1];
    const group = all === undefined ? undefined : findActor(all);
    if (group) return group.group ? `setiap ${group.name}` : group.name;
    const pair =
      /^(.+?)\s*(\/|&|\+|\s(?:bersama(?:-sama)?|dengan|beserta|serta|dibantu|didampingi|with)\s)\s*(.+)$/i.exec(text);
    if (!pair || !findActor(pair[1]!) || !findActor(pair[3]!))
      return sameOffice(text, [...new Set(actors.map(({ name }) => name))]) ?? sameOffice(text, known());
    return pair[2] === "/" ? `${pair[1]} atau ${pair[3]}` : `${pair[1]}; bersama ${pair[3]}`;
  }

  /** A target that is none: what follows a real one is a bound that cannot be read. */
  function missingTarget(written: Text, bare: string, from: StepSymbol): void {
    const comma = written.text.indexOf(",");
    const head = comma < 0 ? "" : written.text.slice(0, comma);
    if (comma > 0 && (findSteps(withoutWay(head), from).length > 0 || wordIn(withoutWay(head), ["following", "end"]))) {
      const rest = written.text.slice(comma + 1).trim();
      findings.push(raise("SOP232", partOf(written, rest).span, { written: rest }));
    } else findings.push(raise("SOP302", written.span, { name: bare, near: asWritten(nearStep(bare), from) }));
  }

  /** A suggestion in the language that the step is written in; names stay. */
  function asWritten(suggestion: string | undefined, { block }: StepSymbol): string | undefined {
    if (suggestion === undefined || block.label.language !== "en") return suggestion;
    return { berikutnya: "following", selesai: "end" }[suggestion] ?? suggestion.replace(/^langkah (?=\d)/, "step ");
  }

  function nearStep(text: string): string | undefined {
    const name = suggested(text, () => [
      ...steps.flatMap((s) => (s.name ? [s.name] : [])),
      ...["berikutnya", "selesai", "langkah", "following"],
    ]);
    if (name !== undefined) return name === "langkah" ? undefined : name;
    if (/\b(?:selesai|tamat|berakhir|finish|finished|stop)\b/i.test(text)) return "selesai";
    if (/^(?:lanjut|next|seterusnya|lanjutkan|continue)$/i.test(text)) return "berikutnya";
    const [, digits] = /^(?:nomor|no\.?|l(?:k|kh|angkah)?\.?|step|baris|butir|#)\s*(\d+)\.?$/i.exec(text) ?? [];
    if (digits && byNumber.has(withoutZeros(digits))) return `langkah ${digits}`;
    const [first] = steps;
    if (first && /^(?:awal|permulaan|mulai|start|begin|beginning)$/i.test(text))
      return first.name ?? `langkah ${first.number}`;
    const pair = /^(.+?)\s*[&+/]\s*(.+)$/.exec(text)?.slice(1);
    if (pair?.every((part) => findSteps(part, steps[0]!).length > 0)) return pair.join("; ");
    // The step's activity in place of its name.
    byActivity ??= Map.groupBy(steps, ({ block: { value } }) =>
      value.state === "stated" ? fold(value.value.text) : "",
    );
    const meant = (text && byActivity.get(fold(text))) || [];
    return meant.length === 1 ? (meant[0]!.name ?? `langkah ${meant[0]!.number}`) : undefined;
  }

  /** A document and, in a trailing parenthesis, the state that it is declared to have. */
  function one(text: string, span: Span): { document: string; state?: string } {
    const { name, state } = stateOf(text);
    const declared = documents.get(fold(name));
    if (state !== undefined && declared && declared.states.length > 0) {
      const found = declared.states.find((s) => fold(s.name) === fold(state));
      if (found) return { document: declared.id, state: found.id };
      findings.push(
        raise("SOP303", span, {
          document: declared.name,
          state,
          near: near(
            state,
            declared.states.map((s) => s.name),
          ),
        }),
      );
      return { document: declared.id };
    }
    return { document: (documents.get(fold(text)) ?? named(text, span)).id };
  }

  /** `Laporan (final)`: a state that is declared is no mark. */
  function withDeclaredState(item: Item): Item {
    const { name, state } = stateOf(item.full);
    const declared = state === undefined ? undefined : documents.get(fold(name));
    const states = declared?.states.map((s) => s.name) ?? [];
    if (item.marks.length === 0 || state === undefined) return item;
    if (states.some((each) => fold(each) === fold(state)))
      return { ...item, text: item.full, asPrinted: item.full, marks: [] };
    // `(finl)` was told as a slip of the mark `final`: where that is a state, it is the state.
    const meant = wordIn(state, ["final", "ifAny", "fromOutside"]) === undefined ? near(state, states) : undefined;
    return meant === undefined ? item : { ...item, text: `${name} (${meant})`, marks: [] };
  }

  /** `Laporan (diparaf)` in two, unless the whole is a name of its own. */
  function stateOf(text: string): { name: string; state?: string } {
    const group = !text.endsWith(")") || documents.has(fold(text)) ? null : /^(.*\S)\s*\(([^()]*)\)$/.exec(text);
    const declared = group && documents.get(fold(group[1]!));
    return group && declared && declared.states.length > 0 ? { name: group[1]!, state: group[2]! } : { name: text };
  }

  function named(text: string, span: Span): DocumentSymbol {
    const id = identifier(text);
    const other = ids.get(id);
    if (other)
      findings.push(
        raise(
          "SOP304",
          span,
          { first: other.name, second: text, identifier: id },
          { related: [{ span: other.span, text: { id: "Yang pertama di sini.", en: "The first one is here." } }] },
        ),
      );
    const symbol = { id, name: text, declared: false, states: [], fields: [], span };
    documents.set(fold(text), symbol);
    ids.set(id, symbol);
    return symbol;
  }
}

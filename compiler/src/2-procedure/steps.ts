import {
  type Block,
  type Field,
  type Finding,
  field,
  fields,
  type Item,
  type LabelKey,
  type Start,
  type Text,
  type Time,
  type Value,
} from "@baku/grammar";
import { fold } from "@baku/grammar/internal";
import type {
  Cell,
  DocumentUse,
  Duration,
  Flow,
  KnownCell,
  Outcome,
  StartRule,
  Step,
  StepActors,
  Target,
  Timeout,
} from "@baku/runtime";
import type { Names, StepSymbol } from "../1-names/declare.js";
import type { Resolver } from "../1-names/resolve.js";
import { raise } from "../findings/registry.js";
import { cell, text, withIncomplete, written } from "./cells.js";
import { sourceOf } from "./identity.js";
import { dayText, duration } from "./times.js";

/** What a step's cells are read with. `procedures` gives the id of another SOP by its name. */
export interface Desk {
  readonly names: Names;
  readonly resolve: Resolver;
  readonly findings: Finding[];
  readonly procedures: (name: Text) => string;
  /** For an arm of a fork: the step that waits for it. */
  readonly waiting: ReadonlyMap<string, string>;
}

/** Which step waits for which (`menunggu`), looked up before the steps are read. */
export function waitingSteps(names: Names, resolve: Resolver): ReadonlyMap<string, string> {
  const arms = names.steps.flatMap((symbol): readonly (readonly [string, string])[] => {
    const waits = field(symbol.block, "waits")?.value;
    return waits?.state === "stated"
      ? waits.value.flatMap((t) =>
          (resolve.isStep(t, symbol) ? resolve.targets(t, symbol) : []).map((arm) => [arm, symbol.id] as const),
        )
      : [];
  });
  // The first that waits, in written order.
  return new Map(arms.reverse());
}

export function stepOf(symbol: StepSymbol, desk: Desk): Step {
  const { block, number, name, phase } = symbol;
  const of = <K extends LabelKey>(key: K): Field<K>["value"] | undefined => field(block, key)?.value;
  const source = sourceOf(block) ?? (phase && sourceOf(phase.block));
  const since = (t: Text) => {
    // “Sejak langkah 1 selesai” is since its completion, as “sejak langkah 1” is.
    const done = {
      ...t,
      text: t.text.replace(/\s+(?:selesai|diselesaikan|rampung|(?:is |was )?(?:done|completed))$/i, ""),
    };
    const step = desk.resolve.isStep(t, symbol) ? t : done;
    return desk.resolve.isStep(step, symbol) || /^(?:langkah|step)\s/i.test(t.text)
      ? desk.resolve.target(step, symbol)
      : undefined;
  };
  const call = of("call");
  const start = of("start");
  const condition = of("condition");
  return {
    number:
      number === "?"
        ? { known: false, why: "unknown" }
        : number === undefined
          ? { known: false, why: "absent" }
          : { known: true, value: number === "-" ? "" : number },
    id: symbol.id,
    ...(name && { name }),
    ...(phase && { phase: phase.id }),
    printed: number !== "-",
    kind: kindOf(block),
    text: written(block.value),
    ...(block.value.reason && { inferred: block.value.reason.text }),
    actors: actorsOf(of("who"), symbol, desk),
    requires: documentsOf(of("requires"), desk),
    duration: timeOf(of("duration"), since),
    produces: documentsOf(of("produces"), desk),
    remarks: text(of("remarks")),
    condition: condition && condition.state !== "none" ? text(condition) : null,
    start: start && start.state !== "none" ? startOf(start, since) : null,
    calls: call && call.state !== "none" ? called(call, desk) : null,
    flow: flowOf(symbol, desk, since),
    ...(source && { source }),
    span: [block.span.start, block.span.end],
  };
}

/** Another procedure by its id; printed as it was written. */
function called(value: Value<Text>, desk: Desk): Cell<string> {
  const made = cell(value, "", (t) => desk.procedures({ text: t.text.replace(/^SOP\s+/i, ""), span: t.span }));
  return made.known && value.state === "stated" ? { ...made, printed: value.value.text } : made;
}

/** A step that asks is a decision; `keputusan : ?` leaves it open. */
function kindOf(block: Block<"step">): Step["kind"] {
  const question = field(block, "decision")?.value;
  if (question?.state === "unknown")
    return { known: false, why: "unknown", ...(question.reason && { note: question.reason.text }) };
  const decides = (question !== undefined && question.state !== "none") || fields(block, "outcome").length > 0;
  return {
    known: true,
    value: decides ? "decision" : "task",
    ...(decides && question?.reason && { inferred: question.reason.text }),
  };
}

function actorsOf(value: Field<"who">["value"] | undefined, symbol: StepSymbol, desk: Desk): Cell<StepActors> {
  const nobody: StepActors = { mode: "one", responsible: [], with: [] };
  const made = cell(value, nobody, (written) => {
    // A whole declared name wins: an actor may be called “Setiap Orang”.
    const doers = written.map((doer) =>
      doer.said && desk.resolve.isActor({ text: doer.said, span: doer.span })
        ? { ...doer, text: doer.said, with: doer.with && doer.each, each: false }
        : doer,
    );
    const responsible: string[] = [];
    const beside: { actor: string; each: boolean }[] = [];
    let mode: StepActors["mode"] = "one";
    const owners = doers.filter((d) => !d.with);
    let missing = false;
    for (const doer of doers) {
      const found = desk.resolve.actors(doer);
      if (!found) {
        missing = true;
        continue;
      }
      if (doer.each)
        for (const id of found.ids)
          if (desk.names.actors.some((a) => a.id === id && !a.group))
            desk.findings.push(raise("SOP309", doer.span, { name: doer.text }));
      if (doer.with) beside.push(...found.ids.map((actor) => ({ actor, each: doer.each })));
      else {
        responsible.push(...(found.joint === "and" ? found.ids.slice(0, 1) : found.ids));
        if (found.joint === "and") beside.push(...found.ids.slice(1).map((actor) => ({ actor, each: false })));
        if (doer.each) mode = "each";
        else if (found.joint === "or" && found.ids.length > 1) mode = "any";
      }
    }
    if (doers.length > 0 && owners.length === 0 && value)
      desk.findings.push(raise("SOP321", value.span, { names: doers.map((d) => d.text).join("; ") }));
    for (const [i, doer] of doers.entries())
      if (doers.slice(0, i).some((other) => fold(other.text) === fold(doer.text)))
        desk.findings.push(raise("SOP320", doer.span, { name: doer.text }));
    // A misspelt “bersama” is told where it stands.
    if (owners.length > 1 && value && !missing)
      desk.findings.push(
        raise(
          "SOP310",
          { start: owners[0]!.span.start, end: owners.at(-1)!.span.end },
          { names: owners.map((o) => o.text).join("; ") },
        ),
      );
    if (mode === "each" && fields(symbol.block, "decision").some((f) => f.value.state === "stated") && value)
      desk.findings.push(
        raise("SOP315", value.span, {
          step: symbol.name ?? `langkah ${symbol.number ?? ""}`,
          actors: owners.map((o) => o.text).join("; "),
        }),
      );
    return { mode, responsible, with: beside };
  });
  return made.known && value?.state === "stated" && !made.inferred ? withReasons(made, value.value) : made;
}

/** `A; B = printed`: behind the last of several items, ` = ` is the printed form of the whole cell; written downwards, each item has its own. */
function documentsOf(value: Value<readonly Item[]> | undefined, desk: Desk): Cell<readonly DocumentUse[]> {
  const all = value?.state === "stated" ? value.value : [];
  const items = all.filter((i) => !i.unknown);
  const last = items.at(-1);
  const whole =
    items.length > 1 && !last?.bullet && items.every((i) => (i === last) === (i.printed !== undefined))
      ? last?.printed
      : undefined;
  const made = cell(value, [], () =>
    items.map(({ printed, ...item }) => ({
      ...desk.resolve.document(printed && !whole ? { ...item, printed } : item),
      ...(item.reason && { inferred: item.reason.text }),
    })),
  );
  if (made.known) twice(items, made.value, desk.findings);
  return withIncomplete(whole && made.known ? { ...made, printed: whole.text } : made, all);
}

/** The same document twice in a cell is most often a semicolon in a printed form. */
function twice(items: readonly Item[], uses: readonly DocumentUse[], findings: Finding[]): void {
  for (const [i, use] of uses.entries()) {
    const first = uses.findIndex(
      (other) => other.document === use.document && other.state === use.state && !other.anyOf,
    );
    if (first < i && first >= 0 && !use.anyOf)
      findings.push(raise("SOP317", items[i]!.span, { document: items[i]!.text }));
  }
}

/** Who takes part may be inferred one by one; the cell then is. */
function withReasons<T>(made: KnownCell<T>, items: readonly { reason?: Text }[]): KnownCell<T> {
  const reasons = [...new Set(items.flatMap((item) => (item.reason ? [item.reason.text] : [])))];
  return reasons.length > 0 ? { ...made, inferred: reasons.join("; ") } : made;
}

const timeOf = (value: Value<Time> | undefined, since: (t: Text) => string | undefined): Cell<Duration> =>
  cell<Time, Duration>(value, { kind: "none", printed: "-" }, (t) => duration(t, value?.printed?.text, since));

function startOf(value: Value<Start>, since: (t: Text) => string | undefined): Cell<StartRule> {
  return cell<Start, StartRule>(value, { kind: "after", printed: "-" }, ({ amount, after, day, text: printed }) => {
    if (day) return { kind: "on", date: dayText(day), printed };
    const from = after && since(after);
    return {
      kind: "after",
      ...(amount && { amount: amount.max, unit: amount.unit }),
      ...(from && { from }),
      ...(after && !from && { event: after.text }),
      printed,
    };
  });
}

function flowOf(symbol: StepSymbol, desk: Desk, since: (t: Text) => string | undefined): Flow {
  const { block } = symbol;
  const asked = field(block, "decision");
  // A dash: deliberately no decision.
  const question = asked?.value.state === "none" ? undefined : asked;
  const outcomes = fields(block, "outcome");
  const next = field(block, "next");
  const waits = field(block, "waits");
  const decides = outcomes.length > 0;
  if (question?.value.state !== "unknown" && (question || decides)) checkDecision(symbol, desk);
  const made = decides ? [] : nextOf(symbol, desk);
  return {
    waitsFor:
      waits?.value.state === "stated" ? targetsOf(waits.value.value, symbol, desk).filter((t) => t !== "end") : [],
    ...(waits?.value.reason && { waitsInferred: waits.value.reason.text }),
    ...(waits?.value.state === "unknown" && { waitsUnknown: true as const }),
    question: question ? text(question.value) : null,
    outcomes: outcomes.flatMap((outcome) => outcomeOf(outcome, symbol, desk)),
    next: made ?? [],
    ...(next?.value.reason && { nextInferred: next.value.reason.text }),
    ...(made === undefined && { cut: true as const }),
    timeouts: fields(block, "timeout").flatMap(({ value }): readonly Timeout[] => {
      if (value.state !== "stated") return [];
      const after = value.value.after && duration(value.value.after, undefined, since);
      return value.value.does.flatMap((does): readonly Timeout[] => {
        const to = does.target && (does.target.text === "?" ? "?" : desk.resolve.target(does.target, symbol));
        const notify = does.notify && desk.resolve.actor(does.notify);
        return [
          {
            ...(after && { after }),
            ...(to && { to }),
            ...(notify && { notify }),
            ...(value.reason && { inferred: value.reason.text }),
          },
        ];
      });
    }),
  };
}

/** The steps that a list of targets names; one that is named again is told. */
function targetsOf(written: readonly Text[], symbol: StepSymbol, desk: Desk): readonly string[] {
  const found: string[] = [];
  for (const text of written)
    for (const target of desk.resolve.targets(text, symbol)) {
      if (found.includes(target)) desk.findings.push(raise("SOP320", text.span, { name: text.text }));
      else found.push(target);
    }
  return found;
}

/** Undefined where the source is cut (`lanjut -> ?`). An arm that a later step waits for goes on there, not at the next row. */
function nextOf(symbol: StepSymbol, desk: Desk): readonly Target[] | undefined {
  const next = field(symbol.block, "next");
  if (next?.value.state === "unknown") return undefined;
  if (next?.value.state === "stated") return targetsOf(next.value.value, symbol, desk);
  return [desk.waiting.get(symbol.id) ?? desk.names.steps[symbol.index + 1]?.id ?? "end"];
}

function outcomeOf({ argument, value }: Field<"outcome">, symbol: StepSymbol, desk: Desk): readonly Outcome[] {
  if (value.state !== "stated") return [];
  const { target, limit, then } = value.value;
  const several = target ? desk.resolve.several(target, symbol) : false;
  if (several) desk.findings.push(raise("SOP228", target!.span, {}));
  const to = target ? (several ? undefined : desk.resolve.target(target, symbol)) : "?";
  if (to === undefined) return [];
  if (limit?.times === 0) desk.findings.push(raise("SOP405", limit.span, { times: 0 }));
  if (then && !limit) desk.findings.push(raise("SOP406", then.span, {}));
  const after = then && thereafter(then, symbol, desk);
  return [
    {
      answer: argument?.text ?? "",
      to,
      ...(value.reason && { inferred: value.reason.text }),
      ...(limit && { limit: { times: limit.times, ...(after && { then: after }) } }),
    },
  ];
}

/** `lalu langkah 7`, or `lalu Kepala Badan`: a step wins over an actor of the same name. */
function thereafter(
  then: Text,
  symbol: StepSymbol,
  { resolve }: Desk,
): { step: string } | { actor: string } | undefined {
  if (then.text === "?") return { step: "?" };
  const isStep =
    resolve.isStep(then, symbol) ||
    (!resolve.isActor(then) && /^(?:langkah|step|selesai|end|berikutnya|following)\b/i.test(then.text));
  const found = isStep ? resolve.target(then, symbol) : resolve.actor(then);
  return found === undefined ? undefined : isStep ? { step: found } : { actor: found };
}

function checkDecision({ block }: StepSymbol, { findings }: Desk): void {
  const question = field(block, "decision");
  const outcomes = fields(block, "outcome");
  if (!question) findings.push(raise("SOP402", outcomes[0]!.label.span, {}));
  else if (outcomes.length < 2) findings.push(raise("SOP401", question.label.span, { count: outcomes.length }));
  const seen = new Set<string>();
  for (const { argument } of outcomes) {
    if (!argument) continue;
    if (seen.has(fold(argument.text))) findings.push(raise("SOP403", argument.span, { answer: argument.text }));
    seen.add(fold(argument.text));
  }
  const next = field(block, "next");
  if (next && outcomes.length > 0) findings.push(raise("SOP404", next.label.span, {}));
}

import type { Block, Finding, ProcedureNode, Span } from "@baku/grammar";
import { entryOf } from "./registry.js";

/**
 * One mistake gives one finding. What follows from a mistake that has been told (a cell that is missing because its label is
 * misspelt, an actor who does nothing because his name is) is left out until the mistake is mended.
 */
export function withoutConsequences(
  found: readonly Finding[],
  procedures: readonly ProcedureNode[],
): readonly Finding[] {
  const errors = found.filter((finding) => isError(finding) || finding.code === "SOP813");
  if (errors.length === 0) return found;
  const context = contextOf(errors, procedures);
  return found.filter((f) => !(Object.hasOwn(follows, f.code) && follows[f.code]!(f, context)));
}

interface Context {
  /** Codes of the errors anywhere. */
  readonly codes: ReadonlySet<string>;
  /** Errors and lines that are no part of the language, in the block that a place stands in. */
  readonly inBlock: (place: Span) => BlockErrors;
  readonly inSteps: BlockErrors;
  readonly inSheet: BlockErrors;
  /** Fields of a step stand where no step is. */
  readonly stepLost: boolean;
}

interface BlockErrors {
  readonly codes: Set<string>;
  unknownLines: number;
}

type Follows = (finding: Finding, context: Context) => boolean;

const some = (codes: ReadonlySet<string>, of: readonly string[]): boolean => of.some((code) => codes.has(code));

/** A wrong `menunggu` turns the arrow of the step that it names. */
const wrongWait: Follows = (_, { codes }) => codes.has("SOP813");

const badFlow = ["SOP208", "SOP226", "SOP227", "SOP228", "SOP230", "SOP231"];

const cells: Follows = ({ span }, { inBlock }) =>
  inBlock(span).unknownLines > 0 || some(inBlock(span).codes, ["SOP202", "SOP216"]);
const sheet: Follows = (_, { inSheet }) =>
  inSheet.unknownLines > 0 || some(inSheet.codes, ["SOP221", "SOP222", "SOP206", "SOP203"]);
const documents: Follows = (_, { inSteps, codes, stepLost }) =>
  stepLost || inSteps.unknownLines > 0 || some(codes, ["SOP212", "SOP213", "SOP303", "SOP206"]);
const flow: Follows = (_, { codes, inSteps, stepLost }) =>
  stepLost ||
  inSteps.unknownLines > 0 ||
  some(codes, [...badFlow, "SOP206", "SOP302", "SOP307", "SOP401", "SOP402", "SOP403"]);
const either =
  (...all: readonly Follows[]): Follows =>
  (finding, context) =>
    all.some((one) => one(finding, context));
const troubled: Follows = ({ span }, { inBlock }) => inBlock(span).unknownLines > 0 || inBlock(span).codes.size > 0;

const follows: Readonly<Record<string, Follows>> = {
  SOP301: ({ span }, { codes, inBlock }) => codes.has("SOP213") || inBlock(span).codes.has("SOP216"),
  SOP302: (_, { stepLost }) => stepLost,
  SOP311: (_, { inSheet, codes }) => inSheet.codes.has("SOP205") || codes.has("SOP212"),
  SOP401: ({ span }, { inBlock }) => inBlock(span).unknownLines > 0 || some(inBlock(span).codes, badFlow),
  SOP407: either(flow, wrongWait),
  SOP501: cells,
  SOP502: sheet,
  SOP503: documents,
  SOP504: documents,
  SOP505: (_, { codes, inSteps, stepLost }) =>
    stepLost || inSteps.unknownLines > 0 || some(codes, ["SOP301", "SOP212", "SOP213", "SOP323"]),
  SOP506: flow,
  SOP511: cells,
  SOP536: (_, { codes, inSteps, stepLost }) =>
    stepLost || inSteps.unknownLines > 0 || some(codes, ["SOP109", "SOP201", "SOP211", "SOP212", "SOP306"]),
  SOP507: (_, { codes, stepLost }) => stepLost || codes.has("SOP212"),
  SOP510: sheet,
  SOP524: (_, { codes, inSteps, stepLost }) =>
    stepLost || inSteps.unknownLines > 0 || some(codes, ["SOP212", "SOP301"]),
  SOP526: flow,
  SOP527: either(flow, (_, { codes }) => codes.has("SOP210")),
  SOP535: either(flow, documents, wrongWait),
  SOP590: troubled,
  SOP601: flow,
  SOP602: flow,
  SOP603: either(flow, documents),
  SOP604: either(flow, documents),
  SOP808: either(flow, wrongWait),
  SOP809: flow,
  SOP811: flow,
  SOP812: flow,
  SOP813: flow,
  SOP814: flow,
  SOP815: flow,
  SOP816: flow,
};

function contextOf(errors: readonly Finding[], procedures: readonly ProcedureNode[]): Context {
  const blocks = procedures
    .flatMap((p): readonly Block[] => [...(p.title ? [p.title as Block] : []), ...p.blocks])
    .sort((a, b) => a.span.start - b.span.start);
  const of = new Map(blocks.map((block) => [block, { codes: new Set<string>(), unknownLines: unknownLines(block) }]));
  const none: BlockErrors = { codes: new Set(), unknownLines: 0 };
  const inBlock = ({ start }: Span): BlockErrors => of.get(blockAt(blocks, start)!) ?? none;
  for (const { code, span } of errors) inBlock(span).codes.add(code);
  const all = (step: boolean): BlockErrors => {
    const some = blocks.filter((block) => (block.key === "step") === step).map((block) => of.get(block)!);
    return {
      codes: new Set(some.flatMap(({ codes }) => [...codes])),
      unknownLines: some.reduce((sum, { unknownLines: n }) => sum + n, 0),
    };
  };
  return {
    codes: new Set(errors.map(({ code }) => code)),
    inBlock,
    inSteps: all(true),
    inSheet: all(false),
    stepLost: errors.some(({ code, params }) => code === "SOP203" && params.home === "Langkah"),
  };
}

const unknownLines = (block: Block): number => block.fields.filter((f) => f.kind === "unknown").length;

/** The last block that begins at or before a place; blocks stand in the order of the text. */
function blockAt(blocks: readonly Block[], place: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.start <= place) low = middle + 1;
    else high = middle;
  }
  return blocks[low - 1];
}

const isError = ({ code }: Finding): boolean => {
  const entry = entryOf(code);
  return entry?.class === "language" && entry.severity === "error";
};

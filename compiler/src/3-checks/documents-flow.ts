import { type Block, blocks, type Fix, field, type Span } from "@baku/grammar";
import { fold } from "@baku/grammar/internal";
import type { DocumentType, DocumentUse } from "@baku/runtime";
import { alike } from "../1-names/alike.js";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/**
 * Every requirement is made by some step or comes from outside, and every output is used or final. An unknown cell may hold
 * the other side: then nothing is said of what could be in it.
 */
export const documentsFlow: Check = ({ procedure, node }) => {
  const { steps } = procedure;
  const made = new Set(steps.flatMap((s) => (s.produces.known ? s.produces.value.flatMap(namesOf) : [])));
  const used = new Set(steps.flatMap((s) => (s.requires.known ? s.requires.value.flatMap(namesOf) : [])));
  const firstUnknown = steps.findIndex((s) => !s.produces.known);
  const outputsKnown = (upTo: number) => firstUnknown < 0 || upTo <= firstUnknown;
  const requirementsKnown = steps.every((s) => s.requires.known);
  const placed = blocks(node, "step");
  const inside = steps.flatMap((s) => (s.requires.known ? s.requires.value.filter(({ external }) => !external) : []));
  const wanted = new Set(inside.flatMap(namesOf));
  const slips = slipsOf(
    procedure.documents.filter(({ id }) => wanted.has(id) && !made.has(id)),
    procedure.documents.filter(({ id }) => made.has(id)),
  );
  const meant = new Set([...slips.values()].flatMap(({ ids }) => ids));
  return steps.flatMap((step, i) => {
    const place = (key: "requires" | "produces", use: DocumentUse) => placeOf(placed[i]!, key, use);
    const unmade = !step.requires.known
      ? []
      : step.requires.value.filter(
          (use) => !use.external && !use.optional && outputsKnown(i) && !namesOf(use).some((d) => made.has(d)),
        );
    const unused =
      !step.produces.known || !requirementsKnown
        ? []
        : step.produces.value.filter((use) => !use.final && !namesOf(use).some((d) => used.has(d) || meant.has(d)));
    return [
      ...unmade.map((use) => {
        const where = place("requires", use);
        const meant = slips.get(use.document)?.written;
        const fix = meant === undefined ? marking(where, "(dari luar)", "(from outside)") : written(where, meant);
        return raise("SOP503", where, { document: use.printed, near: meant }, { fixes: [fix] });
      }),
      ...unused.map((use) => {
        const where = place("produces", use);
        return raise("SOP504", where, { document: use.printed }, { fixes: [marking(where, "(akhir)", "(final)")] });
      }),
    ];
  });
};

/** Which it is, only the analyst knows. */
const marking = ({ end }: Span, mark: string, english: string): Fix => ({
  title: { id: `Tandai ${mark}`, en: `Mark it ${mark} ${english}` },
  guess: true,
  edits: [{ span: { start: end, end }, text: ` ${mark}` }],
});

const written = (span: Span, text: string): Fix => ({
  title: { id: `Ganti dengan “${text}”`, en: `Replace it with “${text}”` },
  guess: true,
  edits: [{ span, text }],
});

/** Where a step names a document: its item of the list, or the whole value. */
export function placeOf(step: Block<"step">, key: "requires" | "produces", use: Pick<DocumentUse, "printed">): Span {
  const value = field(step, key)?.value;
  const item =
    value?.state === "stated"
      ? value.value.find((v) => v.text === use.printed || v.printed?.text === use.printed)
      : undefined;
  return (item ?? value ?? step.label).span;
}

/** What was meant by the name of a document: how it is written, and the documents that are made. */
interface Meant {
  readonly written: string;
  readonly ids: readonly string[];
}

/**
 * One document under two spellings, one of them in a requirement, or several between commas: a single mistake. Of very many, the
 * first are compared.
 */
function slipsOf(unmade: readonly DocumentType[], made: readonly DocumentType[]): ReadonlyMap<string, Meant> {
  const compared = made.slice(0, 500);
  const named = new Map(made.map(({ id, name }) => [fold(name), id]));
  return new Map(
    unmade.slice(0, 100).flatMap(({ id, name }): readonly (readonly [string, Meant])[] => {
      const meant = compared.find((other) => alike(name, other.name, 4));
      if (meant) return [[id, { written: meant.name, ids: [meant.id] }]];
      const parts = name.split(/\s*,\s*(?:dan\s+)?|\s+dan\s+/);
      const ids = parts.flatMap((part) => named.get(fold(part)) ?? []);
      return ids.length > 0 ? [[id, { written: parts.join("; "), ids }]] : [];
    }),
  );
}

const namesOf = (use: DocumentUse): readonly string[] =>
  use.anyOf ? use.anyOf.map((o) => o.document) : [use.document];

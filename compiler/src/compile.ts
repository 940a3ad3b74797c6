import { type Finding, field, type Parsed, type ProcedureNode, parse, type Span } from "@baku/grammar";
import { fold, near } from "@baku/grammar/internal";
import type { CalendarProfile, Procedure } from "@baku/runtime";
import { kebab } from "./1-names/identifier.js";
import { type Draft, draft } from "./2-procedure/build.js";
import { type Call, recursions } from "./2-procedure/recursion.js";
import { checks } from "./3-checks/checks.js";
import { withoutIgnored } from "./3-checks/ignored.js";
import { withoutConsequences } from "./findings/consequences.js";
import { type Levels, presets, type RatedFinding, rated } from "./findings/levels.js";
import { entryOf, raise } from "./findings/registry.js";

export interface Source {
  /** As findings name it. */
  readonly path: string;
  readonly text: string;
}

export interface Compiled {
  readonly path: string;
  readonly parsed: Parsed;
  /** One for each `SOP:` of the file; none when a finding says that the text has no sure meaning. */
  readonly procedures: readonly Procedure[];
  readonly findings: readonly RatedFinding[];
}

/** Nothing of this is read from the clock or the disk here: the same texts and options give the same findings. */
export interface CompileOptions {
  /** `2026-11-20`. Without it no review is overdue. */
  readonly today?: string;
  /** What holds for a procedure of this file that names this profile. Without it, the preset `sop-ap`. */
  readonly house?: (path: string, profile: string | undefined) => HouseRules;
}

/** How an office reads and checks its procedures. */
export interface HouseRules {
  readonly levels: Levels;
  /** How a bare "hari" is read; working days, unless the profile says otherwise. */
  readonly dayMeans?: CalendarProfile["dayMeans"];
  /** The names of the profiles that there are; a procedure that names another is told so. */
  readonly profiles?: readonly string[];
}

/**
 * Compiles one text. A file of one procedure gives it the file's name; procedures that share a file are named by their titles.
 *
 * @example
 * ```ts
 * import { compile, messageOf } from "@baku/compiler";
 *
 * const text = "SOP: Surat Masuk\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n";
 * const { procedures, findings } = compile(text, "surat-masuk.sop");
 * for (const finding of findings) console.log(finding.severity, finding.code, messageOf(finding, "id"));
 * ```
 */
export const compile = (text: string, path = "sop.sop", options: CompileOptions = {}): Compiled =>
  compileAll([{ path, text }], options)[0]!;

/**
 * Compiles files that may call each other's procedures (`jalankan : SOP ...`).
 *
 * @example
 * ```ts
 * import { compileAll } from "@baku/compiler";
 *
 * const text = "SOP: Surat Masuk\nPelaksana: Staf\nLangkah 1: Mencatat surat\n  oleh: Staf\n";
 * const [compiled] = compileAll([{ path: "surat-masuk.sop", text }], { today: "2026-11-26" });
 * ```
 */
export function compileAll(sources: readonly Source[], options: CompileOptions = {}): readonly Compiled[] {
  const { today, house = (): HouseRules => ({ levels: presets["sop-ap"] }) } = options;
  const parsed = sources.map((source) => ({ ...source, parsed: parse(source.text) }));
  const known = new Map<string, string>();
  for (const {
    path,
    parsed: { tree },
  } of parsed)
    for (const node of tree.procedures)
      for (const name of [titleOf(node), idOf(path, node, tree.procedures)])
        known.set(fold(name), idOf(path, node, tree.procedures));

  const calls: Call[] = [];
  const files = parsed.map(({ path, text, parsed }) => {
    const { procedures: nodes } = parsed.tree;
    const strangers: Finding[] = [];
    const make = (node: ProcedureNode): Draft => {
      const from = idOf(path, node, nodes);
      return draft(from, node, (name) => {
        const to = known.get(fold(name.text)) ?? known.get(kebab(name.text));
        if (to === undefined)
          strangers.push(raise("SOP313", name.span, { name: name.text, near: near(name.text, known.keys()) }));
        else calls.push({ from, to, title: titleOf(node), span: name.span, file: { path, text } });
        return to ?? kebab(name.text);
      });
    };
    const drafts = nodes
      .filter((n) => n.title)
      .map(make)
      .map((d) => ({ ...d, house: house(path, d.procedure.identity.profile) }));
    // Without `SOP:` there is no procedure, but there are mistakes in it.
    const nameless = nodes.filter((n) => !n.title).flatMap((node) => make(node).findings);
    return { path, parsed, nodes, drafts, own: [...strangers, ...nameless] };
  });
  const circles = recursions(calls);

  return files.map(({ path, parsed, nodes, drafts, own }) => {
    const found = [
      ...parsed.findings,
      ...own,
      ...circles.flatMap((circle) => (circle.path === path ? [circle.finding] : [])),
      ...sameTitle(drafts),
      ...drafts.flatMap((d) => [
        ...d.findings,
        ...unknownProfile(d, d.house),
        ...checks.flatMap((check) => check(d, { today, dayMeans: d.house.dayMeans ?? "workingDay" })),
      ]),
    ];
    // Rules speak of procedures alone.
    const levelsAt = ({ start }: Span): Levels =>
      drafts.findLast(({ node }) => node.span.start <= start)?.house.levels ?? {};
    // What is ignored and what is off are not the same: a line that ignores a rule has done its work though the rule is off.
    const findings = withoutConsequences(withoutIgnored(found, nodes), nodes)
      .flatMap((finding) => rated(finding, levelsAt(finding.span)))
      .sort((a, b) => a.span.start - b.span.start);
    return { path, parsed, procedures: stopped(findings) ? [] : drafts.map((d) => d.procedure), findings };
  });
}

/**
 * Class `language` at error level: there is no Procedure to speak of.
 *
 * @example
 * ```ts
 * import { compile, stopped } from "@baku/compiler";
 *
 * if (stopped(compile("SOP:").findings)) console.error("The text has no sure meaning.");
 * ```
 */
export const stopped = (findings: readonly RatedFinding[]): boolean =>
  findings.some(({ code, severity }) => entryOf(code)?.class === "language" && severity === "error");

/** Two procedures of one file are told apart by their titles. */
function sameTitle(drafts: readonly Draft[]): readonly Finding[] {
  return drafts.flatMap(({ procedure, node }, i) => {
    const first = drafts.slice(0, i).find((other) => other.procedure.id === procedure.id);
    const span = node.title?.value.span;
    if (!first || !span) return [];
    return [raise("SOP304", span, { first: titleOf(first.node), second: titleOf(node), identifier: procedure.id })];
  });
}

/** `profil` names a profile that the office does not have. */
function unknownProfile({ procedure, node }: Draft, { profiles }: HouseRules): readonly Finding[] {
  const { profile: name } = procedure.identity;
  const span = node.title && field(node.title, "profile")?.value.span;
  if (name === undefined || !profiles || !span || profiles.includes(name)) return [];
  return [raise("SOP322", span, { name, near: near(name, profiles) })];
}

const titleOf = (node: ProcedureNode): string =>
  node.title?.value.state === "stated" ? node.title.value.value.text : "";

const idOf = (path: string, node: ProcedureNode, all: readonly ProcedureNode[]): string =>
  kebab(all.filter((n) => n.title).length > 1 ? titleOf(node) : path.replace(/^.*[\\/]/, "").replace(/\.sop$/i, ""));

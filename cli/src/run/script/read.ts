import { readFileSync } from "node:fs";
import type { Bilingual, Language } from "@baku/grammar";
import { near } from "@baku/grammar/internal";
import type { Procedure } from "@baku/runtime";
import { Ajv, type ErrorObject } from "ajv";
import { saidOf } from "../../config-problem.js";
import { UsageError } from "../../report/failure.js";
import { harmless } from "../../report/letters.js";
import { type Place, readYaml } from "../../yaml-file.js";
import { localTime } from "../session.js";
import { idOf, idsOf, type Kind } from "./names.js";
import { slips, words } from "./words.js";

/** On what each act is done; `wait` lets time pass. */
export const acts = {
  complete: "step",
  decide: "step",
  participate: "step",
  condition: "step",
  extend: "step",
  timer: "step",
  assign: "step",
  sendBack: "step",
  attach: "step",
  delegate: "actor",
  revoke: "actor",
  correct: "document",
  pause: "case",
  resume: "case",
  cancel: "case",
  wait: "time",
} as const;

export type Act = keyof typeof acts;
export type Name = string | number;

/** One command, as the schema lets it through. */
export type Command = { readonly [A in Act]?: Name | true } & {
  readonly case?: string;
  readonly by?:
    | Name
    | {
        readonly actor: Name;
        readonly member?: string;
        readonly name?: string;
        readonly id?: string;
        readonly as?: string;
      };
  readonly answer?: string;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly at?: string;
  readonly to?:
    | Name
    | { readonly actor?: Name; readonly member?: string; readonly name?: string; readonly id?: string };
  readonly member?: string;
  readonly of?: object;
  readonly as?: string;
  readonly basis?: string;
  readonly from?: string;
  readonly until?: string;
  readonly value?: unknown;
  readonly document?: Name;
  readonly file?: string | object;
  readonly refused?: true | string;
  readonly expect?: Expect;
};

export interface Expect {
  readonly status?: string;
  readonly open?: readonly Name[];
  readonly next?: readonly Name[];
  readonly due?: Readonly<Record<string, string | null>>;
  readonly late?: readonly Name[];
  readonly round?: Readonly<Record<string, number>>;
  readonly missing?: readonly Name[];
  readonly documents?: Readonly<Record<string, string | true | null>>;
}

export interface Script {
  readonly clock?: string;
  readonly case?: string;
  readonly commands: readonly Command[];
  /** Where something of a command stands. */
  readonly placeOf: (command: number, ...path: readonly (string | number)[]) => Place;
}

export const actOf = (command: Command): Act | undefined =>
  (Object.keys(acts) as Act[]).find((act) => command[act] !== undefined);

type Problem = { readonly path: readonly (string | number)[]; readonly said: Bilingual };

/** Reads and checks a script against its schema, and its names against the SOPs. All that is wrong is one `UsageError`, a line each. */
export function readScript(file: string, procedures: readonly Procedure[]): Script {
  const text = readYaml(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
  if (text.slip) {
    const { code, reason, ...place } = text.slip;
    const said = { id: `${words.id.slip}: ${slips[code] ?? reason}`, en: `${words.en.slip}: ${reason}` };
    throw wrong(file, [{ place, said }]);
  }
  // A list is a script that says nothing but its commands.
  const isList = Array.isArray(text.value);
  const json = isList ? { commands: text.value } : text.value;
  const placeIn = (path: readonly (string | number)[]) => text.placeOf(isList ? path.slice(1) : path);
  const problems = schemaProblems(json);
  const script = json as Omit<Script, "placeOf">;
  const { clock } = script;
  if (problems.length === 0 && clock !== undefined && localTime(clock) === undefined)
    throw wrong(file, [{ place: placeIn(["clock"]), said: noTime([], "clock", clock).said }]);
  const all =
    problems.length > 0 ? problems : script.commands.flatMap((command, i) => commandProblems(command, i, procedures));
  if (all.length > 0)
    throw wrong(
      file,
      all.map(({ path, said }) => ({ place: placeIn(path), said })),
    );
  return { ...script, placeOf: (command, ...path) => placeIn(["commands", command, ...path]) };
}

function wrong(file: string, problems: readonly { readonly place: Place; readonly said: Bilingual }[]): UsageError {
  const inOrder = problems.toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  const said = (lang: Language) =>
    inOrder
      .map(({ place, said }) => `\n  ${harmless(file)}:${place.line}:${place.column}: ${harmless(said[lang])}`)
      .join("");
  return new UsageError({ id: `${words.id.wrongScript}:${said("id")}`, en: `${words.en.wrongScript}:${said("en")}` });
}

function schemaProblems(json: unknown): readonly Problem[] {
  const schema = JSON.parse(
    readFileSync(new URL("../../../src/run/script/script.schema.json", import.meta.url), "utf8"),
  );
  const ajv = new Ajv({
    strict: true,
    strictTypes: false,
    allowUnionTypes: true,
    ownProperties: true,
    allErrors: true,
    verbose: true,
    meta: false,
    validateSchema: false,
  });
  const valid = ajv.compile(schema);
  if (valid(json)) return [];
  const errors = valid.errors ?? [];
  // Of the forms that a value may have, those within say less than that it has none of them.
  const choices = errors.filter(({ keyword }) => keyword === "anyOf");
  const told = errors.filter(
    (error) => error.keyword === "anyOf" || !choices.some((choice) => isWithin(error, choice)),
  );
  return told.map((error) => {
    const { said, pointer } = saidOf(error);
    const path = pointer
      .split("/")
      .slice(1)
      .map((each) => each.replaceAll("~1", "/").replaceAll("~0", "~"));
    return {
      path,
      said:
        error.keyword === "anyOf" || error.keyword === "pattern" || error.keyword === "const" ? formOf(error) : said,
    };
  });
}

const isWithin = (error: ErrorObject, choice: ErrorObject): boolean =>
  error.instancePath === choice.instancePath || error.instancePath.startsWith(`${choice.instancePath}/`);

/** What may stand in a place, by the description that the schema gives of it. */
function formOf({ instancePath, data }: ErrorObject): Bilingual {
  const key = instancePath.split("/").findLast((part) => part in words.id.forms) ?? "";
  const shown = typeof data === "object" ? "" : `“${data}”: `;
  const form = (lang: Language) => words[lang].forms[key] ?? words[lang].otherForm;
  return { id: `${shown}${form("id")}`, en: `${shown}${form("en")}` };
}

const answersOf = (procedures: readonly Procedure[], called: Name): readonly string[] =>
  procedures.flatMap((procedure) => {
    const id = idOf("step", procedure, called);
    return procedure.steps.find((step) => step.id === id)?.flow.outcomes.map(({ answer }) => answer) ?? [];
  });

/** A day or an hour that there is not. */
const noTime = (path: Problem["path"], key: string, time: string): Problem => ({
  path,
  said: { id: `“${time}”: ${words.id.forms[key]}`, en: `“${time}”: ${words.en.forms[key]}` },
});

/** What no schema can say: one act a command, what goes with it, and names that the SOP has. */
function commandProblems(command: Command, i: number, procedures: readonly Procedure[]): readonly Problem[] {
  const at = (...path: readonly (string | number)[]) => ["commands", i, ...path];
  const problem = (path: readonly (string | number)[], say: (w: (typeof words)[Language]) => string): Problem => ({
    path,
    said: { id: say(words.id), en: say(words.en) },
  });
  const times = { at: command.at, wait: command.wait, from: command.from, until: command.until };
  for (const [key, time] of Object.entries(times))
    if (typeof time === "string" && localTime(time) === undefined) return [noTime(at(key), key, time)];
  const given = (Object.keys(acts) as Act[]).filter((act) => command[act] !== undefined);
  const [act, other] = given;
  if (other) return [problem(at(other), (w) => w.oneAct(given.join(", ")))];
  if (!act && !command.expect) return [problem(at(), (w) => w.noAct(Object.keys(acts).join(", ")))];
  const problems: Problem[] = [];
  const known = (kind: Kind, called: Name | undefined, ...path: readonly (string | number)[]) => {
    if (called === undefined || procedures.some((each) => idOf(kind, each, called) !== undefined)) return;
    const ids = procedures.flatMap((each) => idsOf(kind, each));
    const close = near(String(called), ids);
    problems.push(problem(at(...path), (w) => w.unknown(w.kinds[kind], String(called), close, ids)));
  };
  const on = act && acts[act];
  if (act && (on === "step" || on === "actor" || on === "document")) known(on, command[act] as Name, act);
  if (act === "sendBack") known("step", typeof command.to === "object" ? undefined : command.to, "to");
  known("actor", typeof command.by === "object" ? command.by.actor : command.by, "by");
  known("document", command.document, "document");
  for (const [called] of Object.entries(command.outputs ?? {})) known("document", called, "outputs", called);
  if (act === "condition" && !/^(?:ya|yes|tidak|no)$/i.test(command.answer ?? ""))
    problems.push(problem(command.answer === undefined ? at("condition") : at("answer"), (w) => w.yesOrNo));
  const answers = act === "decide" ? answersOf(procedures, command.decide as Name) : [];
  if (command.answer !== undefined && answers.length > 0 && !answers.includes(command.answer))
    problems.push(problem(at("answer"), (w) => w.noAnswer(String(command.answer), answers)));
  if (act === "decide" && command.answer === undefined) problems.push(problem(at("decide"), (w) => w.needs("answer")));
  if (act === "attach" && command.file === undefined) problems.push(problem(at("attach"), (w) => w.needs("file")));
  const { open, next, late, missing, due, round, documents } = command.expect ?? {};
  for (const [key, names] of Object.entries({ open, late }))
    names?.forEach((each, n) => {
      known("step", each, "expect", key, n);
    });
  next?.forEach((each, n) => {
    known("actor", each, "expect", "next", n);
  });
  missing?.forEach((each, n) => {
    known("document", each, "expect", "missing", n);
  });
  for (const [key, steps] of Object.entries({ due, round }))
    for (const each of Object.keys(steps ?? {})) known("step", each, "expect", key, each);
  for (const each of Object.keys(documents ?? {})) known("document", each, "expect", "documents", each);
  // What is expected to be refused may be anything.
  return command.refused === undefined ? problems : problems.filter(({ path }) => path.includes("expect"));
}

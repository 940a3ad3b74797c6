import type { Bilingual, Span } from "@baku/grammar";
import { near } from "@baku/grammar/internal";
import type { ErrorObject } from "ajv";
import { frame } from "./report/frame.js";
import { harmless } from "./report/letters.js";
import { places } from "./report/place.js";

/** What is wrong with a configuration, in one sentence at its line, with the line below it. */
export function configProblem(path: string, text: string, errors: readonly ErrorObject[]): Bilingual {
  // Of several the one that lies deepest says what was meant.
  const error = errors.reduce((deepest, each) => (depth(each) > depth(deepest) ? each : deepest));
  const { said, pointer, name } = saidOf(error);
  const span = spanOf(text, pointer, name);
  const { line, column } = places(text)(span.start);
  const shown = frame(text, places(text), span, "red").join("\n");
  const told = (sentence: string) => `${path}:${line}:${column} ${harmless(sentence)}\n${shown}`;
  return { id: told(said.id), en: told(said.en) };
}

/** What `JSON.parse` says of the place, in the reader's words. */
export function notJson(path: string, { message }: SyntaxError): Bilingual {
  const [, line, column] = /line (\d+) column (\d+)/.exec(message) ?? [];
  const place = line ? `${path}:${line}:${column}` : path;
  return {
    id: `${place} bukan JSON yang benar; periksa tanda kutip, koma, dan kurung di sekitarnya`,
    en: `${place} is not valid JSON; look at the quotes, commas and brackets around it`,
  };
}

interface Problem {
  readonly said: Bilingual;
  readonly pointer: string;
  /** It is the name there that is wrong, not what it is given. */
  readonly name: boolean;
}

const depth = ({ instancePath, params }: ErrorObject): number =>
  instancePath.split("/").length + ((params.additionalProperty ?? params.propertyName) ? 1 : 0);

/** What an error of a schema means, and where: a JSON pointer. */
export function saidOf({ keyword, instancePath, params, message, parentSchema, data }: ErrorObject): Problem {
  const name: string | undefined = params.additionalProperty ?? params.propertyName;
  if (name !== undefined) {
    const close = near(name, allowedIn(parentSchema));
    const isCode = /^SOP\d+$/i.test(name);
    return {
      pointer: `${instancePath}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
      name: true,
      said: {
        id: `“${name}” ${isCode ? "bukan kaidah yang dapat diatur" : "tidak dikenal di sini"}.${close ? ` Maksudnya “${close}”?` : ""}`,
        en: `“${name}” is ${isCode ? "no rule that can be set" : "unknown here"}.${close ? ` Did you mean “${close}”?` : ""}`,
      },
    };
  }
  const at = { pointer: instancePath, name: false };
  if (keyword === "enum") {
    const choices = params.allowedValues.join(", ");
    return {
      ...at,
      said: { id: `Yang dapat ditulis di sini: ${choices}.`, en: `What may stand here: ${choices}.` },
    };
  }
  if (keyword === "required")
    return {
      ...at,
      said: { id: `“${params.missingProperty}” belum ada.`, en: `“${params.missingProperty}” is missing.` },
    };
  if (keyword === "type") {
    const form = forms[String(params.type)];
    return {
      ...at,
      said: {
        id: `Isinya harus ${form?.id ?? params.type}, bukan ${formOf(data).id}.`,
        en: `It must be ${form?.en ?? params.type}, not ${formOf(data).en}.`,
      },
    };
  }
  if (keyword === "pattern")
    return {
      ...at,
      said: { id: `“${data}” tidak sesuai bentuknya.`, en: `“${data}” does not have the right form.` },
    };
  return { ...at, said: { id: `Tidak sesuai bentuknya: ${message}.`, en: `It does not fit its form: ${message}.` } };
}

/** The names that the place may have. */
const allowedIn = (schema: ErrorObject["parentSchema"]): readonly string[] =>
  schema?.propertyNames?.enum ?? Object.keys(schema?.properties ?? {});

const forms: Readonly<Record<string, Bilingual>> = {
  object: { id: "kelompok { … }", en: "a group { … }" },
  array: { id: "daftar [ … ]", en: "a list [ … ]" },
  string: { id: "teks dalam tanda kutip", en: "a text in quotes" },
  number: { id: "angka", en: "a number" },
  integer: { id: "angka bulat", en: "a whole number" },
  boolean: { id: "true atau false", en: "true or false" },
};

const formOf = (data: unknown): Bilingual =>
  forms[Array.isArray(data) ? "array" : typeof data] ?? { id: "null", en: "null" };

/** Where a JSON pointer leads in the text: to the name of a member, or to its value. The text is known to be JSON. */
function spanOf(text: string, pointer: string, name: boolean): Span {
  const found = new Map<string, { readonly name?: Span; readonly value: Span }>();
  const token = /\s*("(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+)/gy;
  const next = (): Span & { readonly text: string } => {
    const match = token.exec(text);
    return { text: match?.[1] ?? "", start: token.lastIndex - (match?.[1]?.length ?? 0), end: token.lastIndex };
  };
  const value = (at: string, first = next(), key?: Span): void => {
    found.set(at, { ...(key && { name: key }), value: { start: first.start, end: first.end } });
    if (first.text === "[") items(at);
    if (first.text === "{") members(at);
  };
  const items = (at: string): void => {
    for (let item = next(), i = 0; item.text !== "]" && item.text !== ""; item = next())
      if (item.text !== ",") value(`${at}/${i++}`, item);
  };
  const members = (at: string): void => {
    for (let key = next(); key.text !== "}" && key.text !== ""; key = next()) {
      if (key.text === ",") continue;
      next();
      const member = String(JSON.parse(key.text)).replaceAll("~", "~0").replaceAll("/", "~1");
      value(`${at}/${member}`, next(), key);
    }
  };
  value("");
  const place = found.get(pointer);
  return (name ? place?.name : undefined) ?? place?.value ?? { start: 0, end: 1 };
}

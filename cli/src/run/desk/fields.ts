import { homedir } from "node:os";
import type { DocumentType } from "@baku/runtime";
import { documentProblems, fieldText } from "@baku/runtime/internal";
import { wrapped } from "../../report/lines.js";
import { type Answer, type Asker, back } from "./ask.js";
import { inTurn, type Questions } from "./in-turn.js";
import { dateOf, fileOf, numberOf } from "./values.js";
import { words } from "./words.js";

type Field = DocumentType["fields"][number];
type Values = Readonly<Record<string, unknown>>;

/** Asks for every field of a document, each held to its form at once; `given` is what it said before. */
export async function askFields(
  asker: Asker,
  name: string,
  fields: readonly Field[],
  given: Values = {},
): Promise<Answer<Values>> {
  const questions = Object.fromEntries(
    fields.map((field) => [
      field.id,
      (so: Values) => askField(asker, name, field, Object.hasOwn(so, field.id) ? so[field.id] : given[field.id]),
    ]),
  ) as Questions<Record<string, unknown>>;
  const values = await inTurn(asker, questions);
  if (values === back) return back;
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** One field; `undefined`: it is left empty. */
async function askField(asker: Asker, document: string, field: Field, given: unknown): Promise<Answer<unknown>> {
  const { lang } = asker;
  const w = words[lang];
  const help = () => w.fieldHelp(document, field.name, w.types[field.type], field.required, field.inferred);
  const question = `${document}, ${field.name}${field.required ? "" : ` ${w.mayBeEmpty}`}`;
  const wrong = (value: unknown) => {
    const [problem] = documentProblems(
      { ...nothing, name: document, fields: [field] },
      value === undefined ? {} : { [field.id]: value },
    );
    return problem && fieldText(problem, lang);
  };
  const line = async (read: (text: string) => unknown, shown: string) => {
    const valueIn = (text: string) => (text === "" ? undefined : read(text));
    const answer = await asker.line(question, { help, given: shown, check: (text) => wrong(valueIn(text)) });
    return answer === back ? back : valueIn(answer);
  };
  const choose = (choices: readonly { readonly name: string; readonly value: unknown }[]) =>
    asker.choose<unknown>(
      question,
      [...choices, ...(field.required ? [] : [{ name: w.leaveEmpty, value: undefined }])],
      { help, given },
    );
  switch (field.type) {
    case "text":
      return line((text) => text, typeof given === "string" ? given : "");
    case "number":
      return line(
        (text) => numberOf(text, lang),
        typeof given === "number"
          ? given.toLocaleString(lang === "id" ? "id-ID" : "en-GB", { useGrouping: false, maximumFractionDigits: 15 })
          : "",
      );
    case "date":
      return line(dateOf, typeof given === "string" ? given : "");
    case "boolean":
      return choose([
        { name: w.yes, value: true },
        { name: w.no, value: false },
      ]);
    case "choice":
      return choose((field.choices ?? []).map((value) => ({ name: value, value })));
    case "file":
      return askFile(asker, question, help, field.required);
    case "list":
      return askRows(asker, `${document}, ${field.name}`, field, Array.isArray(given) ? given : []);
  }
}

const nothing = { id: "", declared: true, states: [] } as const;

/** A file by its path: what is recorded is its name, size and hash. `undefined`: none, where none is needed. */
export async function askFile(
  asker: Asker,
  question: string,
  help: () => string,
  required: boolean,
): Promise<Answer<Awaited<ReturnType<typeof fileOf>>>> {
  const w = words[asker.lang];
  for (;;) {
    const path = await asker.line(question, {
      help,
      check: (text) => (text === "" && required ? w.fileNeeded : undefined),
    });
    if (path === back) return back;
    if (path === "") return undefined;
    const file = await fileOf(plainPath(path)).catch(() => undefined);
    if (file) return file;
    asker.say(wrapped(w.noFile(path), 2));
  }
}

/** As a shell would read it: without quotes, `~` being the home folder. */
const plainPath = (typed: string): string => typed.replace(/^(['"])(.*)\1$/, "$2").replace(/^~(?=\/|$)/, homedir());

/** The rows of a list: one after the other, until the person says that these are all. */
async function askRows(asker: Asker, name: string, field: Field, given: readonly unknown[]): Promise<Answer<unknown>> {
  const w = words[asker.lang];
  const rows = [...given];
  const help = () =>
    w.listHelp(
      name,
      (field.columns ?? []).map((column) => column.name),
      field.required,
    );
  for (;;) {
    const needsOne = field.required && rows.length === 0;
    const chosen = await asker.choose(
      w.rows(name, rows.length),
      [
        { name: w.addRow(rows.length + 1), value: "add" as const },
        { name: w.allRows, value: "all" as const, ...(needsOne && { not: w.rowNeeded }) },
        ...(rows.length > 0 ? [{ name: w.dropRow(rows.length), value: "drop" as const }] : []),
      ],
      { help, ...(rows.length > 0 && { given: "all" as const }) },
    );
    if (chosen === back) return back;
    if (chosen === "all") return rows.length > 0 ? rows : undefined;
    if (chosen === "drop") rows.pop();
    else {
      const row = await askFields(asker, `${name} ${rows.length + 1}`, field.columns ?? []);
      if (row !== back) rows.push(row);
    }
  }
}

import type { DocumentField, DocumentType, Procedure, Step } from "@baku/runtime";
import {
  IndentationText,
  type InterfaceDeclarationStructure,
  type JSDocStructure,
  NewLineKind,
  type OptionalKind,
  Project,
  type PropertySignatureStructure,
  type SourceFileStructure,
  type StatementStructures,
  StructureKind,
  type TypeAliasDeclarationStructure,
  VariableDeclarationKind,
  type VariableStatementStructure,
} from "ts-morph";
import type { EmitOptions } from "../emitters.js";
import { print } from "../print.js";
import { wordsOf } from "../words.js";
import {
  actorsComment,
  answersComment,
  type Comment,
  commentText,
  documentComment,
  fieldComment,
  headerComment,
  looseComment,
  rowComment,
  statesComment,
  stepComment,
} from "./comments.js";
import { type Names, namesOf } from "./names.js";
import { fieldType, importedTypes, literals, stepType, typescript, union } from "./types.js";

/**
 * A module that holds the procedure as a constant, with types for its steps, actors, answers and documents, so that a
 * wrong one is a compile error where an application uses it.
 */
export function emit(procedure: Procedure, options: EmitOptions): string {
  const project = new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    manipulationSettings: { indentationText: IndentationText.TwoSpaces, newLineKind: NewLineKind.LineFeed },
  });
  const source = project.createSourceFile("procedure.ts", moduleOf(procedure, namesOf(procedure), options));
  // The printer indents a type of several lines once too often.
  source.formatText({ indentSize: 2 });
  return source.getFullText();
}

/** One structure for the whole file: ts-morph parses the file again for each declaration that is added. */
function moduleOf(procedure: Procedure, names: Names, { file }: EmitOptions): SourceFileStructure {
  const { steps, actors, documents } = procedure;
  return {
    kind: StructureKind.SourceFile,
    statements: [
      looseComment(headerComment(procedure, file)),
      ...apart([
        {
          kind: StructureKind.ImportDeclaration,
          moduleSpecifier: "@baku/runtime",
          namedImports: ["defineProcedure", ...importedTypes(procedure, names).map((name) => `type ${name}`)],
        },
        ids(names.step, steps, ["The steps, in the order of the form."]),
        ids(names.actor, actors, actorsComment(procedure)),
        ...documents.flatMap((document) => documentTypes(document, names)),
        ...steps.flatMap((step) => answerTypes(step, names)),
        stepTypes(procedure, names),
        procedureType(names),
        constant(procedure, names),
      ]),
    ],
  };
}

/** The document's fields, a row of each of its lists, and its states. */
function documentTypes(document: DocumentType, names: Names): readonly StatementStructures[] {
  const row = (field: DocumentField) => names.rows.get(`${document.id}.${field.id}`);
  const statements: StatementStructures[] = [];
  const name = names.documents.get(document.id);
  if (name !== undefined) {
    const properties = document.fields.map((field) => property(field, row(field)));
    statements.push(interfaceOf(name, documentComment(document), properties));
  }
  for (const field of document.fields) {
    const name = row(field);
    const properties = (field.columns ?? []).map((column) => property(column));
    if (name !== undefined) statements.push(interfaceOf(name, rowComment(field, document), properties));
  }
  const states = names.states.get(document.id);
  if (states !== undefined) statements.push(ids(states, document.states, statesComment(document)));
  return statements;
}

function answerTypes(step: Step, names: Names): readonly StatementStructures[] {
  const name = names.answers.get(step.id);
  const answers = step.flow.outcomes.map((outcome) => outcome.answer);
  return name === undefined ? [] : [literalUnion(name, answers, answersComment(step))];
}

function property(field: DocumentField, row?: string): OptionalKind<PropertySignatureStructure> {
  return {
    name: typescript.key(field.id),
    type: fieldType(field, row),
    isReadonly: true,
    hasQuestionToken: !field.required,
    docs: docs(fieldComment(field)),
  };
}

/** `StepTypes` of the runtime, by step id. */
function stepTypes(procedure: Procedure, names: Names): InterfaceDeclarationStructure {
  const { steps, phases } = procedure;
  const words = wordsOf(procedure);
  const phaseNames = new Map(phases.map((phase) => [phase.id, phase.name]));
  const properties = steps.map((step, index) => ({
    name: typescript.key(step.id),
    type: stepType(step, names),
    isReadonly: true,
    docs: docs(stepComment(step, steps[index + 1], phaseNames.get(step.phase ?? ""), words)),
  }));
  return interfaceOf(names.steps, ["Who does each step, and what closes it."], properties);
}

function procedureType(names: Names): InterfaceDeclarationStructure {
  const properties = [
    { name: "actors", type: names.actor, isReadonly: true },
    { name: "steps", type: names.steps, isReadonly: true },
  ];
  return interfaceOf(names.procedure, ["What the runtime checks an application's commands against."], properties);
}

function constant(procedure: Procedure, names: Names): VariableStatementStructure {
  const initializer = `defineProcedure<${names.procedure}>(${print(procedure, typescript)})`;
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    docs: docs([procedure.identity.title]),
    declarations: [{ name: names.constant, initializer }],
  };
}

function ids(name: string, named: readonly { readonly id: string }[], comment: Comment): TypeAliasDeclarationStructure {
  return literalUnion(
    name,
    named.map(({ id }) => id),
    comment,
  );
}

function literalUnion(name: string, texts: readonly string[], comment: Comment): TypeAliasDeclarationStructure {
  const type = union(literals(texts), `export type ${name} = ;`);
  return { kind: StructureKind.TypeAlias, name, type, isExported: true, docs: docs(comment) };
}

function interfaceOf(
  name: string,
  comment: Comment,
  properties: OptionalKind<PropertySignatureStructure>[],
): InterfaceDeclarationStructure {
  return { kind: StructureKind.Interface, name, isExported: true, docs: docs(comment), properties };
}

function docs(comment: Comment): OptionalKind<JSDocStructure>[] {
  return [{ description: commentText(comment) }];
}

/** A blank line between all statements; ts-morph puts one only around an interface. */
function apart(statements: readonly StatementStructures[]): readonly StatementStructures[] {
  const isInterface = (index: number) => statements[index]?.kind === StructureKind.Interface;
  return statements.map((statement, index) =>
    isInterface(index) || isInterface(index - 1) ? statement : { ...statement, leadingTrivia: "\n" },
  );
}

import { type AstNode, URI, type ValidationAcceptor } from "langium";
import { createServicesForGrammar } from "langium/grammar";

/**
 * The same text in Langium. Its lexer knows no modes, so that labels are told by the line break before them; times, dates and
 * actors stay text, which is less than we read. Steps named by answers are its cross-references. Its checks are ten over each step.
 */
const grammar = `
grammar Sop
entry File: TITLE title=Text fields+=Field* blocks+=Block*;
Block: Step | Heading;
Heading: label=HEADING list=List? items+=Bullet* fields+=Field*;
Step: STEP number=NR name=PAREN COLON text=Text fields+=Field*;
Field: Outcome | Plain;
Outcome: label=IF TARGET target=[Step:NR] (bound=BOUND)? (THEN then=[Step:NR])?;
Plain: label=LABEL list=List? items+=Bullet*;
Bullet: DASH item=Item;
List: items+=Item (';' items+=Item)* ('~' reason=Text)?;
Item: with?=WITH? each?=EACH? text=Text marks+=MARK* ('=' printed=Text marks+=MARK*)?;
Text returns string: (TEXT | NR | PAREN | COLON | TARGET)+;

hidden terminal COMMENT: /\\n+#[^\\n]*/;
terminal TITLE: /\\n+SOP:/;
terminal STEP: /\\n+Langkah (?=\\d)/;
terminal HEADING: /\\n+(Dasar hukum|Kualifikasi pelaksana|Keterkaitan|Peralatan|Peringatan|Pencatatan|Pelaksana|Dokumen [^\\n:]*?) *:/;
terminal IF: /\\n+ *jika [^\\n]*?->/;
terminal LABEL: /\\n+ *(instansi|unit|nomor|dibuat|direvisi|disahkan|pengesah|nama|pangkat|nip|keadaan|isian|oleh|kelengkapan|waktu|keluaran|sumber|keterangan|keputusan) *:/;
terminal DASH: /\\n+ *- /;
terminal MARK: /\\((dari luar|jika ada|akhir|kelompok|eksternal)\\)/;
terminal PAREN: /\\([^()\\n]*\\)/;
terminal BOUND: /, paling banyak [0-9]+ kali/;
terminal THEN: /, lalu langkah (?=[0-9])/;
terminal TARGET: /langkah (?=[0-9])/;
terminal WITH: /bersama (?=\\S)/;
terminal EACH: /setiap (?=\\S)/;
terminal NR: /[0-9]+(?=[ ,\\n])/;
terminal COLON: /:/;
terminal TEXT: /[^\\s;=~(:]([^\\n;=~(]*[^\\s;=~(])?/;
hidden terminal WS: /[ \\t\\n]+/;
`;

interface Plain extends AstNode {
  readonly label: string;
  readonly list?: { readonly items: readonly { readonly text: string; readonly printed?: string }[] };
}
interface Step extends AstNode {
  readonly number: string;
  readonly name: string;
  readonly text: string;
  readonly fields: readonly Plain[];
}

const services = await createServicesForGrammar({ grammar });
// Steps are known by their numbers.
services.references.NameProvider.getName = (node) => (node.$type === "Step" ? (node as Step).number : undefined);
const value = (step: Step, label: string): string | undefined =>
  step.fields.find((f) => f.label.trim().startsWith(label))?.list?.items[0]?.text;
const check = (holds: (step: Step) => boolean) => (node: AstNode, accept: ValidationAcceptor) => {
  if (!holds(node as Step)) accept("warning", "does not hold", { node });
};
services.validation.ValidationRegistry.register({
  Step: [
    check((s) => s.text.length > 0),
    check((s) => /^\p{Lu}/u.test(s.text)),
    check((s) => /^(?:me|mem|men|meng)/i.test(s.text)),
    check((s) => value(s, "oleh") !== undefined),
    check((s) => value(s, "waktu") !== undefined),
    check((s) => value(s, "keluaran") !== undefined),
    check((s) => value(s, "kelengkapan") !== undefined),
    check((s) => value(s, "sumber") !== undefined),
    check((s) => /^(?:[\d?±]|paling)/.test(value(s, "waktu") ?? "")),
    check((s) => s.fields.filter((f) => f.label.includes("jika")).length !== 1),
  ],
} as never);

export const parse = (text: string) => services.parser.LangiumParser.parse(`\n${text}`);

let documents = 0;
/** Indexed, linked and validated. */
export async function build(text: string) {
  const uri = URI.parse(`memory:///${documents++}.txt`);
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const document = LangiumDocumentFactory.fromString(`\n${text}`, uri);
  LangiumDocuments.addDocument(document);
  await DocumentBuilder.build([document], { validation: true });
  const { diagnostics, parseResult } = document;
  const references = [...document.references];
  await DocumentBuilder.update([], [uri]);
  return { diagnostics, parseResult, references };
}

import type { Task } from "@baku/runtime";
import { isBrought, isCarried } from "../sample.js";
import type { Session } from "../session.js";
import { type Answer, type Asker, back } from "./ask.js";
import { askFields } from "./fields.js";
import { inTurn, type Questions } from "./in-turn.js";
import { words } from "./words.js";

type Slot = Task["outputs"][number];
type Outputs = Readonly<Record<string, unknown>>;
type OnHand = Awaited<ReturnType<Session["kasus"]["documents"]>>;

/** Hands in what a step brings out: whether it is there, which of several, and what it says; `given`: as it was answered before. */
export async function askOutputs(
  asker: Asker,
  session: Session,
  task: Task,
  given: Outputs = {},
): Promise<Answer<Outputs>> {
  const onHand = await session.kasus.documents();
  const slots = task.outputs.filter(({ oneOf }) => !oneOf.some(({ document }) => isBrought(task, onHand, document)));
  const questions = Object.fromEntries(
    slots.map((slot, i) => [String(i), () => askSlot(asker, session, slot, onHand, given)]),
  ) as Questions<Record<string, Outputs>>;
  const each = await inTurn(asker, questions);
  return each === back ? back : Object.assign({}, ...Object.values(each));
}

interface SlotAnswers {
  readonly there: boolean;
  readonly document: string;
  readonly keep: boolean;
  readonly content: unknown;
}

async function askSlot(
  asker: Asker,
  { plan, lang }: Session,
  slot: Slot,
  onHand: OnHand,
  given: Outputs,
): Promise<Answer<Outputs>> {
  const w = words[lang];
  const nameOf = (id: string) => plan.documents[id]?.name ?? id;
  const help = () => w.outputHelp(slot.printed);
  const yesOrNo = [
    { name: w.yes, value: true },
    { name: w.no, value: false },
  ];
  const answers = await inTurn<SlotAnswers>(asker, {
    there: async () => (slot.optional ? asker.choose(w.isThere(slot.printed), yesOrNo, { help }) : true),
    document: async ({ there }) => {
      const [first] = slot.oneOf;
      if (slot.oneOf.length === 1 || !there) return first!.document;
      return asker.choose(
        w.whichOf,
        slot.oneOf.map(({ document }) => ({ name: nameOf(document), value: document })),
        { help },
      );
    },
    keep: async ({ there, document }) => {
      if (!there || !isCarried(slot, onHand)) return false;
      // It comes into another state, and has nothing else to say.
      if (plan.documents[document!]?.fields.length === 0) return true;
      return asker.choose(
        w.keepOrChange(nameOf(document!)),
        [
          { name: w.keep, value: true },
          { name: w.change, value: false },
        ],
        { help: () => w.keepHelp },
      );
    },
    content: async ({ there, document, keep }) => {
      if (!there || keep) return undefined;
      const type = plan.documents[document!];
      const before = given[document!] ?? onHand[document!]?.value;
      if (type && type.fields.length > 0) return askFields(asker, type.name, type.fields, (before ?? {}) as Outputs);
      const { number } = (before ?? {}) as { readonly number?: string };
      const answer = await asker.line(w.reference(nameOf(document!)), {
        help: () => w.referenceHelp,
        given: number ?? "",
      });
      return answer === back ? back : answer === "" ? {} : { number: answer };
    },
  });
  if (answers === back) return back;
  return answers.content === undefined ? {} : { [answers.document]: answers.content };
}

import { type Answer, type Asker, back } from "./ask.js";

/** A question of a form; it sees what was answered so far, also its own answer when the person comes back to it. */
export type Questions<A> = { readonly [K in keyof A]: (so: Partial<A>) => Promise<Answer<A[K]>> };

/**
 * Questions one after the other. Back leads to the question before, past those that answered themselves; before the first, to
 * `back`.
 */
export async function inTurn<A extends object>(asker: Asker, questions: Questions<A>): Promise<Answer<A>> {
  const keys = Object.keys(questions) as (keyof A)[];
  const answers: Partial<A> = {};
  const put: number[] = [];
  for (let i = 0; i < keys.length; ) {
    const key = keys[i]!;
    const before = asker.asked;
    const answer = await questions[key](answers);
    if (answer === back) {
      const last = put.pop();
      if (last === undefined) return back;
      i = last;
      continue;
    }
    if (asker.asked > before) put.push(i);
    answers[key] = answer;
    i++;
  }
  return answers as A;
}

import type { Instant } from "../core/types.js";
import { at, type Plan, type PlanStep } from "../procedure/plan.js";
import { isWork, type StepTime, standardTime } from "./time.js";

/** What is simulated. Only what is given here and what the SOP states is taken; the rest is said in `Simulation.assumed`. */
export interface SimulateOptions {
  /** How many cases. */
  readonly cases: number;
  /** A whole number: the same seed gives the same figures. */
  readonly seed: number;
  /** The time in which cases come. It is lived through again and again until there are enough cases, each time from empty desks. */
  readonly from: Instant;
  readonly until: Instant;
  /** How cases come: missing, each case has the office to itself. */
  readonly arrivals?: Arrivals;
  /** People of each actor, by id. */
  readonly people?: Readonly<Record<string, number>>;
  /** Actors of whom each case brings its own, such as its applicant: nobody waits for them, unless `people` counts them. */
  readonly outside?: readonly string[];
  /** Times by step id: in place of the standard, or where there is none. */
  readonly times?: Readonly<Record<string, StepTime>>;
  /** Weights of the answers of a decision, by step id. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How probable it is that the condition of a step holds, by step id. */
  readonly conditions?: Readonly<Record<string, number>>;
  /** Members of each group, by actor id. */
  readonly directory?: Readonly<Record<string, readonly string[]>>;
  /** Cases at the beginning of each time that no figure counts: until the desks are as full as they usually are. */
  readonly warmUp?: number;
}

/** Milliseconds of working time from one case to the next: on average and at random (Poisson), or always. */
export interface Arrivals {
  readonly every: number;
  readonly regular?: boolean;
}

/** What was taken for true that neither the SOP nor the options say. */
export type Assumed =
  /** The time of the step is not known: it took none, and every figure is a lower bound. */
  | { readonly kind: "timeLeftOut"; readonly step: string }
  /** "Paling lama": all of it is used. */
  | { readonly kind: "wholeMaximum"; readonly step: string }
  /** "±": its amount exactly. */
  | { readonly kind: "aboutExactly"; readonly step: string }
  /** Anything between the two ends of a range is as probable. */
  | { readonly kind: "evenRange"; readonly step: string }
  /** A time in days or longer keeps nobody busy. */
  | { readonly kind: "nobodyBusy"; readonly step: string }
  | { readonly kind: "evenAnswers"; readonly step: string }
  | { readonly kind: "evenCondition"; readonly step: string }
  | { readonly kind: "onePerson"; readonly actor: string }
  /** Each case brings its own. */
  | { readonly kind: "ownPerson"; readonly actor: string };

/** The options, with what the SOP states in place of what is missing. */
export interface Model {
  readonly time: (step: string) => StepTime | undefined;
  /** `Infinity`: each case brings its own. */
  readonly people: (actor: string) => number;
  readonly members: (group: string) => readonly string[];
  readonly weight: (step: string, answer: string) => number;
  readonly holds: (step: string) => number;
  readonly assumed: readonly Assumed[];
}

export function modelOf(plan: Plan, options: SimulateOptions): Model {
  const { people = {}, outside = [], times = {}, answers = {}, conditions = {}, directory = {} } = options;
  const steps = Object.values(plan.steps);
  const known = new Map(steps.map((step) => [step.id, at(times, step.id) ?? ofStep(step)]));
  const own = (actor: string) => outside.includes(actor) && at(people, actor) === undefined;
  const counted = (actor: string) => at(people, actor) ?? Math.max(1, at(directory, actor)?.length ?? 1);
  const membersOf = new Map(
    Object.keys(plan.actors).map((id) => [
      id,
      at(directory, id) ?? Array.from({ length: counted(id) }, (_, index) => String(index + 1)),
    ]),
  );
  const busy = actorsOf(plan);
  return {
    time: (step) => known.get(step),
    people: (actor) => (own(actor) ? Number.POSITIVE_INFINITY : counted(actor)),
    members: (group) => membersOf.get(group) ?? [],
    weight: (step, answer) => {
      const given = at(answers, step);
      return given ? (at(given, answer) ?? 0) : 1;
    },
    holds: (step) => at(conditions, step) ?? 0.5,
    assumed: [
      ...steps.flatMap((step) => (at(times, step.id) ? elapsing(step.id, known.get(step.id)) : ofStandard(step))),
      ...steps.flatMap(({ id, kind }): readonly Assumed[] =>
        kind === "decision" && !at(answers, id) ? [{ kind: "evenAnswers", step: id }] : [],
      ),
      ...steps.flatMap(({ id, condition }): readonly Assumed[] =>
        condition && at(conditions, id) === undefined ? [{ kind: "evenCondition", step: id }] : [],
      ),
      ...busy.flatMap((actor): readonly Assumed[] => {
        if (own(actor)) return [{ kind: "ownPerson", actor }];
        return at(people, actor) === undefined && !at(directory, actor) ? [{ kind: "onePerson", actor }] : [];
      }),
    ],
  };
}

/** Everyone who has something to do, in the order of the plan. */
export function actorsOf(plan: Plan): readonly string[] {
  const named = Object.values(plan.steps).flatMap(({ who }) => [
    ...who.responsible,
    ...who.with.map(({ actor }) => actor),
  ]);
  const takesOver = Object.values(plan.steps).flatMap((step) =>
    step.kind === "decision"
      ? step.outcomes.flatMap(({ limit }) => (limit?.usedUp?.kind === "actor" ? [limit.usedUp.actor] : []))
      : [],
  );
  return [...new Set([...named, ...takesOver])];
}

/** A step that calls an SOP (`jalankan`) takes the time of that SOP: a dash there says nothing of it. */
function ofStep({ duration, call }: PlanStep): StepTime | undefined {
  return call && duration?.kind === "none" ? undefined : standardTime(duration);
}

function ofStandard(step: PlanStep): readonly Assumed[] {
  const { id, duration } = step;
  const time = ofStep(step);
  if (!time) return [{ kind: "timeLeftOut", step: id }];
  return [
    ...(duration?.kind === "max" ? [{ kind: "wholeMaximum", step: id } as const] : []),
    ...(duration?.kind === "about" ? [{ kind: "aboutExactly", step: id } as const] : []),
    ...(time.shape === "uniform" ? [{ kind: "evenRange", step: id } as const] : []),
    ...elapsing(id, time),
  ];
}

function elapsing(step: string, time: StepTime | undefined): readonly Assumed[] {
  return time && !isWork(time) ? [{ kind: "nobodyBusy", step }] : [];
}

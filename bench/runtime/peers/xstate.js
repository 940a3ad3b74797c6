import { assign, createActor, initialTransition, setup, transition } from "xstate";

/** XState 5 as an actor for each case, which is what its documentation begins with. */
export function xstateActor(steps) {
  const machine = machineOf(steps);
  return {
    begin: () => createActor(machine).start(),
    send(actor, command) {
      const before = actor.getSnapshot();
      actor.send({ type: command.kind === "decide" ? command.answer : "complete", command });
      if (actor.getSnapshot() === before) throw new Error("refused");
      return actor;
    },
    ended: (actor) => actor.getSnapshot().status === "done",
    snapshot: (actor) => actor.getPersistedSnapshot(),
  };
}

/** And its pure function from one snapshot to the next. */
export function xstatePure(steps) {
  const machine = machineOf(steps);
  return {
    begin: () => initialTransition(machine)[0],
    send(state, command) {
      const [after] = transition(machine, state, {
        type: command.kind === "decide" ? command.answer : "complete",
        command,
      });
      if (after === state) throw new Error("refused");
      return after;
    },
    ended: (state) => state.status === "done",
    snapshot: (state) => machine.getPersistedSnapshot(state),
  };
}

function machineOf(steps) {
  const states = Object.fromEntries(
    steps.map((step, index) => [
      step.id,
      { on: transitions(step, steps[index - 1]?.id, steps[index + 1]?.id ?? "end") },
    ]),
  );
  return setup({}).createMachine({
    id: "fourteen",
    initial: steps[0].id,
    context: { documents: [], backs: 0 },
    states: { ...states, end: { type: "final" } },
  });
}

function transitions(step, before, next) {
  const may = ({ context, event: { command } }) =>
    command.step === step.id &&
    command.by.actor === step.actor &&
    (step.needs === undefined || context.documents.includes(step.needs)) &&
    step.makes in command.outputs;
  const documents = ({ context }) => [...context.documents, step.makes];
  const onwards = { target: next, guard: may, actions: assign({ documents }) };
  if (!step.decides) return { complete: onwards };
  return {
    ya: onwards,
    tidak: {
      target: before,
      guard: (it) => may(it) && it.context.backs < 3,
      actions: assign({ documents, backs: ({ context }) => context.backs + 1 }),
    },
  };
}

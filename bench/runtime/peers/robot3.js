import { createMachine, guard, interpret, reduce, state, transition } from "robot3";

/** robot3 as its guide has it: a machine, guards that check actor and documents, a service for each case. */
export function robot3(steps) {
  const states = Object.fromEntries(
    steps.map((step, index) => [
      step.id,
      state(...transitions(step, steps[index - 1]?.id, steps[index + 1]?.id ?? "end")),
    ]),
  );
  const machine = createMachine(steps[0].id, { ...states, end: state() }, () => ({ documents: [], backs: 0 }));
  return {
    begin: () => interpret(machine, () => {}),
    send(service, command) {
      const before = service.context;
      service.send({ type: command.kind === "decide" ? command.answer : "complete", command });
      if (service.context === before) throw new Error("refused");
      return service;
    },
    ended: (service) => service.machine.current === "end",
    snapshot: (service) => ({ current: service.machine.current, context: service.context }),
  };
}

function transitions(step, before, next) {
  const may = guard(
    (context, { command }) =>
      command.step === step.id &&
      command.by.actor === step.actor &&
      (step.needs === undefined || context.documents.includes(step.needs)) &&
      step.makes in command.outputs,
  );
  const documents = (context) => [...context.documents, step.makes];
  const onwards = reduce((context) => ({ ...context, documents: documents(context) }));
  if (!step.decides) return [transition("complete", next, may, onwards)];
  const bound = guard(({ backs }) => backs < 3);
  const back = reduce((context) => ({ backs: context.backs + 1, documents: documents(context) }));
  return [transition("ya", next, may, onwards), transition("tidak", before, may, bound, back)];
}

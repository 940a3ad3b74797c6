import { EventEmitter } from "node:events";
import * as Elements from "bpmn-elements";
import { Engine } from "bpmn-engine";
import BpmnModdle from "bpmn-moddle";
import Serializer, { TypeResolver } from "moddle-context-serializer";

/**
 * bpmn-engine on the same steps as user tasks. The source is read once, as its documentation recommends for many cases; each is an engine of
 * its own. It has no roles and no required documents: those are not checked.
 */
export async function bpmnEngine(steps) {
  const moddleContext = await new BpmnModdle().fromXML(sourceOf(steps));
  const sourceContext = Serializer(moddleContext, TypeResolver(Elements));
  return {
    async begin() {
      const listener = new EventEmitter();
      const kept = { waits: undefined, ended: false };
      listener.on("activity.wait", (api) => {
        kept.waits = api;
      });
      const engine = new Engine({ name: "fourteen", sourceContext });
      engine.once("end", () => {
        kept.ended = true;
      });
      await engine.execute({ listener });
      return { engine, kept };
    },
    send(it, command) {
      const { waits } = it.kept;
      if (waits?.id !== command.step) throw new Error("refused");
      waits.environment.output.back = command.kind === "decide" && command.answer === "tidak";
      waits.signal({ ...command.outputs });
      return it;
    },
    ended: ({ kept }) => kept.ended,
    snapshot: ({ engine }) => engine.getState(),
  };
}

function sourceOf(steps) {
  const flows = [];
  const elements = ['<startEvent id="begin" />', '<endEvent id="end" />'];
  const flow = (from, to, when) =>
    flows.push(
      when
        ? `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}"><conditionExpression xsi:type="tFormalExpression">${when}</conditionExpression></sequenceFlow>`
        : `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`,
    );
  flow("begin", steps[0].id);
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]?.id ?? "end";
    elements.push(`<userTask id="${step.id}" />`);
    if (!step.decides) {
      flow(step.id, next);
      continue;
    }
    elements.push(`<exclusiveGateway id="gateway" default="gateway-${next}" />`);
    flow(step.id, "gateway");
    flow("gateway", next);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of bpmn-engine
    flow("gateway", steps[index - 1].id, "${environment.output.back}");
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="d" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="baku">
<process id="fourteen" isExecutable="true">${elements.join("")}${flows.join("")}</process></definitions>`;
}

import { blocks, field } from "@baku/grammar";
import { raise } from "../findings/registry.js";
import type { Check } from "./checks.js";

/** The activity speaks of all of a group, and `oleh` of anyone of it: then one member ends the step. */
export const groupEach: Check = ({ procedure, node }) => {
  const groups = new Map(procedure.actors.filter(({ group }) => group).map((actor) => [actor.id, actor]));
  if (groups.size === 0) return [];
  return procedure.steps.flatMap(({ actors, text }, i) => {
    const who = field(blocks(node, "step")[i]!, "who");
    if (!who || !actors.known || actors.value.mode !== "one") return [];
    const [id = ""] = actors.value.responsible;
    const group = groups.get(id);
    const all = group && [group.name, group.printed].some((name) => speaksOfAll(text, name));
    return all ? [raise("SOP540", who.value.span, { group: group.printed })] : [];
  });
};

const speaksOfAll = (text: string, name: string): boolean => {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return (
    at > 0 &&
    /(?:^|\s)(?:setiap|tiap|tiap-tiap|seluruh|semua|masing-masing|each|every|all)\s+$/i.test(text.slice(0, at))
  );
};

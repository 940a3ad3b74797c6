import { type Language, stepName } from "../../messages/words.js";
import type { Did } from "./moves.js";
import type { PathStep } from "./prove.js";

/**
 * A path in words: `langkah 1 (terima), langkah 2 (periksa): "tidak", langkah 4 (catat)`. What lies between choices is left out.
 *
 * @example
 * ```ts
 * import { messageText, plan, prove, routeText } from "@baku/runtime";
 * import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.js";
 *
 * const planned = plan(permohonanIzinCuti);
 * if (!planned.ok) throw new Error(planned.reasons.map((reason) => messageText(reason, "en")).join("\n"));
 * const { ends } = prove(planned.plan);
 * if (ends.kind === "refuted")
 *   for (const { path } of ends.by) console.log(routeText(path, "id", (document) => document));
 * ```
 */
export function routeText(path: readonly PathStep[], language: Language, nameOf: (document: string) => string): string {
  if (path.length === 0) return words.start[language];
  const told = path.flatMap((each, index): readonly string[] => {
    const said = didText(each.did, language, nameOf);
    const between = !said && index > 0 && index < path.length - 1 && path.length > short;
    if (between) return isPlain(path[index - 1]) && index > 1 ? [] : ["…"];
    return [stepName(each.ref, language) + (said ? `: ${said}` : "")];
  });
  // A loop that is taken several times is told once, with how often.
  const runs = told.reduce<[said: string, times: number][]>((made, said) => {
    const last = made.at(-1);
    if (last?.[0] === said) last[1]++;
    else made.push([said, 1]);
    return made;
  }, []);
  return runs.map(([said, times]) => (times > 1 ? `${said} (${words.times[language](times)})` : said)).join(", ");
}

/** A path of so many steps is told whole. */
const short = 6;

const words = {
  start: { id: "sejak awal", en: "from the start" },
  skipped: { id: "dilewati", en: "skipped" },
  held: { id: "syaratnya terpenuhi", en: "its condition holds" },
  begun: { id: "mulai", en: "begins" },
  timedOut: { id: "waktunya lewat", en: "its time is over" },
  without: { id: "tanpa", en: "without" },
  times: { id: (times: number) => `${times} kali`, en: (times: number) => `${times} times` },
} as const;

/** What was chosen there; empty where nothing was. */
export function didText(did: Did, language: Language, nameOf: (document: string) => string): string {
  switch (did.kind) {
    case "answered":
      return words[did.holds ? "held" : "skipped"][language];
    case "timedOut":
      return words.timedOut[language];
    case "begun":
      return words.begun[language];
    case "started":
      return "";
    default: {
      const answer = did.kind === "decided" ? [`“${did.answer}”`] : [];
      const without = did.without ? [`${words.without[language]} ${did.without.map(nameOf).join(", ")}`] : [];
      return [...answer, ...without].join(", ");
    }
  }
}

function isPlain(step: PathStep | undefined): boolean {
  return step?.did.kind === "completed" && step.did.without === undefined;
}

import type { Procedure, Step, Target } from "@baku/runtime";
import { shown } from "../text.js";
import { actorsText, isThere, lateText, type Words } from "../words.js";

/** Where a step's arrows lead, in words: `Pelaksana: Sekretaris. Bila ya: langkah 12; bila tidak: langkah 10 (paling banyak 3 kali).` */
export function flowWords(_procedure: Procedure, words: Words): (step: Step) => string {
  const to = (target: Target) => (target === "?" ? "tidak dinyatakan" : words.target(target));
  return (step) => {
    const { flow, actors, condition } = step;
    const doers = actors.known ? `Pelaksana: ${actorsText(actors.value, words)}.` : "Pelaksana tidak dinyatakan.";
    const only = isThere(condition) ? [`Hanya jika: ${condition.known ? condition.value : "tidak dinyatakan"}`] : [];
    const answers = flow.outcomes.map(({ answer, to: target, limit }) => {
      const then = limit?.then?.step === undefined ? "" : `, lalu ${to(limit.then.step)}`;
      const taken = limit?.then?.actor === undefined ? "" : `, lalu diputuskan ${words.actor(limit.then.actor)}`;
      const bound = limit === undefined ? "" : ` (paling banyak ${limit.times} kali${then}${taken})`;
      return `bila ${answer}: ${to(target)}${bound}`;
    });
    const next = flow.next.map(to);
    const on =
      next.length > 0 ? [`Berikutnya: ${next.join(" dan ")}`] : flow.cut ? ["Lanjutannya tidak dinyatakan"] : [];
    const late = flow.timeouts.flatMap((timeout) => {
      const goes = timeout.to === undefined ? [] : [to(timeout.to)];
      const told = timeout.notify === undefined ? [] : [`beri tahu ${words.actor(timeout.notify)}`];
      return [`${lateText(timeout)}: ${[...goes, ...told].join(", ")}`];
    });
    const ways = [...on, ...answers, ...late].join("; ");
    const waits = flow.waitsFor.length > 0 ? [`Menunggu ${flow.waitsFor.map(to).join(" dan ")}.`] : [];
    return shown(
      [doers, ...only, ...waits, ways === "" ? "" : `${ways.charAt(0).toUpperCase()}${ways.slice(1)}.`].join(" "),
    );
  };
}

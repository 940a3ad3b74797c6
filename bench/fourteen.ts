import { compile } from "@baku/compiler";
import { type Plan, type Procedure, plan } from "@baku/runtime";

/** The procedure that engines are compared on: 14 steps, each with its actor, a document that it needs and one that it makes. */

export const actors = ["Staf", "Kasubbag", "Sekretaris", "Kepala Badan"] as const;

export interface FourteenStep {
  readonly id: string;
  readonly actor: string;
  readonly makes: string;
  readonly needs?: string;
  /** The one decision: `ya` goes on, `tidak` goes back one step, three times at most. */
  readonly decides: boolean;
}

const DECISION = 11;

export const steps: readonly FourteenStep[] = Array.from({ length: 14 }, (_, index) => ({
  id: `langkah${index + 1}`,
  actor: ["staf", "kasubbag", "sekretaris", "kepalaBadan"][index % 4]!,
  makes: `nota${index + 1}`,
  ...(index > 0 && { needs: `nota${index}` }),
  decides: index + 1 === DECISION,
}));

const text = `SOP: Empat Belas Langkah
Pelaksana:
${actors.map((name) => `  - ${name}`).join("\n")}
${steps
  .map((_, index) => {
    const number = index + 1;
    const decision =
      number === DECISION
        ? `  keputusan : Apakah konsep sudah sesuai?\n    jika ya -> berikutnya\n    jika tidak -> langkah ${number - 1}, paling banyak 3 kali, lalu Kepala Badan\n`
        : "";
    const needs = index > 0 ? `  kelengkapan : Nota ${index}\n` : "";
    return `Langkah ${number}: Mengerjakan bagian ${number}\n  oleh : ${actors[index % 4]}\n${needs}  keluaran : Nota ${number}\n${decision}`;
  })
  .join("\n")}`;

export const procedure: Procedure = compiledProcedure();
export const fourteen: Plan = planned();

function compiledProcedure(): Procedure {
  const compiled = compile(text, "empat-belas.sop");
  const [first] = compiled.procedures;
  if (!first) throw new Error(`the procedure of the benchmark does not compile: ${JSON.stringify(compiled)}`);
  return first;
}

function planned(): Plan {
  const made = plan(procedure);
  if (!made.ok) throw new Error(`the procedure of the benchmark does not run: ${JSON.stringify(made)}`);
  return made.plan;
}

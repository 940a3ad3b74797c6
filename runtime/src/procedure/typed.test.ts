import { describe, expect, expectTypeOf, test } from "vitest";
import { laporan } from "../core/fixtures.js";
import type { Outputs } from "../core/types.js";
import type { Case } from "../hosts/case.js";
import { openOffice } from "../hosts/in-process.js";
import { orThrow, type Result } from "../hosts/result.js";
import {
  type CompiledProcedure,
  type DocumentReference,
  defineProcedure,
  type Ids,
  type ProcedureTypes,
  type StepId,
} from "./typed.js";

/** What the generated code looks like: interfaces, without an index signature. */
interface LaporanDocument {
  readonly tahun: number;
  readonly status?: "konsep" | "final";
}

interface LaporanSteps {
  readonly telaah: {
    readonly kind: "task";
    readonly by: "kepala";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly disposisi: DocumentReference };
  };
  readonly rapat: {
    readonly kind: "task";
    readonly by: "kasubbag";
    readonly with: "staf" | "bidang";
    readonly answers: never;
    readonly outputs: { readonly notulen?: DocumentReference };
  };
  readonly putus: {
    readonly kind: "task";
    readonly by: "kepala";
    readonly with: never;
    readonly answers: never;
    readonly outputs: { readonly izin: DocumentReference } | { readonly penolakan: LaporanDocument };
  };
  readonly koreksi: {
    readonly kind: "decision";
    readonly by: "sekretaris" | "kepala";
    readonly with: never;
    readonly answers: "ya" | "tidak";
    readonly outputs: Record<never, never>;
  };
}

interface Laporan {
  readonly actors: "staf" | "kasubbag" | "bidang" | "sekretaris" | "kepala";
  readonly steps: LaporanSteps;
}

const typed = defineProcedure<Laporan>(laporan);

describe("a compiled procedure", () => {
  test("is the procedure itself", () => {
    expect(typed).toBe(laporan);
    expectTypeOf(typed).toEqualTypeOf<CompiledProcedure<Laporan>>();
  });

  test("gives a case its types", async () => {
    const office = await openOffice({ procedures: [typed] });
    const kasus = orThrow(await office.start(typed, { id: "1" }));
    expectTypeOf(kasus).toExtend<Case<Laporan>>();
    await office.close();
  });

  test("knows its steps by what is done with them", () => {
    expectTypeOf<StepId<Laporan>>().toEqualTypeOf<"telaah" | "rapat" | "putus" | "koreksi">();
    expectTypeOf<Ids<Laporan>["task"]>().toEqualTypeOf<"telaah" | "rapat" | "putus">();
    expectTypeOf<Ids<Laporan>["decision"]>().toEqualTypeOf<"koreksi">();
    expectTypeOf<Ids<Laporan>["joint"]>().toEqualTypeOf<"rapat">();
  });

  test("must have the shape of one", () => {
    interface NoKind {
      readonly actors: "staf";
      readonly steps: { readonly telaah: { readonly by: "staf" } };
    }
    // @ts-expect-error a step without its kind
    expect(defineProcedure<NoKind>(laporan)).toBe(laporan);
  });
});

/** Never called: that it compiles, and that each line marked does not, is the test. */
export async function whatCompiles(kasus: Case<Laporan>): Promise<readonly Result[]> {
  const kepala = { actor: "kepala" } as const;
  const sekretaris = { actor: "sekretaris", name: "Sri" } as const;
  const kasubbag = { actor: "kasubbag" } as const;
  return [
    await kasus.complete("telaah", {
      by: kepala,
      outputs: { disposisi: { number: "1" } },
      note: "Segera",
      commandId: "a",
    }),
    await kasus.complete("rapat", { by: kasubbag }),
    await kasus.complete("rapat", { by: kasubbag, outputs: { notulen: {} } }),
    await kasus.complete("putus", { by: kepala, outputs: { penolakan: { tahun: 2026 } } }),
    await kasus.decide("koreksi", "tidak", { by: sekretaris }),
    await kasus.participate("rapat", { by: { actor: "bidang", member: "Bidang A" } }),

    // @ts-expect-error no such step
    await kasus.complete("telah", { by: kepala }),
    // @ts-expect-error a decision is not completed
    await kasus.complete("koreksi", { by: sekretaris }),
    // @ts-expect-error an execution is not decided
    await kasus.decide("telaah", "ya", { by: kepala }),
    // @ts-expect-error another actor's step
    await kasus.complete("telaah", { by: { actor: "staf" }, outputs: { disposisi: {} } }),
    // @ts-expect-error nobody acts
    await kasus.complete("rapat", {}),
    // @ts-expect-error an answer that the decision does not have
    await kasus.decide("koreksi", "mungkin", { by: sekretaris }),
    // @ts-expect-error the output is missing
    await kasus.complete("telaah", { by: kepala }),
    // @ts-expect-error the output is missing inside outputs
    await kasus.complete("telaah", { by: kepala, outputs: {} }),
    // @ts-expect-error not an output of this step
    await kasus.complete("telaah", { by: kepala, outputs: { disposisi: {}, laporan: {} } }),
    // @ts-expect-error a field of the wrong type
    await kasus.complete("putus", { by: kepala, outputs: { penolakan: { tahun: "2026" } } }),
    // @ts-expect-error neither of the two
    await kasus.complete("putus", { by: kepala, outputs: {} }),
    // @ts-expect-error a step that brings nothing out
    await kasus.decide("koreksi", "ya", { by: sekretaris, outputs: { laporan: {} } }),
    // @ts-expect-error not a joint step
    await kasus.participate("telaah", { by: { actor: "staf" } }),
    // @ts-expect-error the responsible actor closes the step, and does not take part
    await kasus.participate("rapat", { by: kasubbag }),
    // @ts-expect-error a misspelt part of the input
    await kasus.complete("rapat", { by: kasubbag, catatan: "…" }),
  ];
}

/** Without types every name is a string, and outputs are anything. */
export async function withoutTypes(kasus: Case): Promise<readonly Result[]> {
  expectTypeOf<StepId<ProcedureTypes>>().toEqualTypeOf<string>();
  expectTypeOf<Ids<ProcedureTypes>["task"]>().toEqualTypeOf<string>();
  expectTypeOf<Ids<ProcedureTypes>["decision"]>().toEqualTypeOf<string>();
  const outputs: Outputs = { disposisi: {} };
  return [
    await kasus.complete("telaah", { by: { actor: "kepala" } }),
    await kasus.complete("telaah", { by: { actor: "kepala" }, outputs }),
    await kasus.decide("koreksi", "ya", { by: { actor: "kepala" }, outputs }),
    await kasus.participate("rapat", { by: { actor: "staf" } }),
    // @ts-expect-error nobody acts
    await kasus.complete("telaah", {}),
  ];
}

test("a plain Procedure gives a case without types", async () => {
  const office = await openOffice({ procedures: [laporan] });
  const kasus = orThrow(await office.start(laporan, { id: "1" }));
  expectTypeOf(kasus).toExtend<Case>();
  await office.close();
});

import { fold } from "@baku/grammar/internal";
import type { Actor } from "@baku/runtime";

/** An actor that was written, and those that it most likely stands for. */
export interface Joined<A> {
  readonly of: A;
  readonly parts: readonly string[];
}

/**
 * The actors that were most likely meant by a name with commas, or one in brackets, when a step names one of them: `Staf, Kepala
 * Badan`. A name that no step takes apart is one name: offices are called "Renja, Keuangan dan Aset".
 */
export function joinedWith<A extends Actor>(actors: readonly A[], written: string): Joined<A> | undefined {
  for (const of of actors) {
    const parts = of.name
      .replace(/^[[{(](.*)[\]})]$/, "$1")
      .split(/\s*[,|]\s*(?:dan\s+|and\s+)?/)
      .map((part) => part.replace(/^"(.*)"$/, "$1"))
      .filter(Boolean);
    if (parts.join() !== of.name && parts.some((part) => fold(part) === fold(written))) return { of, parts };
  }
  return undefined;
}

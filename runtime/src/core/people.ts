import type { Instant } from "./types.js";

/** Who does things in a case, and by what right. */

/** A person, for the record; `id` is what the host proves identities by: an account, a NIP. */
export interface Person {
  readonly name: string;
  readonly id?: string;
}

/** How somebody acts in another's stead: Pelaksana Harian, Pelaksana Tugas, or by mandate for single things. */
export type Capacity = "plh" | "plt" | "mandate";

/** Who acts. */
export interface Doer {
  /** Whose part it is. */
  readonly actor: string;
  /** One of a group's members. */
  readonly member?: string;
  readonly name?: string;
  readonly id?: string;
  /** He stands in for the one whose part it is; a delegation that holds now must say so. */
  readonly as?: Capacity;
  /** In events: whom he stood in for, where the delegation names him. */
  readonly for?: string;
}

/** Whom an open step is given to. */
export interface Assignee {
  readonly actor: string;
  readonly member?: string;
  readonly name?: string;
  readonly id?: string;
}

/** Somebody stands in for an actor, or for one member of a group, from an instant until before another. */
export interface Delegation {
  readonly actor: string;
  readonly member?: string;
  readonly to: Person;
  /** Who is away. */
  readonly of?: Person;
  readonly as: Capacity;
  readonly from: Instant;
  readonly until: Instant;
  /** The letter that orders it. */
  readonly basis?: string;
}

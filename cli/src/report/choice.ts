import { UsageError } from "./failure.js";

/** What an option's value stands for; a value that it does not have is told with those that it has. */
export function choice<T extends object>(option: string, given: unknown, choices: T): T[keyof T] {
  if (typeof given === "string" && Object.hasOwn(choices, given)) return choices[given as keyof T];
  const known = Object.keys(choices).join(", ");
  throw new UsageError({
    id: `${option}: “${String(given)}” tidak dikenal; pilih ${known}`,
    en: `${option}: “${String(given)}” is unknown; choose ${known}`,
  });
}

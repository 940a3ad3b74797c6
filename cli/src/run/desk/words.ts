import type { Language } from "@baku/grammar";
import { en } from "./words-en.js";
import { id, type Words } from "./words-id.js";

/** What is said and asked at the desk. */
export const words: Readonly<Record<Language, Words>> = { id, en };

/** `@baku/runtime/internal`: what the compiler and the command take besides; no part of what is promised to an application. */

export { calendarFileSchema } from "./calendar/file.js";
export { calendarProfileSchema, calendarYearSchema } from "./calendar/profile.js";
export { documentProblems } from "./core/fields.js";
export { messages } from "./messages/all.js";
export { phrase } from "./messages/changes.js";
export { severities } from "./messages/effects.js";
export { fieldText } from "./messages/fields.js";
export { type LabelOf, labels } from "./messages/labels.js";
export { isRefusal } from "./messages/rules.js";

import { createRequire } from "node:module";
import { openSync } from "fontkit";

const resolve = createRequire(import.meta.url).resolve;

/**
 * Arimo has the widths of Arial, in which the form is laid out; of it only the letters that are used go into the file. Opened once for
 * all files: reading its tables takes as long as drawing a form.
 */
export const fonts = {
  regular: openSync(resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf")),
  bold: openSync(resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf")),
} as const;

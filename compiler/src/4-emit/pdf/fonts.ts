import { createRequire } from "node:module";

const resolve = createRequire(import.meta.url).resolve;

/** Arimo has the widths of Arial, in which the form is laid out; of it only the letters that are used go into the file. */
export const fonts = {
  regular: resolve("@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf"),
  bold: resolve("@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf"),
} as const;

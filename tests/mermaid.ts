import { parseHTML } from "linkedom";

/** Whether Mermaid itself reads a diagram. It wants a DOM, and takes it from the globals when it is loaded. */
export async function parsesInMermaid(diagram: string): Promise<boolean> {
  const { window } = parseHTML("<!doctype html><html><body></body></html>");
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import("mermaid");
  await mermaid.parse(diagram);
  return true;
}

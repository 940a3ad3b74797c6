/** Every attribute is quoted and every text escaped: what an analyst writes never becomes a tag. */

export type Attributes = Readonly<Record<string, string | undefined>>;

/** `content` is markup already. Values of attributes are written by us or escaped. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? "" : ` ${key}="${value}"`));
  const tag = `${name}${written.join("")}`;
  return content === undefined
    ? `<${tag}/>`
    : `<${tag}>${content.includes("\n") ? `\n${content}\n` : content}</${name}>`;
}

export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escaped(text));
}

/** Fit for text and for a quoted attribute; what XML does not allow at all is left out. */
export function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A number with at most two decimals. */
export function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

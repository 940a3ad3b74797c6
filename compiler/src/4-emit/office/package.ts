import { strToU8, zipSync } from "fflate";

/** What a file of Office is: parts by their path in a zip. */
export type Parts = Readonly<Record<string, string>>;

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The same parts give the same bytes: the date is the first that a zip knows, and the packing is not left to the machine's zlib. */
export function packed(parts: Parts): Uint8Array {
  const entries = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
}

export const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** `rId1`, `rId2`, ... in their order. */
export function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(([type, target], index) => {
    const full = type.includes(":") ? type : `${TYPES}/${type}`;
    return `<Relationship Id="rId${index + 1}" Type="${full}" Target="${target}"/>`;
  });
  return `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}

export function contentTypes(overrides: Parts): string {
  const each = Object.entries(overrides).map(
    ([part, type]) => `<Override PartName="/${part}" ContentType="application/${type}+xml"/>`,
  );
  return `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${each.join("")}</Types>`;
}

export const CORE = {
  part: "docProps/core.xml",
  type: "vnd.openxmlformats-package.core-properties",
  relation: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
} as const;

/** `title` is escaped already. Without dates: the same procedure gives the same bytes. */
export function coreProperties(title: string): string {
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:creator>Baku</dc:creator><dc:language>id-ID</dc:language></cp:coreProperties>`;
}

/** The part of it that is used here; the package has no types of its own. */
declare module "fontkit" {
  export function openSync(path: string): PDFKit.Mixins.PDFFontSource;
}

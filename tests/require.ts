/** Programs that some tests need beside npm, and the command that installs each on Debian. */
const installs = {
  chromium: "apt-get install chromium",
  pdftoppm: "apt-get install poppler-utils",
  postgres: "apt-get install postgresql",
  registry: "npm install, from its cache or from a registry that answers",
  script: "apt-get install bsdutils",
  soffice: "apt-get install libreoffice",
  vitepress: "npm ci --prefix docs",
} as const;

export type Needed = keyof typeof installs;

const required = (process.env.BAKU_REQUIRE ?? "").split(",");

/**
 * Whether tests that need this program run. Absent they are skipped, which the last lines of the run tell; where BAKU_REQUIRE
 * names it, absence fails.
 */
export function canRun(name: Needed, isThere: boolean, tests: number): boolean {
  if (isThere) return true;
  const said = `${tests} tests need ${name}: ${installs[name]}`;
  if (required.includes(name)) throw new Error(said);
  process.on("exit", () => process.stderr.write(`skipped: ${said}\n`));
  return false;
}

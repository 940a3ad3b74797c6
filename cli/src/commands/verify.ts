import { readFileSync } from "node:fs";
import { type Audited, audit, remembered } from "@baku/runtime";
import { openAudit, told } from "../audit/store.js";
import { auditJson, auditText } from "../audit/verdict.js";
import { choice } from "../report/choice.js";
import { UsageError } from "../report/failure.js";
import type { Run } from "./table.js";

const formats = { text: auditText, json: auditJson } as const;

/** Exit status 0 where every record is as it was recorded, 1 where one is not. */
export const run: Run = async ({ operands, options, lang }) => {
  const show = choice("--format", options.format, formats);
  const [place, ...cases] = operands as [string, ...string[]];
  const check = options.key === undefined ? undefined : await sealCheck(String(options.key));
  const audited = await told(async (): Promise<Audited> => {
    const { source, close } = await openAudit(place);
    const older = options.against === undefined ? undefined : await openAudit(String(options.against));
    try {
      return await audit(source, {
        ...(check && { check }),
        ...(cases.length > 0 && { only: cases }),
        ...(older && { against: await remembered(older.source) }),
      });
    } finally {
      await close();
      await older?.close();
    }
  });
  process.stdout.write(show(audited, { place, isKeyed: check !== undefined, lang }));
  return audited.findings.length > 0 ? 1 : 0;
};

async function sealCheck(path: string) {
  const { readSealCheck } = await import("@baku/runtime/seal");
  const check = readSealCheck(readFileSync(path, "utf8"));
  if (check) return check;
  throw new UsageError({
    id: `${path} bukan kunci publik Ed25519 (PEM)`,
    en: `${path} is no Ed25519 public key (PEM)`,
  });
}

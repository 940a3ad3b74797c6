import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Language } from "@baku/grammar";
import { everyCase, type Store } from "@baku/runtime";
import { newSealingKey, readSealingKey, type SealingKey, sealCase } from "@baku/runtime/seal";
import { openStore, told } from "../audit/store.js";
import { writeAll } from "../files.js";
import { UsageError } from "../report/failure.js";
import type { Run } from "./table.js";

/** Seals the cases that are named, else every case that is over; or makes a pair of keys. */
export const run: Run = async ({ operands, options, lang }) => {
  const [place, ...named] = operands;
  const say = (text: string) => process.stdout.write(`${text}\n`);
  if (options.newKey !== undefined) {
    makeKeys(String(options.newKey), lang, say);
    return 0;
  }
  if (place === undefined || options.key === undefined)
    throw new UsageError({
      id: "sebut berkas kasusnya dan kunci penyegelnya: baku seal kasus.db --key segel.pem",
      en: "name the case file and the sealing key: baku seal cases.db --key seal.pem",
    });
  const key = keyIn(String(options.key));
  const person = options.by === undefined ? undefined : { name: String(options.by) };
  return told(async () => {
    const store = await openStore(place);
    try {
      const cases = named.length > 0 ? named : await overIn(store);
      const missing: string[] = [];
      let count = 0;
      for (const id of cases) {
        const sealed = await sealCase(store, id, key, person && { person });
        if (sealed.kind === "noCase") missing.push(id);
        if (sealed.kind === "sealed") say(words[lang].sealed(id, sealed.event - 1));
        if (sealed.kind === "sealed") count++;
      }
      for (const id of missing) process.stderr.write(`baku: ${words[lang].noCase(id)}\n`);
      say(words[lang].total(count, key.id));
      return missing.length > 0 ? 1 : 0;
    } finally {
      await store.close();
    }
  });
};

function keyIn(path: string): SealingKey {
  const key = readSealingKey(readFileSync(path, "utf8"));
  if (key) return key;
  throw new UsageError({
    id: `${path} bukan kunci rahasia Ed25519 (PEM)`,
    en: `${path} is no Ed25519 private key (PEM)`,
  });
}

/** The private key is for its owner's eyes alone, and neither file is ever overwritten: what it sealed could not be checked any more. */
function makeKeys(name: string, lang: Language, say: (text: string) => void): void {
  const [privatePath, publicPath] = [`${name}.pem`, `${name}.pub.pem`];
  for (const path of [privatePath, publicPath])
    if (existsSync(path))
      throw new UsageError({
        id: `${path} sudah ada; tidak ditimpa`,
        en: `${path} is there already; it is not overwritten`,
      });
  const { privatePem, publicPem } = newSealingKey();
  writeFileSync(privatePath, privatePem, { mode: 0o600, flag: "wx" });
  writeAll([{ path: publicPath, content: publicPem }]);
  say(words[lang].keys(privatePath, publicPath));
}

async function overIn(store: Store): Promise<readonly string[]> {
  const over: string[] = [];
  for await (const { caseId } of everyCase(store)) {
    const events = await store.events(caseId);
    if (events.some(({ event: { kind } }) => kind === "ended" || kind === "cancelled")) over.push(caseId);
  }
  return over;
}

const words = {
  id: {
    sealed: (id: string, events: number) => `disegel: ${id} (${events} peristiwa)`,
    noCase: (id: string) => `kasus ${id} tidak ada`,
    total: (n: number, key: string) => `${n} kasus disegel dengan kunci ${key.slice(0, 12)}….`,
    keys: (secret: string, open: string) =>
      `${secret}: kunci rahasia; simpan di luar komputer yang menyimpan kasus.\n${open}: kunci publik; bagikan kepada siapa pun yang memeriksa.`,
  },
  en: {
    sealed: (id: string, events: number) => `sealed: ${id} (${events} events)`,
    noCase: (id: string) => `there is no case ${id}`,
    total: (n: number, key: string) => `${n} cases sealed with key ${key.slice(0, 12)}….`,
    keys: (secret: string, open: string) =>
      `${secret}: the private key; keep it away from the machine that holds the cases.\n${open}: the public key; give it to whoever verifies.`,
  },
} as const;

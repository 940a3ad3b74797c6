/**
 * Seals: the office's signature of where the record of a case ends.
 *
 * @module @baku/runtime/seal
 */

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from "node:crypto";
import type { Event, Instant, Person } from "../core/types.js";
import { canonicalJson } from "../procedure/canonical.js";
import type { Seal, SealVerdict } from "./audit.js";
import type { Store } from "./store.js";

/**
 * Seals: the office's key signs where the chain of a case ends, and the signature becomes the next event of the case. So it is kept,
 * exported and chained like any other, and a later seal covers the earlier one. docs/stores.md states the bytes.
 */

export interface SealingKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** SHA-256 of the public key (SPKI, DER), in lower-case hex. */
  readonly id: string;
}

export interface SealOptions {
  /** Whose hand it was. */
  readonly person?: Person;
  /** Default: the clock. */
  readonly at?: Instant;
}

/**
 * A new pair of keys, as PEM.
 *
 * @example
 * ```ts
 * import { newSealingKey } from "@baku/runtime/seal";
 *
 * const { privatePem, publicPem } = newSealingKey();
 * ```
 */
export function newSealingKey(): { readonly privatePem: string; readonly publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privatePem: String(privateKey.export({ type: "pkcs8", format: "pem" })),
    publicPem: String(publicKey.export({ type: "spki", format: "pem" })),
  };
}

/**
 * An Ed25519 private key in PEM (PKCS #8); undefined for anything else.
 *
 * @example
 * ```ts
 * import { newSealingKey, readSealingKey } from "@baku/runtime/seal";
 *
 * const key = readSealingKey(newSealingKey().privatePem);
 * ```
 */
export function readSealingKey(pem: string): SealingKey | undefined {
  const privateKey = attempt(() => createPrivateKey(pem));
  if (privateKey?.asymmetricKeyType !== "ed25519") return undefined;
  const publicKey = createPublicKey(privateKey);
  return { privateKey, publicKey, id: keyId(publicKey) };
}

/**
 * Judges seals by the office's public key, in PEM; undefined where that is no Ed25519 public key. A private key is not taken for one.
 *
 * @example
 * ```ts
 * import { newSealingKey, readSealCheck } from "@baku/runtime/seal";
 *
 * const check = readSealCheck(newSealingKey().publicPem);
 * ```
 */
export function readSealCheck(pem: string): ((seal: Seal) => SealVerdict) | undefined {
  if (pem.includes("PRIVATE KEY")) return undefined;
  const publicKey = attempt(() => createPublicKey(pem));
  if (publicKey?.asymmetricKeyType !== "ed25519") return undefined;
  const id = keyId(publicKey);
  return ({ signature, ...seal }) => {
    if (seal.key !== id) return "otherKey";
    const isGood = verify(null, Buffer.from(textOf(seal)), publicKey, Buffer.from(signature, "base64"));
    return isGood ? "good" : "forged";
  };
}

export type Sealed =
  | { readonly kind: "sealed"; readonly event: number }
  /** Nothing has happened since the last seal of this key. */
  | { readonly kind: "same"; readonly event: number }
  | { readonly kind: "noCase" };

/**
 * Seals a case as it stands: whoever was first wins, and it is sealed on what is there then.
 * `at` is in milliseconds since 1970, UTC.
 *
 * @example
 * ```ts
 * import { memory } from "@baku/runtime";
 * import { newSealingKey, readSealingKey, sealCase } from "@baku/runtime/seal";
 *
 * const key = readSealingKey(newSealingKey().privatePem);
 * const sealed = key && (await sealCase(memory(), "cuti-1", key));
 * ```
 */
export async function sealCase(
  store: Store,
  caseId: string,
  sealingKey: SealingKey,
  options: SealOptions = {},
): Promise<Sealed> {
  const { privateKey, id: key } = sealingKey;
  const { person, at = Date.now() } = options;
  for (;;) {
    const whole = await store.read(caseId);
    const last = whole?.events.at(-1);
    if (!whole || !last) return { kind: "noCase" };
    if (last.event.kind === "sealed" && last.event.key === key) return { kind: "same", event: last.version };
    const { head, version, procedure, work, timer } = whole;
    const sealed = { case: caseId, event: version, head, at, key, ...(person && { person }) };
    const signature = sign(null, Buffer.from(textOf(sealed)), privateKey).toString("base64");
    const event: Event = { at, kind: "sealed", head, key, signature, ...(person && { person }) };
    const appended = await store.append({
      caseId,
      procedure,
      expectedVersion: version,
      head,
      command: { id: `seal ${randomUUID()}`, digest: head },
      events: [event],
      work,
      ...(timer !== undefined && { timer }),
    });
    if (appended.kind === "appended") return { kind: "sealed", event: appended.version };
  }
}

/** What is signed: canonical JSON, in UTF-8. */
function textOf({ case: caseId, event, head, at, key, person }: Omit<Seal, "signature">): string {
  return canonicalJson({ seal: 1, case: caseId, event, head, at, key, ...(person && { person }) });
}

function keyId(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}

function attempt<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}

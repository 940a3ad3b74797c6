import { createHmac, timingSafeEqual } from "node:crypto";
import { type Person, server } from "./server.ts";

/** Stands for your sign-in: `Authorization: Bearer <person as base64url JSON>.<HMAC-SHA-256 of it>`. */
const secret = process.env.SECRET;
if (!secret) throw new Error("SECRET is not set");

const app = await server({}, ({ headers }) => {
  const [, payload, signature] = /^Bearer ([\w-]+)\.([\w-]+)$/.exec(headers.authorization ?? "") ?? [];
  if (!payload || !signature) return undefined;
  const right = createHmac("sha256", secret).update(payload).digest();
  const given = Buffer.from(signature, "base64url");
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  return JSON.parse(Buffer.from(payload, "base64url").toString()) as Person;
});
console.log(await app.listen({ port: Number(process.env.PORT ?? 3000) }));
process.once("SIGTERM", () => app.close());

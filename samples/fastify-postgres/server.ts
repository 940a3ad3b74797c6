import { type Office, openOffice, type Procedure, type Refusal, type Result, type Rule } from "@baku/runtime";
import { type PostgresOptions, postgres } from "@baku/runtime/postgres";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { permohonanIzinCuti } from "./permohonan-izin-cuti.sop.ts";

/** Whoever has signed in, and the actors whose work he may do. */
export interface Person {
  readonly name: string;
  readonly id: string;
  readonly actors: readonly string[];
}

/** Your sign-in: proves who sends a request, or gives undefined. */
export type SignIn = (request: FastifyRequest) => Person | undefined | Promise<Person | undefined>;

/** Steps come from the address, so the procedure is taken as any procedure. */
const sop: Procedure = permohonanIzinCuti;

interface StepRequest {
  Params: { id: string; step: string };
  Body: { actor: string; answer?: string; outputs?: Record<string, object>; note?: string };
}

/** Keeps nothing itself: any number of processes may serve one database. */
export async function server(database: PostgresOptions, signIn: SignIn): Promise<FastifyInstance> {
  const office = await openOffice({
    procedures: [sop],
    store: await postgres(database),
    authorize: ({ identity, actor }) => isPerson(identity) && (actor === undefined || identity.actors.includes(actor)),
  });
  const app = Fastify();
  app.decorateRequest("person", null);
  app.addHook("preHandler", async (request, reply) => {
    const person = await signIn(request);
    if (!person) return reply.code(401).send();
    request.person = person;
  });
  app.addHook("onClose", () => office.close());

  app.post<{ Body: { id: string } }>("/kasus", async (request, reply) => {
    const opened = await office.start(sop, { id: request.body.id, identity: request.person, ...commandId(request) });
    return opened.ok ? reply.code(201).send({ id: opened.id }) : refuse(request, reply, opened.refusal);
  });
  app.get<{ Params: { actor: string } }>("/tugas/:actor", async (request, reply) => {
    const { actor } = request.params;
    return request.person?.actors.includes(actor) ? office.tasks({ actor }) : reply.code(403).send();
  });
  app.get<{ Params: { id: string } }>("/kasus/:id", async (request, reply) => {
    const opened = await office.open(sop, request.params.id);
    if (!opened.ok) return refuse(request, reply, opened.refusal);
    const { version, tasks, documents } = await opened.view();
    return reply.header("etag", `"${version}"`).send({ tasks, documents });
  });
  app.post<StepRequest>("/kasus/:id/langkah/:step", async (request, reply) => {
    const result = await close(office, request);
    return result.ok ? { version: result.version, tasks: result.tasks } : refuse(request, reply, result.refusal);
  });
  return app;
}

async function close(office: Office, request: FastifyRequest<StepRequest>): Promise<Result> {
  const { person, params, body } = request;
  const { actor, answer, outputs, note } = body;
  const kasus = await office.open(sop, params.id);
  const input = {
    by: { actor, ...(person && { name: person.name, id: person.id }) },
    identity: person,
    ...(outputs && { outputs }),
    ...(note && { note }),
    ...commandId(request),
    ...seenVersion(request),
  };
  return answer === undefined ? kasus.complete(params.step, input) : kasus.decide(params.step, answer, input);
}

/** A form keeps its key while it is sent: sent twice, it is done once. */
function commandId(request: FastifyRequest): { commandId?: string } {
  const key = request.headers["idempotency-key"];
  return typeof key === "string" ? { commandId: key } : {};
}

/** A page says which version of the case it showed: done only if nobody has acted since. */
function seenVersion(request: FastifyRequest): { expectedVersion?: number } {
  const [, version] = /^"(\d+)"$/.exec(request.headers["if-match"] ?? "") ?? [];
  return version === undefined ? {} : { expectedVersion: Number(version) };
}

const statuses: Partial<Record<Rule, number>> = {
  readable: 400,
  authorised: 403,
  caseKnown: 404,
  stepKnown: 404,
  startedOnce: 409,
  stepOpen: 409,
  caseOpen: 409,
  commandIdentity: 409,
  contention: 409,
  expectedVersion: 412,
};

/** In the language that the reader's browser asks for. */
function refuse(request: FastifyRequest, reply: FastifyReply, { code, rule, clause, message, help }: Refusal) {
  const language = /^en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "id";
  return reply
    .code(statuses[rule] ?? 422)
    .header("content-language", language)
    .send({ code, rule, clause: clause?.text[language], message: message[language], help: help[language] });
}

function isPerson(identity: unknown): identity is Person {
  return typeof identity === "object" && identity !== null && "actors" in identity;
}

declare module "fastify" {
  interface FastifyRequest {
    person: Person | null;
  }
}

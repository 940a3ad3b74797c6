import { join } from "node:path";
import type { Result } from "@baku/runtime";
import { UsageError } from "../../report/failure.js";
import { fileOf } from "../desk/values.js";
import { instantOf, type Session } from "../session.js";
import { contentOf, idOf } from "./names.js";
import type { Act, Command } from "./read.js";

interface Given {
  readonly command: Command;
  readonly by: object;
  /** Where the script stands, beside which its files are. */
  readonly folder: string;
}

/** What lies beside the flow. What the script does not say, the runtime misses and says so. */
export async function beside(
  { kasus, calendar, procedure }: Session,
  act: Act,
  { command, by, folder }: Given,
): Promise<Result> {
  const { note, to, member, of, as, basis, value } = command;
  const called = String(command[act]);
  const local = (time: string | undefined) => (time === undefined ? undefined : instantOf(time, calendar.zone, act));
  const input = { by, ...(note !== undefined && { note }) };
  const person = typeof to === "object" ? to : to === undefined ? undefined : { name: String(to) };
  const step = idOf("step", procedure, called) ?? called;
  const actor = idOf("actor", procedure, called) ?? called;
  switch (act) {
    case "assign": {
      const own = (await kasus.tasks()).find((each) => each.step === step)?.by[0]?.actor;
      const whose = person?.actor === undefined ? own : (idOf("actor", procedure, person.actor) ?? person.actor);
      return kasus.assign(step, { ...input, to: { ...person, actor: whose } } as never);
    }
    case "sendBack":
      return kasus.sendBack(step, idOf("step", procedure, String(to)) ?? String(to), input as never);
    case "attach": {
      const document =
        command.document === undefined
          ? undefined
          : (idOf("document", procedure, command.document) ?? command.document);
      return kasus.attach(step, {
        ...input,
        file: await recordOf(command.file, folder),
        ...(document !== undefined && { document }),
      } as never);
    }
    case "delegate":
      return kasus.delegate(actor, {
        ...input,
        to: person,
        member,
        of,
        as,
        basis,
        from: local(command.from),
        until: local(command.until),
      } as never);
    case "revoke":
      return kasus.revoke(actor, { ...input, to: person, ...(member !== undefined && { member }) } as never);
    case "correct": {
      const document = idOf("document", procedure, called) ?? called;
      return kasus.correct(document, {
        ...input,
        value: contentOf(procedure, document, value),
        ...(member !== undefined && { member }),
      } as never);
    }
    case "pause":
      return kasus.pause(input as never);
    case "resume":
      return kasus.resume(input as never);
    default:
      return kasus.cancel(input as never);
  }
}

/** A path is read for its hash; a record is one already. */
async function recordOf(file: Command["file"], folder: string): Promise<unknown> {
  if (typeof file !== "string") return file;
  const record = await fileOf(join(folder, file));
  if (!record) throw new UsageError({ id: `${file} tidak ada`, en: `${file} does not exist` });
  return record;
}

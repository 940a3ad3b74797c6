import type { Aside, Call, CaseState, Event } from "./types.js";

/** What lies beside the flow, and how events change it. */

export const nothingBeside: Aside = { delegations: [], attachments: [], calls: [], stood: [] };

type Beside = Extract<
  Event,
  {
    kind:
      | "paused"
      | "resumed"
      | "cancelled"
      | "delegated"
      | "revoked"
      | "attached"
      | "called"
      | "relayed"
      | "received"
      | "reported";
  }
>;

export function besides({ aside, rounds }: CaseState, event: Beside): Aside {
  switch (event.kind) {
    case "paused":
      return paused(aside, event);
    case "resumed":
      return resumed(aside, event);
    case "cancelled":
      return withoutPause(aside);
    case "delegated":
      return { ...aside, delegations: [...aside.delegations, event.delegation] };
    case "revoked":
      return { ...aside, delegations: aside.delegations.filter((each) => !isRevoked(each, event)) };
    case "attached": {
      const { step, document, file } = event;
      const round = Object.hasOwn(rounds, step) ? (rounds[step] ?? 1) : 1;
      const attachment = { step, round, ...(document === undefined ? undefined : { document }), file };
      return { ...aside, attachments: [...aside.attachments, attachment] };
    }
    case "called": {
      const { step, round, case: id, procedure, version } = event;
      return { ...aside, calls: [...aside.calls, { case: id, procedure, version, step, round, told: "run" }] };
    }
    case "relayed":
      return {
        ...aside,
        calls: aside.calls.flatMap((call) => (call.case === event.case ? told(call, event) : [call])),
      };
    case "received":
      return { ...aside, calls: aside.calls.filter((call) => call.case !== event.case) };
    case "reported":
      return { ...aside, reported: true };
  }
}

/** Without `by`, it is the caller that holds the case up. */
function paused(aside: Aside, { at: since, by }: Beside & { kind: "paused" | "resumed" | "cancelled" }): Aside {
  const before = aside.pause ?? { since, own: false, caller: false };
  return { ...aside, pause: { ...before, ...(by ? { own: true } : { caller: true }) } };
}

/** Time goes on once nobody holds the case up any more. */
function resumed(aside: Aside, { at: to, by }: Beside & { kind: "paused" | "resumed" | "cancelled" }): Aside {
  const { pause } = aside;
  if (!pause) return aside;
  const left = { ...pause, ...(by ? { own: false } : { caller: false }) };
  if (left.own || left.caller) return { ...aside, pause: left };
  return { ...withoutPause(aside), stood: [...aside.stood, { from: pause.since, to }] };
}

function withoutPause({ pause: _, ...aside }: Aside): Aside {
  return aside;
}

function isRevoked({ actor, member, to }: Aside["delegations"][number], event: Beside & { kind: "revoked" }): boolean {
  return actor === event.actor && member === event.member && isPerson(to, event.to);
}

/** Whether somebody is the person on record: by the id where the record has one, else by name. */
export function isPerson(
  recorded: { readonly name?: string; readonly id?: string },
  someone: { readonly name?: string; readonly id?: string },
): boolean {
  return recorded.id === undefined ? recorded.name === someone.name : recorded.id === someone.id;
}

function told(call: Call, { order }: Beside & { kind: "relayed" }): readonly Call[] {
  return order === "cancel" ? [] : [{ ...call, told: order === "pause" ? "pause" : "run" }];
}

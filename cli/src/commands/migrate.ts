import { openOffice, type Procedure, type Store, versionOf } from "@baku/runtime";
import { openReader, openStore, told } from "../audit/store.js";
import { judgeCases, type Looked, type Wanted } from "../migrate/judge.js";
import { moveCases } from "../migrate/move.js";
import { countsOf, type Moved, movedJson, movedText } from "../migrate/show.js";
import { choice } from "../report/choice.js";
import { UsageError } from "../report/failure.js";
import { institution } from "../run/config.js";
import { loadCalled, loadProcedure, planOf } from "../run/load.js";
import type { Request, Run } from "./table.js";

const formats = { text: movedText, json: movedJson } as const;

/**
 * Says of every running case of an SOP, or of those that are named, whether it can go over to the version in the file; with `--apply` it
 * moves those that can. Exit status 1 where a case that was named stays, or a move failed.
 */
export const run: Run = async ({ operands, options, lang }) => {
  const show = choice("--format", options.format, formats);
  const [place, file, ...named] = operands as [string, string, ...string[]];
  const applies = options.apply === true;
  const to = await loadProcedure(file, options.procedure as string | undefined, lang);
  planOf(to);
  const { calendar, directory } = await institution(file, to.identity.profile);
  const skip = stepsIn(to, options.skip as readonly string[] | undefined);
  const old = options.old === undefined ? [] : [await oldVersion(String(options.old), to, lang)];
  const wanted: Wanted = {
    to,
    old,
    skip,
    ...decision(options, applies),
    context: { now: Date.now(), calendar, directory },
  };
  return told(async () => {
    const store = applies ? await openStore(place) : await openReader(place);
    try {
      const looked = await judgeCases(store, named, wanted);
      refuseStrangers(looked, to, place);
      const common: Moved = {
        ...{ place, title: to.identity.title, procedure: to.id, to: versionOf(to), looked, lang },
      };
      const moved = applies
        ? { ...common, done: await apply(store, looked, wanted, await loadCalled(file, to)) }
        : common;
      process.stdout.write(show(moved));
      const { failed, untried, stays } = countsOf(moved);
      return failed + untried > 0 || (named.length > 0 && stays > 0) ? 1 : 0;
    } finally {
      await store.close();
    }
  });
};

async function apply(store: Store, { judged }: Looked, wanted: Wanted, called: readonly Procedure[]) {
  const { calendar, directory } = wanted.context;
  const office = await openOffice({ procedures: [...wanted.old, wanted.to, ...called], store, calendar, directory });
  const moving = judged.filter(({ outcome }) => outcome.kind === "moves");
  return moveCases(office, moving, wanted);
}

/** Who moves them and why is on record, so that nothing is moved without. */
function decision(options: Request["options"], applies: boolean): Pick<Wanted, "by" | "note"> {
  const [by, note] = [options.by, options.note].map((given) => (given === undefined ? "" : String(given).trim()));
  if (applies && (!by || !note))
    throw new UsageError({
      id: "sebut siapa yang memindahkan dan alasannya: --apply --by NAMA --note ALASAN",
      en: "say who moves them and why: --apply --by NAME --note REASON",
    });
  const actor = options.actor === undefined ? undefined : String(options.actor);
  return {
    by: actor === undefined ? { actor: by || "?" } : { actor, ...(by && { name: by }) },
    note: note || "?",
  };
}

/** A `.sop` is called by its file: the old version may lie beside the new one under another name. */
async function oldVersion(path: string, to: Procedure, lang: Request["lang"]): Promise<Procedure> {
  const old = await loadProcedure(path, undefined, lang);
  return path.endsWith(".sop") ? { ...old, id: to.id } : old;
}

/** Steps by their stable name or their number. */
function stepsIn({ steps }: Procedure, named: readonly string[] = []): readonly string[] {
  return named.map((name) => {
    const found =
      steps.find(({ id }) => id === name) ?? steps.find(({ number }) => number.known && number.value === name);
    if (found) return found.id;
    const known = steps.map(({ id }) => id).join(", ");
    throw new UsageError({
      id: `--skip: langkah “${name}” tidak ada dalam versi baru; yang ada: ${known}`,
      en: `--skip: the new version has no step “${name}”; it has: ${known}`,
    });
  });
}

function refuseStrangers({ strangers, procedures, judged, over, already }: Looked, to: Procedure, place: string): void {
  const [stranger] = strangers;
  if (stranger !== undefined)
    throw new UsageError({
      id: `${place} tidak memuat kasus ${stranger} dari SOP ${to.id}`,
      en: `${place} has no case ${stranger} of the SOP ${to.id}`,
    });
  if (judged.length + over.length + already.length > 0 || procedures.size === 0) return;
  const others = [...procedures].sort().join(", ");
  throw new UsageError({
    id: `${place} tidak memuat kasus SOP ${to.id}; yang ada: ${others}. SOP dikenali dari nama berkasnya: simpan versi baru dengan nama berkas yang sama`,
    en: `${place} has no cases of the SOP ${to.id}; it has: ${others}. An SOP is known by the name of its file: keep the new version under the same file name`,
  });
}

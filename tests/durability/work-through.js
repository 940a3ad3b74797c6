// Takes a case of `caller`, whose second step runs `called`, from its start to its end, each command under an id of its own. Done again,
// what was done is answered as it was; what is owed to another case must have been settled before.
export async function workThrough(office, caller, called, id, acknowledged) {
  const by = { actor: "staf" };
  const kasus = await office.start(caller, { id, commandId: `${id} start` });
  if (!kasus.ok) throw new Error(kasus.refusal.message.en);
  const child = () => office.open(called, `${id}/periksa/1`);
  for (const [name, of, step] of [
    ["ajukan", () => kasus, "ajukan"],
    ["catat", child, "catat"],
    ["periksa", () => kasus, "periksa"],
    ["tutup", () => kasus, "tutup"],
  ]) {
    const commandId = `${id} ${name}`;
    const result = await (await of()).complete(step, { by, commandId });
    if (!result.ok) throw new Error(`${commandId}: ${result.refusal.code} ${result.refusal.message.en}`);
    acknowledged(commandId, result);
  }
}

import { PassThrough } from "node:stream";
import { setTimeout as after } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { type Key, Keyboard } from "./keyboard.js";

function typed(menu = false) {
  const terminal = new PassThrough();
  const keyboard = new Keyboard(terminal);
  const heard: Key[] = [];
  let text = "";
  keyboard.on("data", (chunk: Buffer) => {
    text += chunk.toString();
  });
  const deaf = keyboard.listen(menu, (key) => heard.push(key));
  const type = async (...chunks: readonly (string | Buffer)[]) => {
    for (const chunk of chunks) {
      terminal.write(chunk);
      await after(5);
    }
  };
  return { terminal, keyboard, heard, deaf, type, text: () => text };
}

describe("what is pasted", () => {
  test("is one line without what cannot be seen, wherever its marks are cut", async () => {
    const whole = "a\u001b[200~satu\r\ndua\ttiga\u001b[31m\u202e\u0003\u001b[201~b";
    for (let cut = 1; cut < whole.length; cut++) {
      const { type, text, heard } = typed();
      await type(whole.slice(0, cut), whole.slice(cut));
      expect(text(), `cut at ${cut}`).toBe("asatu dua tiga[31mb");
      expect(heard).toEqual([]);
    }
  });

  test("keeps letters that are cut in two", async () => {
    const { type, text } = typed();
    const bytes = Buffer.from("é€");
    await type(bytes.subarray(0, 1), bytes.subarray(1, 3), bytes.subarray(3));
    expect(text()).toBe("é€");
  });
});

describe("keys that mean the same everywhere", () => {
  test.each([
    ["\u0003", "quit"],
    ["\u0004", "quit"],
    ["\u001bOP", "help"],
    ["\u001b[11~", "help"],
  ])("%j is %s", async (key, meaning) => {
    const { type, heard, text } = typed();
    await type(key);
    expect(heard).toEqual([meaning]);
    expect(text()).toBe("");
  });

  test("an escape alone is back; one that begins an arrow key is the arrow key, also when a slow line cuts it", async () => {
    const alone = typed();
    await alone.type("\u001b");
    await after(100);
    expect(alone.heard).toEqual(["back"]);
    const cut = typed();
    await cut.type("\u001b", "[A");
    await after(100);
    expect(cut.heard).toEqual([]);
    expect(cut.text()).toBe("\u001b[A");
  });

  test("a question mark is help in a menu and a letter in a line", async () => {
    const menu = typed(true);
    await menu.type("?", "<", "\u001b[D");
    expect(menu.heard).toEqual(["help", "back", "back"]);
    const line = typed(false);
    await line.type("A\tpa\u001a\u202e?");
    expect(line.text()).toBe("Apa?");
  });
});

test("what is typed while nobody asks answers nothing later; who wanted to leave then, leaves at the next question", async () => {
  const { keyboard, type, text, heard, deaf } = typed();
  deaf();
  await type("\r\r", "ya");
  const later: Key[] = [];
  keyboard.listen(true, (key) => later.push(key));
  await after(5);
  expect({ text: text(), heard, later }).toEqual({ text: "", heard: [], later: [] });
  keyboard.listen(true, () => {})();
  await type("\u0003");
  keyboard.listen(true, (key) => later.push(key));
  await after(5);
  expect(later).toEqual(["quit"]);
});

test("the end of the input is a wish to leave", async () => {
  const { terminal, heard } = typed();
  terminal.end();
  await after(5);
  expect(heard[0]).toBe("quit");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { portable, sha256Hex } from "./sha256.js";

test("is the SHA-256 of the standard's examples", () => {
  for (const digest of [sha256Hex, portable]) {
    expect(digest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(digest("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }
});

test("is the same in Node and anywhere else", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const whole = text.toWellFormed();
      expect(sha256Hex(whole)).toBe(portable(whole));
    }),
  );
});

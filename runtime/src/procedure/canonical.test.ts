import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, digest } from "./canonical.js";

describe("canonical JSON", () => {
  test("sorts keys at every depth and has no white space", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "é" })).toBe('{"a":"é","b":[{"c":null,"d":1}]}');
  });

  test("leaves out what is undefined, and the keys that it is told to", () => {
    expect(canonicalJson({ a: undefined, span: [1], b: { span: 2, c: 3 } }, ["span"])).toBe('{"b":{"c":3}}');
  });

  test("means what JSON means, and does not depend on the order of keys", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
        if (value === null || typeof value !== "object" || Array.isArray(value)) return;
        expect(canonicalJson(Object.fromEntries(Object.entries(value).reverse()))).toBe(canonicalJson(value));
      }),
    );
  });
});

test("the digest is SHA-256 of it", () => {
  const expected = createHash("sha256").update('{"a":"é"}').digest("hex");
  expect(digest({ a: "é" })).toBe(expected);
});

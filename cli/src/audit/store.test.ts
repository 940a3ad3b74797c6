import { expect, test } from "vitest";
import { openReader, placeText } from "./store.js";

test.each([
  [".baku/kasus.db", ".baku/kasus.db"],
  ["postgres://rina:rahasia@db.kantor.go.id:5432/sop?sslmode=require", "postgres://db.kantor.go.id:5432/sop"],
  ["postgresql:///sop?host=/run/postgresql&password=rahasia", "postgresql:///sop"],
])("%s is shown as %s", (place, shown) => {
  expect(placeText(place)).toBe(shown);
});

test("an address that is none is told without what it says", async () => {
  await expect(openReader("postgres://rina:rahasia@db:pintu/sop")).rejects.toMatchObject({
    said: { id: expect.stringMatching(/^alamat PostgreSQL itu tidak terbaca; tulis misalnya postgres:/) },
  });
});

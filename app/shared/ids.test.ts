import { randomFillSync } from "node:crypto";
import { expect, test } from "vitest";
import { isUuid, uuidV7 } from "./ids.ts";

function randomBytes(length: number): Uint8Array {
  return randomFillSync(new Uint8Array(length));
}

test("matches the example of RFC 9562", () => {
  const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
  const id = uuidV7(0x017f22e279b0, () => random);
  expect(id).toBe("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
});

test("is a UUID whatever the random bytes are", () => {
  for (let round = 0; round < 500; round += 1) {
    const id = uuidV7(1_795_000_000_000 + round, randomBytes);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isUuid(id)).toBe(true);
  }
});

test("sorts by the time it was made", () => {
  const times = [0, 1, 255, 256, 1_700_000_000_000, 1_795_000_000_000, 2 ** 48 - 1];
  const ids = times.map((time) => uuidV7(time, randomBytes));
  expect([...ids].sort()).toEqual(ids);
});

test("refuses a time that does not fit", () => {
  expect(() => uuidV7(-1, randomBytes)).toThrow("no time");
  expect(() => uuidV7(2 ** 48, randomBytes)).toThrow("no time");
});

test.each(["", "x", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e279b07cc398c4dc0c0c07398f"])(
  "takes %j for no UUID",
  (text) => {
    expect(isUuid(text)).toBe(false);
  },
);

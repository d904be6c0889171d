import { readdirSync, rmSync } from "node:fs";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { openStorage } from "#app/platform/storage.ts";
import { makeTemporaryFolder } from "#test/support/temporary-folder.ts";

const folder = makeTemporaryFolder("kehui-storage-");
const storage = openStorage(folder);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* slowly(words: string, breaksAt?: number): AsyncGenerator<Uint8Array> {
  for (const [nth, sign] of [...words].entries()) {
    if (nth === breaksAt) throw new Error("the sender is gone");
    await setImmediate();
    yield Buffer.from(sign);
  }
}

test("two who write one file at once both succeed, and leave one of the two whole and nothing else", async () => {
  const [first, second] = ["a".repeat(40), "b".repeat(60)];
  const written = await Promise.all([
    storage.write("twice/file", slowly(first)),
    storage.write("twice/file", slowly(second)),
  ]);
  expect(written).toEqual([{ bytes: 40 }, { bytes: 60 }]);
  expect([first, second]).toContain(await text(storage.read("twice/file")));
  expect(readdirSync(`${folder}/twice`)).toEqual(["file"]);
});

test("one who breaks off leaves nothing, and another's file alone", async () => {
  const broken = storage.write("broken/file", slowly("aaaa", 2));
  const whole = storage.write("broken/file", slowly("bbbbbbbb"));
  await expect(broken).rejects.toThrow("the sender is gone");
  await whole;
  expect(await text(storage.read("broken/file"))).toBe("bbbbbbbb");
  expect(readdirSync(`${folder}/broken`)).toEqual(["file"]);
});

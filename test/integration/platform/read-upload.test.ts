import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";
import { withUpload } from "#app/platform/http/read-upload.ts";
import { openStorage } from "#app/platform/storage.ts";

const folder = mkdtempSync(join(tmpdir(), "kehui-uploads-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const storage = openStorage(folder);
const limits = { maxFiles: 2, maxFileBytes: 1_000, maxBytes: 1_500 };

function filesLeft(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}

function post(body: BodyInit, headers?: HeadersInit): Request {
  return new Request("http://localhost/care/new", { method: "POST", body, headers });
}

function formWith(files: Record<string, number>): FormData {
  const form = new FormData();
  form.append("requestId", "1");
  for (const [name, bytes] of Object.entries(files)) form.append("photos", new File(["x".repeat(bytes)], name));
  form.append("words", "次卫返潮");
  return form;
}

test("hands the files over and removes them afterwards", async () => {
  const read = await withUpload(post(formWith({ "漏水.jpg": 10 })), { storage, limits }, async ({ form, files }) => ({
    words: form.get("words"),
    names: files.map(({ fileName }) => fileName),
    text: await text(storage.read(files[0]?.storageKey ?? "")),
  }));
  expect(read).toEqual({ words: "次卫返潮", names: ["漏水.jpg"], text: "xxxxxxxxxx" });
  expect(filesLeft()).toEqual([]);
});

test("removes them too when the handling fails", async () => {
  const failing = withUpload(post(formWith({ "a.jpg": 10 })), { storage, limits }, async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(filesLeft()).toEqual([]);
});

test.each([
  [{ "a.jpg": 1_001 }, ["file_too_large"]],
  [{ "a.jpg": 800, "b.jpg": 800 }, ["upload_too_large"]],
  [{ "a.jpg": 10, "b.jpg": 10, "c.jpg": 10 }, ["too_many_files"]],
  [{ "a.jpg": 1_000, "b.jpg": 500 }, []],
])("of files of %j refuses %j, and keeps the words behind them", async (files, reasons) => {
  const read = await withUpload(post(formWith(files)), { storage, limits }, async ({ form, refused }) => ({
    words: form.get("words"),
    reasons: refused.map(({ reason }) => reason),
  }));
  expect(read).toEqual({ words: "次卫返潮", reasons });
  expect(filesLeft()).toEqual([]);
});

test("takes an empty file field for none, and a form without files as it comes", async () => {
  const empty = formWith({});
  empty.append("photos", new File([], ""));
  for (const body of [empty, new URLSearchParams({ words: "次卫返潮" })]) {
    const read = await withUpload(post(body), { storage, limits }, async ({ form, files, refused }) => ({
      words: form.get("words"),
      files: files.length + refused.length,
    }));
    expect(read).toEqual({ words: "次卫返潮", files: 0 });
  }
});

test.each([
  ["far beyond the limits", formWith({ "a.jpg": 20_000 }), undefined, 413],
  ["cut off in the middle", '--x\r\nContent-Disposition: form-data; name="photos"; filename="a"\r\n\r\nab', "x", 400],
  ["that does not say what divides it", "x", "", 400],
])("gives up on a form %s", async (_, body, boundary, status) => {
  const headers = boundary !== undefined ? { "content-type": `multipart/form-data; boundary=${boundary}` } : undefined;
  const answer = await withUpload(post(body, headers), { storage, limits }, async () => null).catch(
    (error: unknown) => error,
  );
  expect(answer).toBeInstanceOf(Response);
  expect(answer).toMatchObject({ status });
  expect(filesLeft()).toEqual([]);
});

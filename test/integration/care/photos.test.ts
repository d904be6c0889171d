import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { addPhoto, removePhoto } from "#app/features/care/commands/add-photo.server.ts";
import { reportCare } from "#app/features/care/commands/report-care.server.ts";
import { sweepUploads } from "#app/features/care/commands/sweep-uploads.server.ts";
import { findPhoto, listUploads } from "#app/features/care/queries/photo.server.ts";
import type { MemberActor } from "#app/platform/context.ts";
import { createBuilders } from "#test/support/builders.ts";
import { testDatabase } from "#test/support/database.ts";
import { reasonOf, valueOf } from "#test/support/outcomes.ts";
import { careFixture } from "./care-fixture.ts";

const { db } = await testDatabase();
const builders = createBuilders(db, { seed: "photos" });
const care = careFixture(builders, db);
const { storage } = care;

function plain(width = 40, height = 30) {
  return sharp({ create: { width, height, channels: 3, background: "#8a5a38" } });
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.byteLength; from += 65_536) yield bytes.subarray(from, from + 65_536);
}

function add(actor: MemberActor, requestId: string, bytes: Uint8Array, photoId = randomUUID()) {
  const { memberId } = actor;
  return addPhoto(builders.as(actor), storage, { requestId, memberId, photoId, file: piecesOf(bytes) });
}

/** A PNG whose head says 60,000 × 60,000: 14 GB unpacked. */
async function bomb(): Promise<Buffer> {
  const png = await plain().png().toBuffer();
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

test("keeps a photo upright and in two sizes, without place, camera or time", async () => {
  const { actor } = await care.owner();
  const jpeg = await plain(3_000, 2_000)
    .withExif({
      IFD0: { Make: "Kehui Phone" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "40/1 13/1 6/1" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(jpeg).metadata()).exif?.toString("latin1")).toContain("Kehui Phone");
  const photoId = randomUUID();
  valueOf(await add(actor, builders.id(), jpeg, photoId));
  const key = await findPhoto(builders.as(actor), photoId);
  const large = await buffer(storage.read(`${key}.jpg`));
  const { exif, icc, xmp, iptc, orientation, width, height, format } = await sharp(large).metadata();
  expect({ exif, icc, xmp, iptc, orientation }).toEqual({
    exif: undefined,
    icc: undefined,
    xmp: undefined,
    iptc: undefined,
    orientation: undefined,
  });
  expect([format, width, height]).toEqual(["jpeg", 1_365, 2_048]);
  expect(large.includes("Kehui Phone")).toBe(false);
  const small = await sharp(await buffer(storage.read(`${key}-small.jpg`))).metadata();
  expect([small.width, small.height]).toEqual([320, 480]);
});

test.each([
  ["a text with a picture's name", async () => Buffer.from("this is no photo"), "not_a_picture"],
  ["an SVG", async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), "not_a_picture"],
  ["a GIF", async () => plain().gif().toBuffer(), "not_a_picture"],
  [
    "the head of a JPEG and nothing behind",
    async () => (await plain().jpeg().toBuffer()).subarray(0, 60),
    "not_a_picture",
  ],
  ["an empty file", async () => Buffer.alloc(0), "not_a_picture"],
  ["a small file that unpacks to 14 GB", bomb, "picture_too_large"],
  ["more than 8 MB", async () => Buffer.alloc(8 * 1024 * 1024 + 1, 0xff), "file_too_large"],
])("refuses %s", async (_, make, reason) => {
  const { actor } = await care.owner();
  const requestId = builders.id();
  expect(reasonOf(await add(actor, requestId, await make()))).toBe(reason);
  expect(await listUploads(builders.as(actor), { requestId, memberId: actor.memberId })).toEqual([]);
});

test.each(["png", "webp"] as const)("takes a %s photo", async (format) => {
  const { actor } = await care.owner();
  expect(reasonOf(await add(actor, builders.id(), await plain().toFormat(format).toBuffer()))).toBeNull();
});

test("takes six of nine that come at once, and another when one is taken out", async () => {
  const { actor } = await care.owner();
  const requestId = builders.id();
  const jpeg = await plain().jpeg().toBuffer();
  const outcomes = await Promise.all(Array.from({ length: 9 }, () => add(actor, requestId, jpeg)));
  expect(outcomes.map(reasonOf).filter(Boolean)).toEqual(["too_many_photos", "too_many_photos", "too_many_photos"]);
  const [first] = await listUploads(builders.as(actor), { requestId, memberId: actor.memberId });
  await removePhoto(builders.as(actor), storage, { photoId: first?.id ?? "" });
  expect(await storage.size(`care/${first?.id}.jpg`)).toBeNull();
  expect(reasonOf(await add(actor, requestId, jpeg))).toBeNull();
  const uploads = await db.careUpload.findMany({ where: { requestId }, select: { ordinal: true } });
  expect(uploads.map(({ ordinal }) => ordinal).sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test("keeps the files of a sixth photo that is sent several times at once", async () => {
  const { actor } = await care.owner();
  const requestId = builders.id();
  const jpeg = await plain().jpeg().toBuffer();
  for (let nth = 0; nth < 5; nth += 1) valueOf(await add(actor, requestId, jpeg));
  const sixth = randomUUID();
  const outcomes = await Promise.all(Array.from({ length: 4 }, () => add(actor, requestId, jpeg, sixth)));
  expect(outcomes.map(reasonOf)).toEqual([null, null, null, null]);
  expect(await db.careUpload.count({ where: { requestId } })).toBe(6);
  expect(await storage.size(`care/${sixth}.jpg`)).toBeGreaterThan(0);
  expect(await storage.size(`care/${sixth}-small.jpg`)).toBeGreaterThan(0);
});

test("gives photos of two members who use one report's id a place each", async () => {
  const owners = [(await care.owner()).actor, (await care.owner()).actor];
  const requestId = builders.id();
  const jpeg = await plain().jpeg().toBuffer();
  const sent = [1, 2, 3].flatMap(() => owners.map((actor) => add(actor, requestId, jpeg)));
  expect((await Promise.all(sent)).map(reasonOf)).toEqual(sent.map(() => null));
  expect(await db.careUpload.count({ where: { requestId } })).toBe(6);
});

test("keeps no more than sixty photos of a member waiting, also when they come at once for several reports", async () => {
  const { actor } = await care.owner();
  const { memberId } = actor;
  const size = { width: 1, height: 1, storageKey: "care/x", createdAt: new Date("2026-11-21T02:00:00Z") };
  const upload = (requestId: string) => ({ ...size, id: randomUUID(), requestId, memberId, ordinal: 1 });
  await db.careUpload.createMany({ data: Array.from({ length: 58 }, () => upload(randomUUID())) });
  const jpeg = await plain().jpeg().toBuffer();
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => add(actor, randomUUID(), jpeg)));
  expect(outcomes.map(reasonOf).filter(Boolean)).toEqual(["too_many_photos", "too_many_photos", "too_many_photos"]);
  expect(await db.careUpload.count({ where: { memberId } })).toBe(60);
});

test("control: without the queue, uploads at once look at the same free place", async () => {
  const { actor } = await care.owner();
  const requestId = builders.id();
  const looks = await Promise.all(Array.from({ length: 9 }, () => db.careUpload.count({ where: { requestId } })));
  const writes = looks.map((taken) =>
    db.careUpload.create({
      data: {
        id: randomUUID(),
        requestId,
        memberId: actor.memberId,
        ordinal: taken + 1,
        storageKey: "care/x",
        width: 1,
        height: 1,
        createdAt: new Date("2026-11-21T02:00:00Z"),
      },
    }),
  );
  const settled = await Promise.allSettled(writes);
  expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(8);
});

test("goes with its report, once, and the same photo again changes nothing", async () => {
  const owner = await care.owner();
  const report = care.report(owner, { words: "" });
  const photoId = randomUUID();
  const jpeg = await plain().jpeg().toBuffer();
  valueOf(await add(owner.actor, report.requestId, jpeg, photoId));
  valueOf(await add(owner.actor, report.requestId, jpeg, photoId));
  valueOf(await reportCare(builders.as(owner.actor), report));
  valueOf(await add(owner.actor, report.requestId, jpeg, photoId));
  expect(await db.carePhoto.count({ where: { requestId: report.requestId } })).toBe(1);
  expect(await db.careUpload.count({ where: { requestId: report.requestId } })).toBe(0);
});

test("is seen by the reporting household and the care staff only", async () => {
  const owner = await care.owner();
  const report = care.report(owner);
  const photoId = randomUUID();
  valueOf(await add(owner.actor, report.requestId, await plain().jpeg().toBuffer(), photoId));
  const mate = await care.mateIn(owner.homeId);
  expect(await findPhoto(builders.as(mate), photoId)).toBeNull();
  valueOf(await reportCare(builders.as(owner.actor), report));
  const desk = await builders.staff("care_desk");
  for (const actor of [owner.actor, mate, desk]) expect(await findPhoto(builders.as(actor), photoId)).not.toBeNull();
  const stranger = (await care.owner()).actor;
  const consultant = await builders.staff("sales_consultant");
  const visitor = { kind: "visitor" } as const;
  for (const actor of [stranger, consultant, visitor]) {
    expect(await findPhoto(builders.as(actor), photoId)).toBeNull();
  }
  await db.householdMember.updateMany({
    where: { memberId: mate.memberId },
    data: { untilAt: new Date("2026-11-22T00:00:00Z") },
  });
  expect(await findPhoto(builders.as(mate), photoId)).toBeNull();
});

test("is swept away with its file when the report was not sent within a day", async () => {
  const { actor } = await care.owner();
  const job = builders.as({ kind: "job", name: "care:sweep-uploads" } as const);
  const photoId = randomUUID();
  valueOf(await add(actor, builders.id(), await plain().jpeg().toBuffer(), photoId));
  builders.clock.advance({ hours: 23 });
  await sweepUploads(job, storage);
  expect(await storage.size(`care/${photoId}.jpg`)).toBeGreaterThan(0);
  builders.clock.advance({ hours: 2 });
  await sweepUploads(job, storage);
  expect(await storage.size(`care/${photoId}.jpg`)).toBeNull();
  expect(await findPhoto(builders.as(actor), photoId)).toBeNull();
  builders.clock.advance({ hours: -25 });
});

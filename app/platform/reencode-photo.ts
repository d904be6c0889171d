import sharp from "sharp";
import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";
import { takeTurns } from "./take-turns.ts";

/** Longest edges in pixels: enough to see a hairline crack, and for a list. */
const LARGE_PX = 2_048;
const SMALL_PX = 480;
const JPEG_QUALITY = 80;
/** A phone's largest ordinary photo has 50 million pixels; what unpacks to more is refused before it does. */
const MOST_PIXELS = 64_000_000;

/** Unpacked, the largest takes a quarter of a gigabyte; more of them at once would fill the memory. */
const inTurn = takeTurns(2);

export type Photo = { large: Buffer; small: Buffer; width: number; height: number };

/**
 * Makes new pictures from what was sent: upright, no larger than needed, without EXIF, place or any other data that
 * came with it. What it is is told by its content, whatever its name says: JPEG, PNG or WebP.
 * @param options.takesGif whether a GIF is taken too, as the still picture with which it begins.
 */
export async function reencodePhoto(
  bytes: Uint8Array,
  { takesGif = false }: { takesGif?: boolean } = {},
): Promise<Outcome<Photo, "not_a_picture" | "picture_too_large">> {
  if (!isPicture(bytes) && !(takesGif && isGif(bytes))) return refuse("not_a_picture");
  return inTurn(() => makeAnew(bytes));
}

async function makeAnew(bytes: Uint8Array): Promise<Outcome<Photo, "not_a_picture" | "picture_too_large">> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > MOST_PIXELS) return refuse("picture_too_large");
    const upright = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .autoOrient()
      .resize({ width: LARGE_PX, height: LARGE_PX, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" });
    const large = await upright.jpeg({ quality: JPEG_QUALITY }).toBuffer({ resolveWithObject: true });
    const small = await sharp(large.data)
      .resize({ width: SMALL_PX, height: SMALL_PX, fit: "inside", withoutEnlargement: true })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer();
    return ok({ large: large.data, small, width: large.info.width, height: large.info.height });
  } catch {
    return refuse("not_a_picture");
  }
}

function isGif(bytes: Uint8Array): boolean {
  return /^GIF8[79]a$/.test(Buffer.from(bytes.subarray(0, 6)).toString("latin1"));
}

function isPicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  return head.startsWith("\xFF\xD8\xFF") || head.startsWith("\x89PNG\r\n\x1A\n") || /^RIFF.{4}WEBP$/s.test(head);
}

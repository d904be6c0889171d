import { createHmac, timingSafeEqual } from "node:crypto";
import type { Temporal } from "#app/shared/club-time.ts";

/** Authenticator apps agree on SHA-1, six digits and 30 seconds (RFC 6238; the key URI's defaults). */
const DIGITS = 6;
const STEP_SECONDS = 30;
/** RFC 4226 asks for 160 bits. */
const SECRET_BYTES = 20;
/** One step either way forgives a phone whose clock is half a minute off. */
const DRIFT_STEPS = 1n;

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** @returns a new secret in base 32, as authenticator apps take it. */
export function makeTotpSecret(randomBytes: (length: number) => Uint8Array): string {
  const bits = Array.from(randomBytes(SECRET_BYTES), (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32.charAt(Number.parseInt(five, 2))).join("");
}

/** @returns the address that an authenticator app reads from the QR code. */
export function totpUri({ secret, account, issuer }: { secret: string; account: string; issuer: string }): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(issuer)}`;
}

/** @returns the number of the 30-second step that an instant lies in. */
export function totpStep(at: Temporal.Instant): bigint {
  return BigInt(Math.floor(at.epochMilliseconds / 1000 / STEP_SECONDS));
}

/** @returns the six digits of a step. */
export function totpCode(secret: string, step: bigint): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(step);
  const digest = createHmac("sha1", decodeBase32(secret)).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 0xf;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, "0");
}

/**
 * @param lastStep step of the last accepted code; that code and older ones are not accepted again.
 * @returns the step that a typed code belongs to, or null.
 */
export function findTotpStep(secret: string, typed: string, at: Temporal.Instant, lastStep: bigint | null) {
  const now = totpStep(at);
  for (let step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step += 1n) {
    const isNew = lastStep === null || step > lastStep;
    if (isNew && isSame(totpCode(secret, step), typed)) return step;
  }
  return null;
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function decodeBase32(text: string): Buffer {
  const bits = Array.from(text, (symbol) => BASE32.indexOf(symbol).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { invariant } from "#app/shared/invariant.ts";

/** Keeps personal numbers: encrypted at rest, found again by a keyed hash. */
export type Vault = {
  /** @returns AES-256-GCM ciphertext as text, different each time. */
  encrypt(plain: string): string;
  /** @throws when the text was changed or made with another secret. */
  decrypt(sealed: string): string;
  /** @returns the same keyed hash (HMAC-SHA-256, hex) for the same text; useless without the secret. */
  hash(plain: string): string;
};

const FORMAT = "v1";

/** @param secret CLUB_SECRET; every process of the club needs the same one, and losing it loses the numbers. */
export function createVault(secret: string): Vault {
  const encryptionKey = deriveKey(secret, "personal numbers, encryption");
  const hashKey = deriveKey(secret, "personal numbers, search");
  return {
    encrypt(plain) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", encryptionKey, nonce);
      const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return `${FORMAT}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
    },
    decrypt(sealed) {
      const [format, body] = sealed.split(".");
      invariant(format === FORMAT && body, "a sealed number has the current format");
      const bytes = Buffer.from(body, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", encryptionKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
    },
    hash: (plain) => createHmac("sha256", hashKey).update(plain).digest("hex"),
  };
}

/** @returns SHA-256 in hex, for tokens that are long and random enough to need no key. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A key object is set up once; from bare bytes the library would do so for each number, six times as slow. */
function deriveKey(secret: string, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync("sha256", secret, "kehui", purpose, 32)));
}

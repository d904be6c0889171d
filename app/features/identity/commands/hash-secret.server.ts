import { hash, verify } from "@node-rs/argon2";

/** Argon2id with 19 MiB, two passes, one lane: the first choice of OWASP's password storage cheat sheet. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What an unknown account's secret is compared with, so that refusing it takes as long as refusing a wrong one. */
let decoy: Promise<string> | undefined;

/** @returns the Argon2id hash of a password or PIN in PHC form, with its own salt. */
export function hashSecret(secret: string): Promise<string> {
  return hash(secret.normalize("NFC"), COST);
}

/** @param stored PHC form; null where there is no account or no secret yet, which is refused in the same time. */
export async function isSecret(stored: string | null, typed: string): Promise<boolean> {
  decoy ??= hashSecret("nobody's secret");
  const matches = await verify(stored ?? (await decoy), typed.normalize("NFC"));
  return stored !== null && matches;
}

import type { Vault } from "#app/platform/vault.ts";

/** Symbols of the account's key, which follows from its token and does not tell it. */
const KEY_LENGTH = 12;

/** @returns the key under which the club knows the chat account that a puppet service's token opens. */
export function accountKeyOf(vault: Pick<Vault, "hash">, token: string): string {
  return vault.hash(`chat account/${token}`).slice(0, KEY_LENGTH);
}

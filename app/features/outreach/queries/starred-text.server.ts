import type { Vault } from "#app/platform/vault.ts";

/** Words as a row keeps them: what is starred in `text` is read from `textEnc` as long as somebody needs it. */
export type StarredText = { text: string; textEnc: string | null };

/** @param starred the same words with their numbers starred. @returns both, the words themselves encrypted. */
export function sealText(vault: Pick<Vault, "encrypt">, text: string, starred: string): StarredText {
  return { text: starred, textEnc: starred === text ? null : vault.encrypt(text) };
}

/** @returns the words as they were said. */
export function openText(vault: Pick<Vault, "decrypt">, { text, textEnc }: StarredText): string {
  return textEnc === null ? text : vault.decrypt(textEnc);
}

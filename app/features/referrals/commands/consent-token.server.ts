import type { Context } from "#app/platform/context.ts";

const TOKEN_LENGTH = 32;

/**
 * @returns the secret part of a friend's consent link: 128 bits that follow from the referral and the club's secret,
 * so that the link can be shown to the owner again without being stored.
 */
export function consentToken({ vault }: Pick<Context, "vault">, referralId: string): string {
  return vault.hash(`friend's consent to ${referralId}`).slice(0, TOKEN_LENGTH);
}

/** @returns the path of the page on which the friend answers. */
export function consentPath(ctx: Pick<Context, "vault">, referralId: string): string {
  return `/r/${consentToken(ctx, referralId)}`;
}

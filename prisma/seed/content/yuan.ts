/** @param amount in yuan, at most two decimals. @returns fen. */
export function yuan(amount: number): bigint {
  return BigInt(Math.round(amount * 100));
}

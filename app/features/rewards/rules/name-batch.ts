/** @returns what a batch's number says: 202611-02 is the second of November 2026. */
export function partsOfNumber(number: string): { year: number; month: number; count: number } {
  return { year: Number(number.slice(0, 4)), month: Number(number.slice(4, 6)), count: Number(number.slice(7)) };
}

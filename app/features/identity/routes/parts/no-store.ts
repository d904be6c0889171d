/** Headers of pages before signing in that show something personal or secret: nothing on the way keeps them. */
export function noStore(): { "Cache-Control": string } {
  return { "Cache-Control": "no-store" };
}

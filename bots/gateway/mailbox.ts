/** A picture as it crosses the wire. */
export type Picture = { name: string; base64: string };

/** One bubble on the phone of a simulated person. */
export type Bubble = {
  /** Counts the bubbles of this person from 1. */
  readonly number: number;
  readonly from: "account" | "person";
  readonly text: string;
  readonly picture: Picture | null;
  /** ISO 8601. */
  readonly at: string;
};

/** Bubbles kept per person; older ones are forgotten. */
const KEPT = 500;

/** What each simulated person sees on their phone, and a way to wait for more. */
export class Mailbox {
  readonly #bubbles = new Map<string, Bubble[]>();
  readonly #counts = new Map<string, number>();
  readonly #waiters = new Map<string, Set<() => void>>();

  /** Shows a bubble on the person's phone. */
  put(personKey: string, bubble: Omit<Bubble, "number">): void {
    const number = (this.#counts.get(personKey) ?? 0) + 1;
    this.#counts.set(personKey, number);
    const bubbles = this.#bubbles.get(personKey) ?? [];
    bubbles.push({ ...bubble, number });
    this.#bubbles.set(personKey, bubbles.slice(-KEPT));
    for (const wake of this.#waiters.get(personKey) ?? []) wake();
  }

  /** @returns the person's bubbles with a number above `after`. */
  read(personKey: string, after: number): Bubble[] {
    return (this.#bubbles.get(personKey) ?? []).filter((bubble) => bubble.number > after);
  }

  /** As `read`, but waits up to `waitMs` milliseconds for the first one. */
  async waitFor(personKey: string, after: number, waitMs: number): Promise<Bubble[]> {
    const present = this.read(personKey, after);
    if (present.length > 0 || waitMs <= 0) return present;
    const waiters = this.#waiters.get(personKey) ?? new Set();
    this.#waiters.set(personKey, waiters);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, waitMs);
      function done(): void {
        clearTimeout(timer);
        waiters.delete(done);
        resolve();
      }
      waiters.add(done);
    });
    return this.read(personKey, after);
  }
}

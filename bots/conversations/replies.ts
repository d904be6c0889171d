import type { Temporal } from "#app/shared/club-time.ts";

/** A value inside a sentence; all but plain text is formatted in the reader's language. */
export type Value =
  | string
  | number
  | { fen: bigint }
  | { phone: string }
  | { day: Temporal.PlainDate }
  | { at: Temporal.Instant }
  | { reply: Reply };

/**
 * One chat bubble, still without words: a key of `bot.json` and what fills it. `items` follow the
 * sentence, one a line. With `qr` a picture of that text as a QR code goes with it. Bubbles of one turn
 * are sent as one, up to a picture.
 */
export type Reply = {
  key: string;
  values?: Readonly<Record<string, Value>>;
  items?: readonly Reply[];
  qr?: string;
};

/** Makes a bubble. */
export function say(key: string, values?: Reply["values"], items?: readonly Reply[]): Reply {
  return {
    key,
    ...(values === undefined ? {} : { values }),
    ...(items === undefined ? {} : { items }),
  };
}

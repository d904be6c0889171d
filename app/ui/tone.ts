/** What a colour means here: ok is settled, attend asks for a look, gold is tier and reward, bad is an error. */
export type Tone = "neutral" | "ok" | "attend" | "gold" | "bad";

/** Ground and text of a tinted surface. */
export const washClass: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-2",
  ok: "bg-pine-wash text-pine-ink",
  attend: "bg-persimmon-wash text-persimmon-ink",
  gold: "bg-gold-wash text-gold-ink",
  bad: "bg-red-wash text-red-ink",
};

/** Text alone. */
export const inkClass: Record<Tone, string> = {
  neutral: "text-ink-2",
  ok: "text-pine-ink",
  attend: "text-persimmon-ink",
  gold: "text-gold-ink",
  bad: "text-red-ink",
};

/** Solid fill of a bar or a mark, never under text. */
export const fillClass: Record<Tone, string> = {
  neutral: "bg-pine-line",
  ok: "bg-pine-ink",
  attend: "bg-persimmon",
  gold: "bg-gold",
  bad: "bg-red",
};

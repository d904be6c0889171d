/** What a series stands for. main is the club's own count, soft its lighter companion, attend what asks for a look, reward money given, rest what is missing. */
export type ChartTone = "main" | "soft" | "attend" | "reward" | "rest" | "bad";

export const chartFill: Record<ChartTone, string> = {
  main: "fill-pine",
  soft: "fill-pine-line",
  attend: "fill-persimmon",
  reward: "fill-gold",
  rest: "fill-deep",
  bad: "fill-red",
};

export const chartStroke: Record<ChartTone, string> = {
  main: "stroke-pine-ink",
  soft: "stroke-pine-line",
  attend: "stroke-persimmon",
  reward: "stroke-gold",
  rest: "stroke-line-strong",
  bad: "stroke-red",
};

/** A thick arc, in the same colour as a filled bar. */
export const chartArc: Record<ChartTone, string> = { ...chartStroke, main: "stroke-pine" };

export const chartGround: Record<ChartTone, string> = {
  main: "bg-pine",
  soft: "bg-pine-line",
  attend: "bg-persimmon",
  reward: "bg-gold",
  rest: "bg-deep",
  bad: "bg-red",
};

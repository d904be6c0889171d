import { invariant } from "#app/shared/invariant.ts";

/** The two colours an operator may choose, each as #RRGGBB: what acts and what asks for attention. */
export type BrandColours = { act: string; attend: string };

type Rgb = readonly [number, number, number];

/** Least contrast of words on their ground: WCAG 2.2, 1.4.3, level AA. */
export const TEXT_CONTRAST = 4.5;

/** The club's own colours, as tokens.css has them. */
const OWN: BrandColours = { act: "#1f5c4a", attend: "#d9622b" };
const DAY = { onFill: "#fffdfa", surface: "#fffdfa", sunken: "#f3eee5", towards: "#000000" };
const NIGHT = { onFill: "#fffdfa", surface: "#1c2420", sunken: "#111613", towards: "#ffffff" };

function parse(colour: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  invariant(match, "a colour is written as #RRGGBB");
  const channel = (at: number) => Number.parseInt(match[at] ?? "", 16);
  return [channel(1), channel(2), channel(3)];
}

function print(rgb: Rgb): string {
  return `#${rgb.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Mixes `part` (0 to 1) of one colour into another. */
function mix(colour: string, into: string, part: number): string {
  const [red, green, blue] = parse(colour);
  const [toRed, toGreen, toBlue] = parse(into);
  return print([toRed + (red - toRed) * part, toGreen + (green - toGreen) * part, toBlue + (blue - toBlue) * part]);
}

/** Relative luminance of sRGB as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red, green, blue] = parse(colour);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Contrast of two colours, 1 to 21. Takes both as #RRGGBB. */
export function contrastRatio(one: string, other: string): number {
  const lights = [luminance(one), luminance(other)];
  return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

/** The nearest shade of a colour, moved towards black or white, that reads as text on every one of the grounds. */
export function readableShade(colour: string, grounds: readonly string[], towards: string): string {
  for (let part = 1; part > 0; part -= 0.02) {
    const shade = mix(colour, towards, part);
    if (grounds.every((ground) => contrastRatio(shade, ground) >= TEXT_CONTRAST)) {
      return shade;
    }
  }
  return towards;
}

function shadesOf(name: string, colour: string, scheme: typeof DAY, fillCarriesText: boolean): string[] {
  const fill = fillCarriesText ? readableShade(colour, [scheme.onFill], "#000000") : colour;
  const wash = mix(colour, scheme.surface, scheme === DAY ? 0.12 : 0.2);
  return [
    `--${name}:${fill}`,
    `--${name}-hover:${mix(fill, "#000000", 0.8)}`,
    `--${name}-wash:${wash}`,
    `--${name}-line:${mix(colour, scheme.surface, 0.32)}`,
    `--${name}-ink:${readableShade(colour, [wash, scheme.surface, scheme.sunken], scheme.towards)}`,
  ];
}

function schemeRules({ act, attend }: BrandColours, scheme: typeof DAY): string {
  return [...shadesOf("pine", act, scheme, true), ...shadesOf("persimmon", attend, scheme, false)].join(";");
}

/**
 * Turns an operator's two colours into style rules that replace pine and persimmon in both schemes; words get a shade
 * with enough contrast, whatever was chosen. Returns an empty text for the club's own colours.
 * Throws when a colour is not #RRGGBB: what reaches a style sheet is never free text.
 */
export function brandStyle(colours: BrandColours): string {
  if (colours.act.toLowerCase() === OWN.act && colours.attend.toLowerCase() === OWN.attend) {
    return "";
  }
  const day = schemeRules(colours, DAY);
  const night = schemeRules(colours, NIGHT);
  return [
    `:root:not(.mourning){${day}}`,
    `@media (prefers-color-scheme:dark){:root:not(.mourning):not(.light){${night}}}`,
    `:root.dark:not(.mourning){${night}}`,
  ].join("");
}

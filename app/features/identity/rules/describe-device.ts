export type DeviceName = "iphone" | "ipad" | "android" | "windows" | "mac" | "linux" | "other";
export type BrowserName = "wechat" | "edge" | "firefox" | "chrome" | "safari" | "other";

/** In order: what comes first hides what comes later (WeChat runs inside Safari's or Chrome's engine). */
const DEVICES: readonly [RegExp, DeviceName][] = [
  [/iPhone|iPod/, "iphone"],
  [/iPad/, "ipad"],
  [/Android|HarmonyOS/, "android"],
  [/Windows/, "windows"],
  [/Macintosh|Mac OS X/, "mac"],
  [/Linux|CrOS/, "linux"],
];
const BROWSERS: readonly [RegExp, BrowserName][] = [
  [/MicroMessenger/, "wechat"],
  [/Edg(e|A|iOS)?\//, "edge"],
  [/Firefox|FxiOS/, "firefox"],
  [/Chrome|CriOS|Chromium/, "chrome"],
  [/Safari/, "safari"],
];

/** @returns what a person would call the device and browser that a User-Agent header names. */
export function describeDevice(userAgent: string): { device: DeviceName; browser: BrowserName } {
  return { device: firstMatch(DEVICES, userAgent) ?? "other", browser: firstMatch(BROWSERS, userAgent) ?? "other" };
}

function firstMatch<Name>(names: readonly [RegExp, Name][], text: string): Name | undefined {
  return names.find(([pattern]) => pattern.test(text))?.[1];
}

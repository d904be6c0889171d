import { ok, refuse, type Outcome } from "#app/shared/outcome.ts";

export type PinRefusal = "pin_not_six_digits" | "pin_too_simple";

/** Says whether a clerk may have a PIN: six digits, neither one or two figures over and over nor a straight run. */
export function judgePin(pin: string): Outcome<undefined, PinRefusal> {
  if (!/^\d{6}$/.test(pin)) return refuse("pin_not_six_digits");
  const isRepeated = /^(\d)\1{5}$/.test(pin) || /^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin);
  const isRun = "01234567890123456789".includes(pin) || "98765432109876543210".includes(pin);
  return isRepeated || isRun ? refuse("pin_too_simple") : ok();
}

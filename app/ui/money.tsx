import { classNames } from "./class-names.ts";

/** A sum in tabular figures that never breaks. Takes the formatted text, such as ¥5,000.00. `struck` is for what is not paid. */
export function Money({
  text,
  strong = false,
  reward = false,
  struck = false,
}: {
  text: string;
  strong?: boolean;
  reward?: boolean;
  struck?: boolean;
}) {
  const moneyClass = classNames("phrase tabular-nums", strong && "font-semibold", reward && "text-gold-ink");
  return struck ? (
    <s className={classNames(moneyClass, "text-ink-3")}>{text}</s>
  ) : (
    <span className={moneyClass}>{text}</span>
  );
}

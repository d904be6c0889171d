/**
 * The first thing in a form that moves money. A form's first submit button is the one that Enter presses; this one is
 * disabled, so Enter in a field does nothing and only a deliberate press of the real button does.
 */
export function EnterGuard() {
  return <button type="submit" disabled hidden />;
}

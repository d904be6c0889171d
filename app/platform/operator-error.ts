/**
 * A problem that the person who runs the club can mend.
 * Its message is one line that says what is wrong and what to do; it is shown without a stack.
 */
export class OperatorError extends Error {
  override name = "OperatorError";
}

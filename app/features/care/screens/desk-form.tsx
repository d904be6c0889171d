import type { SubmissionResult } from "@conform-to/react";
import type { DeskPage } from "./staff-one-screen.tsx";

export type DeskFormData = Pick<DeskPage, "stepId" | "version" | "lastResult">;

/** What every form of the desk says besides its own fields: what it does, its id, and the version it was decided on. */
export function DeskMoveFields({ intent, stepId, version }: { intent: string } & DeskFormData) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="stepId" value={stepId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}

/** What came back belongs to the form that was sent. */
export function resultFor(intent: string, result: SubmissionResult<string[]> | undefined) {
  return result?.initialValue?.["intent"] === intent ? result : undefined;
}

type CareKind = "repair" | "complaint" | "enquiry" | "suggestion" | "praise";

type TaskBase = {
  id: string;
  /** When it was promised, begins or runs out; of what merely waits, since when. */
  dueAt: Date;
  /** Nothing was promised: it waits since `dueAt`. */
  waits: boolean;
  title: string;
  note: string;
  to: string;
  /** What is to be done, a key of the texts. */
  todo: string;
};

/** Something that waits for the actor: what, since or until when, and where to do it. */
export type Task = TaskBase &
  (
    | { kind: "conversation" | "referral" }
    | { kind: "care"; about: CareKind; emergency: boolean; visitFrom: Date | null }
    /** `left`: free seats, or vouchers still to be claimed; null without limit. */
    | { kind: "event" | "perk"; left: number | null }
    | { kind: "payout"; lines: number; netFen: bigint }
  );

/** Tells whether it is an owner's thanks to be passed on: nice to read, and nothing that anybody waits for. */
export function isPraise(task: Task): boolean {
  return task.kind === "care" && task.about === "praise";
}

/** @returns the moment that a list shows and orders a task by: of an arranged visit when it begins, else when it is due. */
export function shownAt(task: Task): Date {
  return (task.kind === "care" ? task.visitFrom : null) ?? task.dueAt;
}

import { expect, test } from "vitest";
import { trackRequest } from "./track-request.ts";

const [reportedAt, answeredAt, scheduledAt, visitFrom, completedAt, confirmedAt] = [1, 2, 3, 4, 5, 6].map(
  (day) => new Date(Date.UTC(2026, 10, day)),
);
const nothing = {
  createdAt: reportedAt ?? new Date(0),
  answeredAt: null,
  scheduledAt: null,
  visitFrom: null,
  completedAt: null,
  confirmedAt: null,
};
const visit = { scheduledAt: scheduledAt ?? null, visitFrom: visitFrom ?? null };

function line(request: Partial<Parameters<typeof trackRequest>[0]>): string {
  return trackRequest({ kind: "repair", state: "reported", ...nothing, ...request })
    .map(({ stage, state, at }) => `${stage} ${state}${at ? ` ${at.getUTCDate()}` : ""}`)
    .join(", ");
}

test("a repair waits for a plan, for the visit, for the owner's word", () => {
  expect(line({})).toBe("received done 1, planned now, visited ahead, confirmed ahead");
  expect(line({ state: "assigned", answeredAt })).toBe("received done 1, planned now, visited ahead, confirmed ahead");
  expect(line({ state: "scheduled", ...visit })).toBe(
    "received done 1, planned done 3, visited now 4, confirmed ahead",
  );
  expect(line({ state: "completed", completedAt, ...visit })).toBe(
    "received done 1, planned done 3, visited done 5, confirmed now",
  );
  expect(line({ state: "confirmed", completedAt, confirmedAt, ...visit })).toBe(
    "received done 1, planned done 3, visited done 5, confirmed done 6",
  );
});

test("words are answered and settled without a visit", () => {
  expect(line({ kind: "complaint" })).toBe("received done 1, answered now, settled ahead, confirmed ahead");
  expect(line({ kind: "complaint", state: "assigned", answeredAt })).toBe(
    "received done 1, answered done 2, settled now, confirmed ahead",
  );
});

test("a cancelled request goes no further", () => {
  expect(line({ state: "cancelled" })).toBe("received done 1, planned ended, visited ended, confirmed ended");
});

test("praise is received and passed on, and waits for no word of the owner's", () => {
  const praise = { kind: "praise" as const, completedAt };
  expect(line({ ...praise, completedAt: null, state: "assigned", answeredAt })).toBe("received done 1, passed_on now");
  expect(line({ ...praise, state: "completed" })).toBe("received done 1, passed_on done 5");
});

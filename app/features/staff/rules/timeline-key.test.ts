import { expect, test } from "vitest";
import { readTimelineKey, writeTimelineKey } from "./timeline-key.ts";

const id = "01a3b5c7-0000-7000-8000-000000000000";

test("comes back as it was written", () => {
  for (const key of [id, `${id}-used`].map((each) => ({ at: new Date(1_795_305_600_123), id: each }))) {
    expect(readTimelineKey(writeTimelineKey(key))).toEqual(key);
  }
});

test.each([null, "", "1795305600123", `x.${id}`, "1795305600123.7", `1795305600123.${id}'`])(
  "is none when it says %s",
  (text) => {
    expect(readTimelineKey(text)).toBeNull();
  },
);

import { expect, test } from "vitest";
import { Temporal } from "#app/shared/club-time.ts";
import { createFormat } from "#app/platform/i18n/format.ts";
import { textFunction } from "#app/platform/i18n/texts.server.ts";
import { describeCollecting } from "./describe-door.server.ts";

const reader = {
  format: createFormat({
    language: "zh-CN",
    zone: "Asia/Shanghai",
    now: Temporal.Instant.from("2026-11-22T02:00:00Z"),
  }),
  texts: (namespace: string) => textFunction("zh-CN", namespace),
};
const came = { checkedInAt: new Date("2026-11-22T01:00:00Z") };
const waiting = { checkedInAt: null };

test("the door collects from those who have not come yet", () => {
  expect(describeCollecting(reader, { feeFen: 2000n }, [came, waiting, waiting])).toBe(
    "每位收 ¥20.00，没到的 2 位共 ¥40.00",
  );
});

test("there is nothing to collect at a free event, or once everybody is in", () => {
  expect(describeCollecting(reader, { feeFen: 0n }, [waiting])).toBeNull();
  expect(describeCollecting(reader, { feeFen: 2000n }, [came])).toBeNull();
});

import type { Temporal } from "#app/shared/club-time.ts";

export type SessionKind = "member" | "staff" | "clerk";

/** How long a session lasts from signing in, and how long it may rest between two requests; in hours. */
type Lifetime = { absoluteHours: number; idleHours: number };

const DAY_HOURS = 24;

/** ASVS 5.0 level 2, 7.3: both limits are documented and enforced. A clerk's session spans one day at the till. */
const LIFETIMES: Readonly<Record<SessionKind, Lifetime>> = {
  member: { absoluteHours: 30 * DAY_HOURS, idleHours: 14 * DAY_HOURS },
  staff: { absoluteHours: 12, idleHours: 0.5 },
  clerk: { absoluteHours: 16, idleHours: 16 },
};

/** For a device that a member shares with others: long enough for one visit. */
const SHARED_DEVICE_HOURS = 12;

/** A session is written at most this often, so that reading a page does not cost a write. */
const TOUCH_AFTER_MS = 5 * 60_000;

const HOUR_MS = 3_600_000;

/** @returns when a session that begins now ends at the latest. */
export function sessionEnd(kind: SessionKind, now: Temporal.Instant, options: { sharedDevice?: boolean } = {}) {
  const hours = options.sharedDevice ? SHARED_DEVICE_HOURS : LIFETIMES[kind].absoluteHours;
  return now.add({ milliseconds: hours * HOUR_MS });
}

/**
 * Says what to do with a session that is used now.
 * @param session instants in milliseconds since 1970.
 * @returns "ended" when it rested too long or is past its end; "touch" when its last use must be written.
 */
export function judgeSession(
  session: { kind: SessionKind; lastSeenAt: number; expiresAt: number },
  now: number,
): "ended" | "touch" | "alive" {
  const restedMs = now - session.lastSeenAt;
  if (now >= session.expiresAt || restedMs >= LIFETIMES[session.kind].idleHours * HOUR_MS) return "ended";
  return restedMs >= TOUCH_AFTER_MS ? "touch" : "alive";
}

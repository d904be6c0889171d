import { newId, nowDate, type Context } from "#app/platform/context.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { hashToken } from "#app/platform/vault.ts";
import { dateFromInstant } from "#app/shared/club-time.ts";
import { sessionEnd } from "../rules/session-lifetime.ts";

/** The browser that signs in. */
export type Device = {
  /** User-Agent header. */
  userAgent: string;
  /** The session its cookie names so far, whoever's it is; it ends. */
  sessionId: string | null;
};

type Subject =
  | { kind: "member"; memberId: string; sharedDevice: boolean }
  | { kind: "staff"; staffId: string; secondFactor: boolean }
  | { kind: "clerk"; clerkId: string };

/** What the browser is given: the only copy of the token. */
export type OpenedSession = {
  token: string;
  /** Seconds the cookie stays; null keeps it only until the browser closes. */
  cookieSeconds: number | null;
};

const TOKEN_BYTES = 32;
const LONGEST_USER_AGENT = 300;

/** Opens a session with a fresh token and ends the browser's former one, so that a token fixed before is worthless. */
export async function openSession(
  tx: Tx,
  ctx: Pick<Context, "clock" | "random">,
  subject: Subject,
  device: Device,
): Promise<OpenedSession> {
  const token = Buffer.from(ctx.random.bytes(TOKEN_BYTES)).toString("base64url");
  const now = ctx.clock.now();
  const at = nowDate(ctx);
  const sharedDevice = subject.kind === "member" && subject.sharedDevice;
  const end = sessionEnd(subject.kind, now, { sharedDevice });
  if (device.sessionId !== null) {
    await tx.session.updateMany({ where: { id: device.sessionId, revokedAt: null }, data: { revokedAt: at } });
  }
  await tx.session.create({
    data: {
      id: newId(ctx),
      tokenHash: hashToken(token),
      kind: subject.kind,
      memberId: subject.kind === "member" ? subject.memberId : null,
      staffId: subject.kind === "staff" ? subject.staffId : null,
      clerkId: subject.kind === "clerk" ? subject.clerkId : null,
      secondFactorAt: subject.kind === "staff" && subject.secondFactor ? at : null,
      reauthenticatedAt: at,
      userAgent: device.userAgent.slice(0, LONGEST_USER_AGENT),
      createdAt: at,
      lastSeenAt: at,
      expiresAt: dateFromInstant(end),
    },
  });
  const seconds = Math.floor((end.epochMilliseconds - now.epochMilliseconds) / 1000);
  return { token, cookieSeconds: subject.kind === "member" && !sharedDevice ? seconds : null };
}

import type { ClerkActor, Context, MemberActor, StaffActor } from "#app/platform/context.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { invariant } from "#app/shared/invariant.ts";
import { endOtherSessions, endOwnSession } from "../../commands/end-session.server.ts";
import { listSessions } from "../../queries/sessions.server.ts";
import { describeDevice } from "../../rules/describe-device.ts";
import { endSessionSchema } from "../../schemas.ts";
import type { DeviceRow } from "../../screens/device-list.tsx";

type SignedIn = Context<MemberActor | StaffActor | ClerkActor>;

/** @returns the devices on which the actor is signed in, as the page lists them. */
export async function readDevices({ format, sessionId }: RequestContext, ctx: SignedIn): Promise<DeviceRow[]> {
  const sessions = await listSessions(ctx, sessionId);
  return sessions.map(({ id, userAgent, createdAt, lastSeenAt, isCurrent }) => ({
    id,
    isCurrent,
    ...describeDevice(userAgent),
    signedInAt: format.time(createdAt),
    lastSeenAt: format.ago(lastSeenAt),
  }));
}

/** Signs one or all other devices out, as the form asks. @returns false for a form of another shape. */
export async function endDevices({ sessionId }: RequestContext, ctx: SignedIn, fields: FormData): Promise<boolean> {
  const form = endSessionSchema.safeParse(Object.fromEntries(fields));
  if (!form.success) return false;
  invariant(sessionId !== null, "somebody signed in has a session");
  await (form.data.intent === "one" ? endOwnSession(ctx, form.data.sessionId) : endOtherSessions(ctx, sessionId));
  return true;
}

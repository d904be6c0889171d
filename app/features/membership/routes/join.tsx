import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { notFound } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { maskPhone } from "#app/shared/phone.ts";
import { acceptInvitation } from "../commands/accept-invitation.server.ts";
import { beginJoining } from "../commands/begin-joining.server.ts";
import { readInvitation, type Invitation } from "../queries/invitation.server.ts";
import { judgeAcceptance } from "../rules/judge-acceptance.ts";
import { JoinScreen } from "../screens/join-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "membership" };

/** The address is a secret and the page tells about people: nothing on the way keeps it. */
export function headers() {
  return { "Cache-Control": "no-store" };
}

/** What the link's holder sees: before signing in no more than who invites, and to which community. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const invitation = await readInvitation(context.ctx.db, params.token ?? "");
  if (invitation === null) throw notFound();
  const { home, relation, invitedBy } = invitation;
  const { reader, reason } = await judgeReader(context, invitation);
  return {
    title: context.texts("membership")("join.title"),
    clubName: context.club?.name ?? "",
    invitedBy,
    relation,
    home: reader === "invited" ? home.label : home.community,
    maskedPhone: maskPhone(context.ctx.vault.decrypt(invitation.phoneEnc)),
    reader,
    reason,
  };
}

/** A visitor goes on to sign in with the invited phone and comes back; a member joins. */
export async function action({ context, params }: ActionFunctionArgs) {
  const token = params.token ?? "";
  const { ctx } = context;
  const { actor } = ctx;
  if (actor.kind === "member") {
    const accepted = await acceptInvitation({ ...ctx, actor }, { token });
    return redirect(accepted.ok ? `/me/household?home=${accepted.value.homeId}` : `/join/${token}`);
  }
  const begun = await beginJoining(ctx, { token });
  const returnTo = `/join/${token}`;
  return redirect(begun.ok ? `/sign-in?${new URLSearchParams({ returnTo })}` : returnTo);
}

export default function Join() {
  return <JoinScreen {...useLoaderData<typeof loader>()} />;
}

/** @returns who reads, and why the invitation cannot be accepted; the reason is null when it can. */
async function judgeReader({ ctx }: RequestContext, invitation: Invitation) {
  const { actor } = ctx;
  const member =
    actor.kind === "member"
      ? await ctx.db.member.findUniqueOrThrow({ where: { id: actor.memberId }, select: { phoneHash: true } })
      : null;
  const isInvitedPhone = member === null || member.phoneHash === invitation.phoneHash;
  const judged = judgeAcceptance({ invitation, isInvitedPhone, now: ctx.clock.now() });
  const reader: "visitor" | "invited" | "other" = member === null ? "visitor" : isInvitedPhone ? "invited" : "other";
  return { reader, reason: judged.ok ? null : judged.reason };
}

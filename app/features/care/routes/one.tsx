import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { z } from "zod";
import { homeCard } from "#app/features/membership/public.server.ts";
import { newId, type Context, type MemberActor } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { notFound, readId, requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { cancelRequest } from "../commands/cancel-request.server.ts";
import { confirmRequest } from "../commands/confirm-request.server.ts";
import { reopenRequest } from "../commands/reopen-request.server.ts";
import { actorNames } from "../queries/actor-names.server.ts";
import { readMyRequest } from "../queries/my-requests.server.ts";
import { movesFor } from "../rules/move-request.ts";
import { ownerMoveSchema } from "../schemas.ts";
import { OneScreen } from "../screens/one-screen.tsx";
import { describeMyRequest, describeReceived } from "./parts/describe-my-request.server.ts";
import { describeSteps } from "./parts/describe-steps.server.ts";
import { describeStoredVerdict } from "./parts/describe-warranty.server.ts";

export const meta = pageTitle;
export const shouldRevalidate = reloadAfterRefusal;
export const handle = { i18n: "care", frame: "page" };

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const found = await readMyRequest(ctx, readId(params.id));
  if (found === null) throw notFound();
  const { photos, steps, kind, homeId, state } = found;
  const scheduledAt = steps.find((step) => step.kind === "scheduled")?.at ?? null;
  const [home, names] = await Promise.all([
    homeId === null ? null : homeCard(ctx.db, homeId),
    actorNames(ctx.db, steps),
  ]);
  return {
    title: context.texts("care")(`one.title.${kind}`),
    received: new URL(request.url).searchParams.has("new") ? describeReceived(context, found) : null,
    stepId: newId(ctx),
    home: home?.label ?? null,
    words: found.words,
    request: describeMyRequest(context, { ...found, scheduledAt, photoId: null }),
    verdict: describeStoredVerdict(context, found),
    photos: photos.map(({ id, width, height }) => ({ id, width, height })),
    steps: describeSteps(context, steps, names, { about: kind, reader: "owner" }),
    moves: movesFor({ state, kind, by: "owner" }),
    rated: found.rating,
    dutyPhone: context.club?.dutyPhone ?? "",
  };
}

export async function action({ context, request, params }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const requestId = readId(params.id);
  const texts = context.texts("care");
  const form = await readForm(request, ownerMoveSchema, { texts });
  if (!form.ok) return form.response;
  const moved = await makeMove(ctx, { requestId, ...form.value });
  if (moved.ok) return redirect(`/care/${requestId}`);
  return form.refuse({ "": texts(`errors.${moved.reason}`) });
}

function makeMove(ctx: Context<MemberActor>, move: z.output<typeof ownerMoveSchema> & { requestId: string }) {
  switch (move.intent) {
    case "confirm":
      return confirmRequest(ctx, move);
    case "reopen":
      return reopenRequest(ctx, move);
    case "cancel":
      return cancelRequest(ctx, move);
  }
}

export default function One() {
  return <OneScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

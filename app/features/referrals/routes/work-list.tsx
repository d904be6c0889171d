import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffNames } from "#app/features/identity/public.server.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { countByStage, listReferrals } from "../queries/work-list.server.ts";
import { isClockRunning, isOnTrack, TRACK } from "../rules/stages.ts";
import { listSchema } from "../schemas.ts";
import { WorkListScreen } from "../screens/work-list-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "referrals" };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "referrals.see");
  const query = new URL(request.url).searchParams;
  const filter = listSchema.parse({ view: query.get("view"), q: query.get("q") ?? "", after: query.get("after") });
  const [{ rows, next }, counts] = await Promise.all([listReferrals(ctx, filter), countByStage(ctx)]);
  const names = await staffNames(
    ctx.db,
    rows.map(({ consultantId }) => consultantId),
  );
  const { format, texts } = context;
  const t = texts("referrals");
  return {
    title: t("staff.title"),
    filter: { view: filter.view, q: filter.q },
    stages: TRACK.map((stage) => ({ stage, count: counts.get(stage) ?? 0 })),
    next,
    rows: rows.map((row) => {
      const reached = isOnTrack(row.stage) ? TRACK.indexOf(row.stage) : -1;
      const awaiting = row.stage === "registered" && row.friendConsent === "waiting" ? "consent" : row.stage;
      return {
        id: row.id,
        friend: row.friendName,
        phone: row.friendPhoneMasked,
        project: row.project.name,
        referrer: row.referrer.name,
        consultant: names.get(row.consultantId ?? "") ?? null,
        state: t(`state.${awaiting}`),
        dots: TRACK.map((_, index) =>
          reached < 0
            ? ("ended" as const)
            : index <= reached
              ? ("done" as const)
              : index === reached + 1
                ? ("now" as const)
                : ("ahead" as const),
        ),
        until: isClockRunning(row.stage) ? format.time(row.protectedUntil) : null,
        urgent:
          isClockRunning(row.stage) && row.protectedUntil.getTime() - ctx.clock.now().epochMilliseconds < 86_400_000,
        reward: format.money(row.programme.rewardFen),
      };
    }),
  };
}

export default function WorkList() {
  return <WorkListScreen {...useLoaderData<typeof loader>()} />;
}

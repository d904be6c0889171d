import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { contrastRatio } from "#app/ui/brand-colours.ts";
import { changeClubFace } from "../commands/change-club-face.server.ts";
import { readClubNow } from "../queries/club.server.ts";
import { clubFaceSchema } from "../schemas.ts";
import { ClubFaceScreen } from "../screens/club-face-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "identity" };

/** Words on the action colour and the attention colour on the page, as the look has them by day. */
const WORDS_ON_FILL = "#fffdfa";
const PAPER = "#faf7f2";

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const { actColor, attendColor, ...words } = await readClubNow(ctx);
  return {
    title: context.texts("identity")("settings.tab.club"),
    face: { ...words, actColor, attendColor },
    contrast: {
      act: contrastRatio(actColor, WORDS_ON_FILL).toFixed(1),
      attend: contrastRatio(attendColor, PAPER).toFixed(1),
    },
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const form = await readForm(request, clubFaceSchema, { texts: context.texts("identity") });
  if (!form.ok) return form.response;
  await changeClubFace(ctx, form.value);
  return redirect("/staff/settings?saved");
}

export default function SettingsClub() {
  return <ClubFaceScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

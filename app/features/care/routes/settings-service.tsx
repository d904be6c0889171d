import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { changeTerms } from "../commands/change-terms.server.ts";
import { readServiceTerms } from "../queries/terms.server.ts";
import { serviceSettingsSchema } from "../schemas.ts";
import { SettingsServiceScreen } from "../screens/settings-service-screen.tsx";
import { describeVersions } from "./parts/describe-versions.server.ts";

export const meta = pageTitle;
export const shouldRevalidate = reloadAfterRefusal;
export const handle = { i18n: ["care", "identity"] };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const { version, calendar, ...minutes } = await readServiceTerms(ctx.db);
  return {
    title: context.texts("care")("settings.service"),
    version,
    ...minutes,
    opens: calendar.opens,
    closes: calendar.closes,
    weekdays: [...calendar.weekdays],
    holidays: [...calendar.holidays].sort(),
    makeUpDays: [...calendar.makeUpDays].sort(),
    versions: await describeVersions(context, "service"),
    saved: new URL(request.url).searchParams.has("saved"),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const texts = context.texts("care");
  const form = await readForm(request, serviceSettingsSchema, { texts });
  if (!form.ok) return form.response;
  const { version, note, answerMinutes, emergencyMinutes, planMinutes, ...calendar } = form.value;
  const terms = { answerMinutes, emergencyMinutes, planMinutes, calendar };
  const changed = await changeTerms(ctx, { kind: "service", version, terms, note });
  if (!changed.ok) return form.refuse({ "": texts(`errors.${changed.reason}`) });
  return redirect("/staff/settings/care?saved");
}

export default function SettingsService() {
  return (
    <SettingsServiceScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />
  );
}

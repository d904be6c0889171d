import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { listCommunities } from "#app/features/membership/public.server.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireStaff } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { reloadAfterRefusal } from "#app/platform/http/reload-after-refusal.ts";
import { changeTerms } from "../commands/change-terms.server.ts";
import { setWarrantyPromises } from "../commands/set-warranty-promises.server.ts";
import { readPromises, readWarrantyRules } from "../queries/terms.server.ts";
import { readSeasons, writeSeasons } from "../rules/read-seasons.ts";
import { COMPONENTS, type WarrantyPromise } from "../rules/warranty-rules.ts";
import { writePromises } from "../rules/write-promises.ts";
import { warrantySettingsSchema } from "../schemas.ts";
import { SettingsWarrantyScreen } from "../screens/settings-warranty-screen.tsx";
import { describeVersions } from "./parts/describe-versions.server.ts";

export const meta = pageTitle;
export const shouldRevalidate = reloadAfterRefusal;
export const handle = { i18n: ["care", "identity"] };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const [rules, communities, versions] = await Promise.all([
    readWarrantyRules(ctx.db),
    listCommunities(ctx.db),
    describeVersions(context, "warranty"),
  ]);
  return {
    title: context.texts("care")("settings.warranty"),
    version: rules.version,
    components: COMPONENTS.map((component) => ({ component, ...rules.components[component] })),
    seasons: writeSeasons(rules),
    communities: await Promise.all(
      communities.map(async ({ communityId, name }) => {
        const promises = await readPromises(ctx.db, communityId);
        return { id: communityId, name, promises, seen: writePromises(promises) };
      }),
    ),
    versions,
    saved: new URL(request.url).searchParams.get("saved"),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireStaff(context, request, "settings.manage");
  const texts = context.texts("care");
  const form = await readForm(request, warrantySettingsSchema, { texts });
  if (!form.ok) return form.response;
  const { value } = form;
  if (value.intent === "promises") {
    const kept = await setWarrantyPromises(ctx, value);
    if (kept.ok) return redirect("/staff/settings/warranty?saved=promises");
    const now = describePromises(texts, await readPromises(ctx.db, value.communityId));
    return form.refuse({ "": texts(`errors.${kept.reason}`, { now }) });
  }
  const { version, components, note } = value;
  const seasons = readSeasons(value.seasons);
  if (!seasons.ok) return form.refuse({ seasons: texts(`errors.${seasons.reason}`, { ...seasons.details }) });
  const changed = await changeTerms(ctx, {
    kind: "warranty",
    version,
    terms: { components, ...seasons.value },
    note,
  });
  if (!changed.ok) return form.refuse({ "": texts(`errors.${changed.reason}`) });
  return redirect("/staff/settings/warranty?saved=terms");
}

function describePromises(texts: TFunction, promises: readonly WarrantyPromise[]): string {
  if (promises.length === 0) return texts("settings.noPromises");
  return promises
    .map(({ component, period }) =>
      texts("settings.promiseOf", {
        part: texts(`category.${component}`),
        count: period.count,
        unit: texts(`unit.${period.unit}`),
      }),
    )
    .join(texts("settings.promiseComma"));
}

export default function SettingsWarranty() {
  return (
    <SettingsWarrantyScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />
  );
}

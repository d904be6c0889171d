import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { languageCookie } from "#app/platform/http/cookies.ts";
import { pageBefore } from "#app/platform/http/page-before.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { keepReadingPreference } from "../commands/keep-reading-preference.server.ts";
import { languageSchema } from "../schemas.ts";

/** Nothing to see here: a reader who opens the address by hand goes home. */
export function loader() {
  return redirect("/");
}

/** Switches the reader's language and stays on the page. An unknown language changes nothing. */
export async function action({ request, context }: ActionFunctionArgs) {
  const fields = await readFields(request);
  const back = pageBefore(request, fields.get("returnTo"));
  const choice = languageSchema.safeParse(Object.fromEntries(fields));
  if (!choice.success) return redirect(back);
  await keepReadingPreference(context.ctx, choice.data);
  return redirect(back, { headers: { "Set-Cookie": await languageCookie.serialize(choice.data.language) } });
}

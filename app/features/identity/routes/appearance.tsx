import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { typeSizeCookie } from "#app/platform/http/cookies.ts";
import { pageBefore } from "#app/platform/http/page-before.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { keepReadingPreference } from "../commands/keep-reading-preference.server.ts";
import { typeSizeSchema } from "../schemas.ts";

/** Nothing to see here: a reader who opens the address by hand goes home. */
export function loader() {
  return redirect("/");
}

/** Switches large type on or off and stays on the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const fields = await readFields(request);
  const back = pageBefore(request, fields.get("returnTo"));
  const choice = typeSizeSchema.safeParse(Object.fromEntries(fields));
  if (!choice.success) return redirect(back);
  const { typeSize } = choice.data;
  await keepReadingPreference(context.ctx, { largeType: typeSize === "large" });
  return redirect(back, { headers: { "Set-Cookie": await typeSizeCookie.serialize(typeSize) } });
}

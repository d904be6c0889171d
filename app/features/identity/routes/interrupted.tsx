import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { sessionCookie } from "#app/platform/http/cookies.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { withUpload } from "#app/platform/http/read-upload.ts";
import { safeReturnTo } from "#app/platform/http/return-to.ts";
import { stashForm } from "../commands/stash-form.server.ts";
import { interruptedFormCookie } from "./parts/interrupted-form.server.ts";

/** Pages that ask who somebody is; a link made by hand leads to the first. */
const PROOF_PAGES = ["/sign-in", "/staff/sign-in", "/till/sign-in", "/me/confirm", "/staff/confirm"];

/** Photos are read past: so many bytes of them arrive before the browser is told to give up. */
const NO_FILES = { maxFiles: 0, maxFileBytes: 1, maxBytes: 16 * 1024 * 1024 };

/** A form is only kept when it is sent here; the address alone leads to the proof. */
export function loader({ request }: LoaderFunctionArgs) {
  const { page, returnTo } = readPlan(request);
  return redirect(`${page}?${new URLSearchParams({ returnTo })}`);
}

/** Keeps a form that arrived without the proof it needs, and asks for that proof; afterwards /resume offers the form. */
export async function action({ context, request }: ActionFunctionArgs) {
  const { page, action: actionPath, returnTo } = readPlan(request);
  const { form, refused } = await withUpload(
    request,
    { storage: context.storage, limits: NO_FILES },
    async (all) => all,
  );
  const fields = [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : []));
  const endedToken = await readSessionToken(context, request);
  const token = await stashForm(context.ctx, { actionPath, fields, endedToken, address: context.address });
  if (token === null) return redirect(`${page}?${new URLSearchParams({ returnTo })}`);
  const query = new URLSearchParams({ returnTo });
  if (refused.length > 0) query.set("files", "");
  const resume = `/resume?${query}`;
  return redirect(`${page}?${new URLSearchParams({ returnTo: resume })}`, {
    headers: { "Set-Cookie": await interruptedFormCookie(context).serialize(token) },
  });
}

function readPlan(request: Request) {
  const query = new URL(request.url).searchParams;
  return {
    page: PROOF_PAGES.find((page) => page === query.get("page")) ?? "/sign-in",
    action: safeReturnTo(query.get("action")),
    returnTo: safeReturnTo(query.get("returnTo")),
  };
}

async function readSessionToken({ env }: RequestContext, request: Request): Promise<string | null> {
  const token: unknown = await sessionCookie(env.clubUrl).parse(request.headers.get("cookie"));
  return typeof token === "string" ? token : null;
}

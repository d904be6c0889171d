import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { canSend } from "#app/platform/senders/choose-sender.ts";
import { requestCode } from "../commands/request-code.server.ts";
import { signInMember } from "../commands/sign-in-member.server.ts";
import { signInSchema } from "../schemas.ts";
import { SignInScreen } from "../screens/sign-in-screen.tsx";
import { deviceOf, enterWith } from "./parts/browser-session.server.ts";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { noStore } from "./parts/no-store.ts";
import { refusalText } from "./parts/refusal-text.server.ts";
import { codeRefusalText, describeSentCode, pendingCodeCookie } from "./parts/pending-code.server.ts";
import { wishedPage } from "./parts/wished-page.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

const pendingCode = pendingCodeCookie("sign-in");

export async function loader({ context, request }: LoaderFunctionArgs) {
  if (context.ctx.actor.kind === "member") throw redirect(wishedPage(request, "/"));
  const pending = await pendingCode.read(context, request);
  return {
    title: context.texts("identity")("signIn.title"),
    frame: entryFrame(context, request),
    isInvited: wishedPage(request, "/").startsWith("/join/"),
    requestId: newId(context.ctx),
    canSendCodes: canSendCodes(context),
    sentCode: pending && describeSentCode(context, pending),
    dutyPhone: context.club?.dutyPhone ?? "",
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const texts = context.texts("identity");
  const form = await readForm(request, signInSchema, { texts, hide: ["code"] });
  if (!form.ok) return form.response;
  const { value } = form;
  if (value.intent === "change") return stay(request, await pendingCode.clear(context));
  if (value.intent === "request") {
    const { phone, requestId } = value;
    if (!canSendCodes(context)) return form.refuse({ phone: texts("errors.no_sender") });
    const { language, address: source } = context;
    const requested = await requestCode(context.ctx, { purpose: "sign_in", phone, language, source, requestId });
    if (!requested.ok) return form.refuse({ phone: refusalText(texts, requested) });
    return stay(request, await keepPending(context, requested.value, phone));
  }
  const pending = await pendingCode.read(context, request);
  if (pending === null) return form.refuse({ code: texts("errors.code_ended") });
  const signedIn = await signInMember(context.ctx, {
    ...pending,
    code: value.code,
    sharedDevice: value.remember === undefined,
    address: context.address,
    device: deviceOf(context, request),
  });
  if (!signedIn.ok) return form.refuse({ code: codeRefusalText(context, signedIn, pending) });
  return enterWith(context, signedIn.value, wishedPage(request, "/"), [await pendingCode.clear(context)]);
}

export default function SignIn() {
  return <SignInScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

function keepPending(
  context: RequestContext,
  { codeId, requestedAt }: { codeId: string; requestedAt: Date },
  phone: string,
) {
  return pendingCode.write(context, { codeId, phone, requestedAt: requestedAt.getTime() });
}

/** The same for every number: whether anybody can be sent a code at all. */
function canSendCodes({ env, club }: RequestContext): boolean {
  return canSend(env, club?.isDemo ?? false);
}

/** Shows the page's next state under the same address, so that going back and reloading send nothing again. */
function stay(request: Request, cookie: string): Response {
  const url = new URL(request.url);
  return redirect(`${url.pathname}${url.search}`, { headers: { "Set-Cookie": cookie } });
}

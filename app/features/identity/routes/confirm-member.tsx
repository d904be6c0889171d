import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { invariant } from "#app/shared/invariant.ts";
import { maskPhone } from "#app/shared/phone.ts";
import { ownPhone, reauthenticateMember } from "../commands/reauthenticate.server.ts";
import { requestCode } from "../commands/request-code.server.ts";
import { confirmMemberSchema } from "../schemas.ts";
import { ConfirmMemberScreen } from "../screens/confirm-member-screen.tsx";
import { codeRefusalText, describeSentCode, pendingCodeCookie } from "./parts/pending-code.server.ts";
import { refusalText } from "./parts/refusal-text.server.ts";
import { wishedPage } from "./parts/wished-page.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity", frame: "page" };

const pendingCode = pendingCodeCookie("confirm");

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  const pending = await pendingCode.read(context, request);
  const masked = maskPhone(await ownPhone(ctx));
  return {
    title: context.texts("identity")("confirm.title"),
    phone: masked,
    requestId: newId(ctx),
    isDemo: context.club?.isDemo ?? false,
    sentCode: pending && { ...describeSentCode(context, pending), phone: masked },
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  const texts = context.texts("identity");
  const form = await readForm(request, confirmMemberSchema, { texts, hide: ["code"] });
  if (!form.ok) return form.response;
  const { value } = form;
  const { language, address: source, sessionId } = context;
  if (value.intent === "request") {
    const phone = await ownPhone(ctx);
    const asked = { purpose: "reauthenticate", phone, language, source, requestId: value.requestId } as const;
    const requested = await requestCode(ctx, asked);
    if (!requested.ok) return form.refuse({ code: refusalText(texts, requested) });
    const { codeId, requestedAt } = requested.value;
    const cookie = await pendingCode.write(context, { codeId, phone, requestedAt: requestedAt.getTime() });
    const { pathname, search } = new URL(request.url);
    return redirect(`${pathname}${search}`, { headers: { "Set-Cookie": cookie } });
  }
  const pending = await pendingCode.read(context, request);
  if (pending === null) return form.refuse({ code: texts("errors.code_ended") });
  invariant(sessionId !== null, "a member who is signed in has a session");
  const proved = await reauthenticateMember(ctx, { codeId: pending.codeId, code: value.code, sessionId });
  if (!proved.ok) return form.refuse({ code: codeRefusalText(context, proved, pending) });
  return redirect(wishedPage(request, "/me"), { headers: { "Set-Cookie": await pendingCode.clear(context) } });
}

export default function ConfirmMember() {
  return (
    <ConfirmMemberScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />
  );
}

import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newId } from "#app/platform/context.ts";
import { readForm } from "#app/platform/http/form-answer.ts";
import { requireMember } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { invariant } from "#app/shared/invariant.ts";
import { maskPhone } from "#app/shared/phone.ts";
import { changePhone } from "../commands/change-phone.server.ts";
import { ownPhone } from "../commands/reauthenticate.server.ts";
import { requestCode } from "../commands/request-code.server.ts";
import { requireRecentAuthentication } from "../commands/require-recent-authentication.server.ts";
import { changePhoneSchema } from "../schemas.ts";
import { MyPhoneScreen } from "../screens/my-phone-screen.tsx";
import { codeRefusalText, describeSentCode, pendingCodeCookie } from "./parts/pending-code.server.ts";
import { refusalText } from "./parts/refusal-text.server.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity", frame: "page" };

const pendingCode = pendingCodeCookie("phone");

export async function loader({ context, request }: LoaderFunctionArgs) {
  const ctx = requireMember(context, request);
  await requireRecentAuthentication(context, request);
  const pending = await pendingCode.read(context, request);
  return {
    title: context.texts("identity")("myPhone.title"),
    current: maskPhone(await ownPhone(ctx)),
    requestId: newId(ctx),
    sentCode: pending && describeSentCode(context, pending),
  };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const ctx = requireMember(context, request);
  await requireRecentAuthentication(context, request);
  const texts = context.texts("identity");
  const form = await readForm(request, changePhoneSchema, { texts, hide: ["code"] });
  if (!form.ok) return form.response;
  const { value } = form;
  if (value.intent === "change") return stay(await pendingCode.clear(context));
  const { language, address: source, sessionId } = context;
  if (value.intent === "request") {
    const { phone, requestId } = value;
    const requested = await requestCode(ctx, { purpose: "change_phone", phone, language, source, requestId });
    if (!requested.ok) return form.refuse({ phone: refusalText(texts, requested) });
    const { codeId, requestedAt } = requested.value;
    return stay(await pendingCode.write(context, { codeId, phone, requestedAt: requestedAt.getTime() }));
  }
  const pending = await pendingCode.read(context, request);
  if (pending === null) return form.refuse({ code: texts("errors.code_ended") });
  invariant(sessionId !== null, "a member who is signed in has a session");
  const changed = await changePhone(ctx, { ...pending, code: value.code, language, sessionId });
  if (!changed.ok) return form.refuse({ code: codeRefusalText(context, changed, pending) });
  return redirect("/me", { headers: { "Set-Cookie": await pendingCode.clear(context) } });
}

export default function MyPhone() {
  return <MyPhoneScreen {...useLoaderData<typeof loader>()} lastResult={useActionData<typeof action>()?.result} />;
}

function stay(cookie: string): Response {
  return redirect("/me/phone", { headers: { "Set-Cookie": cookie } });
}

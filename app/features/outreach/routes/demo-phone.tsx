import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { badRequest, notFound } from "#app/platform/http/guards.ts";
import type { RequestContext } from "#app/platform/http/load-context.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { readFields } from "#app/platform/http/read-fields.ts";
import { groupPhone } from "#app/shared/phone.ts";
import { listDemoOwners, openDemoGateway, type DemoGateway, type DemoPhone } from "../queries/demo-phone.server.ts";
import { readPhoneHistory } from "../queries/phone-history.server.ts";
import { demoPhoneForm } from "../schemas.ts";
import { DemoPhoneScreen } from "../screens/demo-phone-screen.tsx";

export const meta = pageTitle;
export const handle = { i18n: "outreach" };

export function headers() {
  return { "Cache-Control": "no-store" };
}

/** An answer comes within seconds or not at all: while a colleague speaks the bot is silent. */
const ANSWER_DUE_MS = 10_000;

/** The phone of somebody who chats with the club's bot. It exists only in the demo club with its simulated network. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  const { gateway, people, clubName } = await openPhone(context);
  const wanted = new URL(request.url).searchParams.get("person");
  const person = people.find(({ key }) => key === wanted) ?? people[0];
  if (person === undefined) throw notFound();
  const phone = await gateway.readPhone(person).catch((error: unknown) => {
    context.log.warn({ error }, "chat gateway not reached");
    return null;
  });
  const t = context.texts("outreach");
  return {
    title: t("phone.title"),
    clubName,
    people: people.map(({ key, name }) => ({ key, name })),
    person: { ...person, phone: person.phone && groupPhone(person.phone) },
    isDown: phone === null,
    past: phone === null ? [] : await readPast(context, phone),
    isAnswerDue: isAnswerDue(phone, context.ctx.clock.now().epochMilliseconds),
    bubbles: (phone?.bubbles ?? []).map(({ number, from, text, picture, at }) => ({
      id: String(number),
      isOwn: from === "person",
      text,
      picture: picture && `data:image/png;base64,${picture.base64}`,
      at: context.format.time(new Date(at)),
    })),
  };
}

function isAnswerDue(phone: DemoPhone | null, nowMs: number): boolean {
  const last = phone?.bubbles.at(-1);
  return last?.from === "person" && nowMs - Date.parse(last.at) < ANSWER_DUE_MS;
}

/** What the network has forgotten, because it started anew, is in the club's records. */
async function readPast({ ctx, texts, format }: RequestContext, { contactExternalId, bubbles }: DemoPhone) {
  const before = bubbles[0] === undefined ? null : new Date(bubbles[0].at);
  const messages = await readPhoneHistory(ctx, { contactExternalId, before });
  return messages.map(({ id, isOwn, text, isPicture, at }) => ({
    id,
    isOwn,
    text: isPicture ? texts("outreach")("inbox.onlyPicture") : text,
    picture: null,
    at: format.time(at),
  }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { gateway, people } = await openPhone(context);
  const form = demoPhoneForm.safeParse(Object.fromEntries(await readFields(request)));
  const person = people.find(({ key }) => key === form.data?.person);
  if (!form.success || person === undefined) throw badRequest();
  const { text } = form.data;
  try {
    await gateway.write(person, text);
  } catch (error) {
    context.log.warn({ error }, "chat gateway not reached");
    return data({ unsent: text }, { status: 503 });
  }
  return redirect(`/demo/phone?person=${person.key}`);
}

async function openPhone({ club, ctx, env, texts }: RequestContext) {
  const gateway: DemoGateway | null = openDemoGateway(env);
  if (!club?.isDemo || gateway === null) throw notFound();
  const stranger = { key: "stranger", name: texts("outreach")("phone.stranger"), phone: null, isBound: false };
  return { gateway, clubName: club.name, people: [...(await listDemoOwners(ctx)), stranger] };
}

export default function DemoPhonePage() {
  return <DemoPhoneScreen {...useLoaderData<typeof loader>()} unsent={useActionData<typeof action>()?.unsent} />;
}

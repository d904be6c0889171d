import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { notFound } from "#app/platform/http/guards.ts";
import { pageTitle } from "#app/platform/http/page-title.ts";
import { groupPhone } from "#app/shared/phone.ts";
import { readDemoOutbox } from "../queries/demo-outbox.server.ts";
import { DemoOutboxScreen } from "../screens/demo-outbox-screen.tsx";
import { entryFrame } from "./parts/entry-frame.server.ts";
import { noStore } from "./parts/no-store.ts";

export const meta = pageTitle;
export const handle = { i18n: "identity" };
export const headers = noStore;

/** What the demo club "sends" by SMS and mail. It does not exist in a real club. */
export async function loader({ context, request }: LoaderFunctionArgs) {
  if (!context.club?.isDemo) throw notFound();
  const messages = await readDemoOutbox(context.ctx);
  return {
    title: context.texts("identity")("demoOutbox.title"),
    frame: entryFrame(context, request),
    hasPhone: context.env.gatewayControlUrl !== null,
    messages: messages.map(({ id, channel, to, text, createdAt }) => ({
      id,
      channel,
      to: channel === "sms" ? groupPhone(to) : to,
      text,
      at: context.format.ago(createdAt),
    })),
  };
}

export default function DemoOutbox() {
  return <DemoOutboxScreen {...useLoaderData<typeof loader>()} />;
}

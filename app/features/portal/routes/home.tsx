import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageTitle } from "#app/platform/http/page-title.ts";

export const meta = pageTitle;
export const handle = { i18n: "portal" };

export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.texts("portal")("tab.home") };
}

export default function Home() {
  return <p />;
}

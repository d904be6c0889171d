import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageTitle } from "#app/platform/http/page-title.ts";

export const meta = pageTitle;
export const handle = { i18n: "staff" };

export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.texts("staff")("job.today") };
}

export default function Today() {
  return <p />;
}

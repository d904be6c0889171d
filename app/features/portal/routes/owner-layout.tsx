import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { OwnerShell } from "#app/ui/owner-shell.tsx";
import { readOwnerFrame } from "../queries/owner-frame.server.ts";

export const handle = { i18n: "portal" };

/** @returns what the owner's frame shows; a visitor sees it too, without initial and bell. */
export async function loader({ context }: LoaderFunctionArgs) {
  return { clubName: context.club?.name ?? "", member: await readOwnerFrame(context) };
}

/**
 * The frame with the five tabs. A page one step in draws its own frame (OwnerPageShell) and says so with
 * `handle.frame = "page"`.
 */
export default function OwnerLayout() {
  const { t } = useTranslation("portal");
  const { clubName, member } = useLoaderData<typeof loader>();
  const matches = useMatches();
  const leaf = matches.at(-1);
  if (hasOwnFrame(leaf?.handle)) return <Outlet />;
  return (
    <OwnerShell
      clubName={clubName}
      title={leaf?.pathname === "/" ? undefined : titleOf(leaf?.data)}
      tabs={[
        { to: "/", label: t("tab.home"), icon: "home" },
        { to: "/perks", also: ["/vouchers"], label: t("tab.perks"), icon: "ticket" },
        { to: "/events", also: ["/my-events"], label: t("tab.events"), icon: "calendar" },
        { to: "/refer", also: ["/wallet"], label: t("tab.refer"), icon: "person-add" },
        { to: "/home", also: ["/care"], label: t("tab.myHome"), icon: "key" },
      ]}
      member={member ? { initial: member.initial, accountTo: "/me" } : undefined}
      bell={member ? { to: "/notifications", unread: member.hasNews } : undefined}
    >
      <Outlet />
    </OwnerShell>
  );
}

function hasOwnFrame(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "frame" in handle && handle.frame === "page";
}

function titleOf(data: unknown): string | undefined {
  const hasTitle = typeof data === "object" && data !== null && "title" in data;
  return hasTitle && typeof data.title === "string" ? data.title : undefined;
}

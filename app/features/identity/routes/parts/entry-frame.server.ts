import type { RequestContext } from "#app/platform/http/load-context.ts";
import type { EntryFrame } from "../../screens/entry-shell.tsx";

/** @returns what the frame around a page before signing in shows. */
export function entryFrame({ club, largeType }: RequestContext, request: Request): EntryFrame {
  const url = new URL(request.url);
  return {
    clubName: club?.name ?? "Kehui 客会",
    company: club?.developerName,
    isDemo: club?.isDemo ?? false,
    largeType,
    here: `${url.pathname}${url.search}`,
  };
}

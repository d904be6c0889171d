import type { MetaArgs, MetaDescriptor } from "@remix-run/node";

/**
 * The `meta` of every page: its loader returns `title`, already in the reader's language, and a page that a search
 * may find also `description`. The club's name comes from the root loader.
 */
export function pageTitle({ data, matches }: MetaArgs): MetaDescriptor[] {
  const clubName = readText(matches[0]?.data, "clubName");
  const title = readText(data, "title");
  const description = readText(data, "description");
  return [
    { title: [title, clubName].filter(Boolean).join(" · ") },
    ...(description === "" ? [] : [{ name: "description", content: description }]),
  ];
}

/** The `meta` of the document: the club's name; nothing when its loader has not run. */
export function clubTitle({ data }: MetaArgs): MetaDescriptor[] {
  const clubName = readText(data, "clubName");
  return clubName === "" ? [] : [{ title: clubName }];
}

function readText(data: unknown, key: string): string {
  if (typeof data !== "object" || data === null) return "";
  const value = Object.entries(data).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? value : "";
}

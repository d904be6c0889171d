import { useLocation } from "@remix-run/react";

/** A place in a navigation: its address and further addresses that belong to it. */
export type Place = { to: string; also?: string[] };

function reach(pathname: string, root: string): number {
  return pathname === root || pathname.startsWith(root === "/" ? "//" : `${root}/`) ? root.length : 0;
}

/** Returns the place whose address is the longest beginning of the current one, or undefined. */
export function useActivePlace<Item extends Place>(items: Item[]): Item | undefined {
  const { pathname } = useLocation();
  const ranked = items
    .map((item) => ({
      item,
      length: Math.max(...[item.to, ...(item.also ?? [])].map((root) => reach(pathname, root))),
    }))
    .sort((a, b) => b.length - a.length);
  const best = ranked[0];
  return best && best.length > 0 ? best.item : undefined;
}

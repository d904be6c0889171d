import { useSyncExternalStore } from "react";

function subscribe(): () => void {
  return () => undefined;
}

/** True once the browser runs the page's JavaScript; false on the server and in the first paint. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}

import { useEffect, useState } from "react";

/** True once the browser runs the page's JavaScript; false on the server and in the first paint. */
export function useHydrated(): boolean {
  const [hydrated, setHydrated] = useState(false);
  useEffect(() => setHydrated(true), []);
  return hydrated;
}

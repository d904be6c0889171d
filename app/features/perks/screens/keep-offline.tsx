import { useEffect } from "react";

/**
 * Asks the service worker to keep these pages of the signed-in member, so that a voucher can be shown where the phone
 * has no signal. Browsers without service workers, or a club without TLS, simply do without.
 */
export function KeepOffline({ paths }: { paths: string[] }) {
  const list = paths.join(" ");
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    void navigator.serviceWorker
      .register("/sw.js")
      .then(() => navigator.serviceWorker.ready)
      .then((registration) => registration.active?.postMessage({ keep: list.split(" "), parts: loadedParts() }));
  }, [list]);
  return null;
}

/** Scripts, styles and pictures that this page has loaded, as paths; also those that its own text does not name. */
function loadedParts(): string[] {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
}

/*
 * Keeps a member's own voucher pages for use without signal, and nothing else.
 *
 * A voucher page asks for it ({ keep: [paths] }). The page and what it is made of are fetched anew and kept; while the
 * phone has signal the network is always asked first, so a voucher that was used or returned is seen as such. Signing
 * in or out, and an answer that is no longer this member's page, clear what was kept.
 */
const STORE = "vouchers-1";
const VOUCHER_PAGE = /^\/vouchers(\/[0-9a-f-]{36})?$/;
const PART = /^\/(assets|pictures|icons)\//;
const SESSION_CHANGE = /^\/(sign-in|sign-out|till\/sign-in|staff\/sign-in)(\/|\.data$|$)/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const pages = listOf(event.data?.keep).filter((path) => VOUCHER_PAGE.test(path));
  const parts = listOf(event.data?.parts).filter((path) => PART.test(path));
  event.waitUntil(
    Promise.all(
      pages.map(async (path) => {
        if (await keepPage(path, parts)) event.source?.postMessage({ kept: path });
      }),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.method === "POST" && SESSION_CHANGE.test(url.pathname)) event.waitUntil(caches.delete(STORE));
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && VOUCHER_PAGE.test(url.pathname)) event.respondWith(answerPage(request, url));
  else if (PART.test(url.pathname)) event.respondWith(answerPart(request));
});

function listOf(value) {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}

/** The page as it is now, else as it was kept. */
async function answerPage(request, url) {
  try {
    const answer = await fetch(request);
    if (answer.type === "opaqueredirect") await caches.delete(STORE);
    if (answer.status === 404) await (await caches.open(STORE)).delete(url.pathname);
    return answer;
  } catch (error) {
    const kept = await caches.match(url.pathname, { cacheName: STORE });
    if (kept) return kept;
    throw error;
  }
}

/** Parts have a name of their own for every content, or change rarely: the kept one serves when there is no signal. */
async function answerPart(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request.url, { cacheName: STORE });
    if (kept) return kept;
    throw error;
  }
}

/**
 * Fetches a page and keeps it with its parts: those that it names and those that the asking page has loaded.
 * Returns whether the page is in the store.
 */
async function keepPage(path, loaded) {
  const answer = await fetch(path, { credentials: "same-origin", redirect: "manual" }).catch(() => null);
  const store = await caches.open(STORE);
  if (answer === null) return (await store.match(path)) !== undefined;
  if (answer.type === "opaqueredirect") await caches.delete(STORE);
  if (!answer.ok) return false;
  const html = await answer.clone().text();
  const named = Array.from(html.matchAll(/["'(](\/(?:assets|pictures|icons)\/[^"'()#?\s\\]+)/g), (match) => match[1]);
  await Promise.all(Array.from(new Set([...named, ...loaded]), (part) => keepPart(store, part)));
  await store.put(path, answer);
  return true;
}

async function keepPart(store, part) {
  if (await store.match(part)) return;
  const found = await fetch(part).catch(() => null);
  if (found?.ok) await store.put(part, found);
}

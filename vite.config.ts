import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [
    tailwindcss(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
      },
    }),
  ],
  build: { target: "es2020", chunkSizeWarningLimit: 900 },
  server: { host: "127.0.0.1" },
  // Named here, because a scan would read server modules too and reload the first page when it ends.
  optimizeDeps: {
    noDiscovery: true,
    include: [
      "@conform-to/react",
      "@conform-to/zod/v4",
      "@remix-run/react",
      "@visx/scale",
      "i18next",
      "libphonenumber-js/mobile",
      "react",
      "react-dom/client",
      "react-i18next",
      "react/jsx-dev-runtime",
      "temporal-polyfill",
      "zod",
    ],
  },
});

import { createContext, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

/** Gives the page's inline scripts the nonce that the content security policy names; empty in the browser. */
export const NonceProvider = NonceContext.Provider;

/** @returns the nonce for inline scripts, on the server only. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}

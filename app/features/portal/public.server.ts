/** The only door of this feature for the processes. */
export { readOwnerFrame } from "./queries/owner-frame.server.ts";

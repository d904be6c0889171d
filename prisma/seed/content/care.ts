import { ANSWERED_CARE } from "./care/answered.ts";
import { CLOSED_REPAIRS } from "./care/closed-repairs.ts";
import { OPEN_CARE } from "./care/open.ts";
import type { CareContent } from "./types.ts";

/** The demo club's care requests, in the owners' own words. */
export const CARE_REQUESTS: readonly CareContent[] = [...OPEN_CARE, ...CLOSED_REPAIRS, ...ANSWERED_CARE];

/** At most so many tries within a window that begins with the first of them. */
export type Limit = { name: string; most: number; withinSeconds: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Mainland carriers accept one code a minute and ten a day for a number. */
export const CODE_REQUESTS_PER_PHONE: readonly Limit[] = [
  { name: "code-minute", most: 1, withinSeconds: MINUTE },
  { name: "code-day", most: 10, withinSeconds: DAY },
];

/** A household or an office behind one address signs in together; a script asks for hundreds. */
export const CODE_REQUESTS_PER_ADDRESS: Limit = { name: "code-address", most: 30, withinSeconds: HOUR };
export const CODE_TRIES_PER_ADDRESS: Limit = { name: "code-try-address", most: 60, withinSeconds: HOUR };

/** OWASP: slow down guessing per account and per source. */
export const PASSWORD_TRIES_PER_ACCOUNT: Limit = { name: "password", most: 10, withinSeconds: 15 * MINUTE };
export const PASSWORD_TRIES_PER_ADDRESS: Limit = { name: "password-address", most: 50, withinSeconds: 15 * MINUTE };

/** With three valid codes at a time, ten tries guess one of a million in 30,000 windows. */
export const TOTP_TRIES_PER_ACCOUNT: Limit = { name: "totp", most: 10, withinSeconds: 15 * MINUTE };

/** A PIN has six digits: five tries, then the till rests. */
export const PIN_TRIES_PER_CLERK: Limit = { name: "pin", most: 5, withinSeconds: 15 * MINUTE };
export const PIN_TRIES_PER_ADDRESS: Limit = { name: "pin-address", most: 50, withinSeconds: 15 * MINUTE };

/** Forms of people who were not signed in, kept until they are: an office behind one address sends a few. */
export const KEPT_FORMS_PER_ADDRESS: Limit = { name: "kept-form-address", most: 30, withinSeconds: 15 * MINUTE };

export const SETUP_TRIES_PER_ADDRESS: Limit = { name: "setup-address", most: 20, withinSeconds: HOUR };

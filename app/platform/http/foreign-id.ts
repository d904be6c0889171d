import { isUniqueViolation } from "#app/platform/db/errors.ts";
import { badRequest } from "./guards.ts";

/**
 * For what a command throws while it writes under the id of a form: ids of forms are the club's own and new, so one that
 * is taken by something of somebody else was put into the form by hand.
 * @param key the table's primary key, such as `voucher_pkey`.
 * @throws 400 for such an id; any other error as it is.
 */
export function refuseForeignId(error: unknown, key: string): never {
  throw isUniqueViolation(error, key) ? badRequest() : error;
}

import type { TFunction } from "i18next";
import type { RowFault } from "../../queries/register/faults.server.ts";

/** @returns why a row is rejected or worth a look, in a sentence. @param texts of membership. */
export function describeFault(texts: TFunction, { reason, otherRow, value }: Omit<RowFault, "row">): string {
  const key = otherRow === null ? reason : `${reason}_of_row`;
  return texts(`register.fault.${key}`, { row: otherRow, value });
}

import { maskPhone } from "#app/shared/phone.ts";
import { homeLabel } from "../name-home.ts";
import type { Reading } from "./read-row.ts";

/** A row as it will be read, to show before anything is written. */
export type PreviewRow = {
  row: number;
  home: string;
  name: string;
  maskedPhone: string;
  coOwners: string[];
  /** ISO 8601, empty when the register does not say. */
  handoverOn: string;
  areaSqm: string;
  note: string;
};

/** Takes a reading and its row; returns what is shown of it. */
export function previewRow(row: number, reading: Reading): PreviewRow {
  const { name, phone, coOwners, handoverOn, areaSqm, note } = reading;
  return {
    row,
    home: homeLabel(reading),
    name,
    maskedPhone: maskPhone(phone),
    coOwners: coOwners.map((coOwner) => coOwner.name),
    handoverOn,
    areaSqm,
    note,
  };
}

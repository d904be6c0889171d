import { maskPhone } from "#app/shared/phone.ts";
import { homeLabel } from "../name-home.ts";
import type { CoOwner } from "./read-cells.ts";
import type { Reading, ReadableRow, Remark, RowReading } from "./read-row.ts";

/**
 * Makes the judge of one file's readable rows, to be given them in order. The first row of a home holds it: another
 * one is `duplicate_home`, whoever it names. The first name with a phone holds it: another name with the same phone is
 * `phone_of_another_person`. It keeps a key per home and phone, about 25 MB for 100,000 rows.
 */
export function createRowComparison(): (row: number, read: ReadableRow) => RowReading {
  const homes = new Map<string, number>();
  const people = new Map<string, { name: string; row: number }>();

  function holderOf(phone: string, name: string, row: number): { name: string; row: number } {
    const known = people.get(phone);
    if (known !== undefined) return known;
    const holder = { name, row };
    people.set(phone, holder);
    return holder;
  }

  function keepPhone({ name, phone }: CoOwner, owner: Reading, row: number): boolean {
    return phone !== null && phone !== owner.phone && holderOf(phone, name, row).name === name;
  }

  return (row, { reading, remarks }) => {
    const holder = holderOf(reading.phone, reading.name, row);
    if (holder.name !== reading.name) {
      const value = maskPhone(reading.phone);
      return { faults: [{ reason: "phone_of_another_person", field: "phone", value, otherRow: holder.row }] };
    }
    const home = [reading.community, reading.block, reading.unit, reading.room].join("\n");
    const firstRow = homes.get(home);
    if (firstRow !== undefined) {
      return { faults: [{ reason: "duplicate_home", field: "room", value: homeLabel(reading), otherRow: firstRow }] };
    }
    homes.set(home, row);
    const coOwners = reading.coOwners.map((coOwner) =>
      keepPhone(coOwner, reading, row) ? coOwner : { ...coOwner, phone: null },
    );
    const unused = reading.coOwners.filter(({ phone }, index) => phone !== null && coOwners[index]?.phone === null);
    return {
      reading: { ...reading, coOwners },
      remarks: [...remarks, ...unused.map(({ name }) => unusedPhone(name))],
    };
  };
}

function unusedPhone(name: string): Remark {
  return { reason: "co_owner_phone_unused", field: "coOwnerPhone", value: name };
}

import { expect, test } from "vitest";
import { countGuests } from "./count-guests.ts";

test("counts who is ticked and who is named, not the empty rows", () => {
  const form = new FormData();
  for (const id of ["self", "a"]) form.append("household", id);
  form.append("companions", "b");
  form.append("extra[0].name", "小满");
  form.append("extra[0].kind", "child");
  form.append("extra[1].name", "  ");
  form.append("extra[2].name", "");
  expect(countGuests(form)).toBe(4);
});

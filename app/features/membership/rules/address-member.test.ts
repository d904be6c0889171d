import { expect, test } from "vitest";
import { SALUTATION_FORMS, salutationOf } from "./address-member.ts";

test.each([
  ["张伟", "zh-CN", ["张先生", "张女士", "张叔叔", "张阿姨", "张伟"]],
  ["欧阳娜娜", "zh-CN", ["欧阳先生", "欧阳女士", "欧阳叔叔", "欧阳阿姨", "欧阳娜娜"]],
  ["陳美玲", "zh-TW", ["陳先生", "陳女士", "陳叔叔", "陳阿姨", "陳美玲"]],
  ["John Smith", "en", ["Mr Smith", "Ms Smith", "Uncle Smith", "Auntie Smith", "John Smith"]],
] as const)("addresses %s in %s", (name, language, expected) => {
  expect(SALUTATION_FORMS.map((form) => salutationOf({ name, form, language }))).toEqual(expected);
});

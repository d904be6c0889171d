import { expect, test } from "vitest";
import { nameRequest } from "./name-request.ts";

test.each([
  ["厨房水槽下面渗水", "厨房水槽下面渗水"],
  ["次卫返潮。已经三天了，越来越重", "次卫返潮"],
  ["主卧的窗户关不上而且一下雨就往里面漏水", "主卧的窗户关不上而且一下雨就…"],
  ["The kitchen tap drips all night long", "The kitchen ta…"],
  ["🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠", "🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠🏠…"],
  ["  \n", "3G8M0J"],
  ["", "3G8M0J"],
])("calls the request that says %j %s", (words, name) => {
  expect(nameRequest({ number: "3G8M0J", words })).toBe(name);
});

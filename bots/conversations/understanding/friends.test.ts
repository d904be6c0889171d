import { expect, test } from "vitest";
import { findMentions } from "./friends.ts";
import { listen } from "./text.ts";

function friendsIn(text: string) {
  return findMentions(listen(text), { hongKong: false, projects: [] }).friends;
}

test.each([
  ["王敏 13812345678", "王敏"],
  ["13812345678 王敏", "王敏"],
  ["我同事欧阳娜娜,13812345678", "欧阳娜娜"],
  ["王先生13812345678", "王先生"],
  ["王敏女士 13812345678", "王敏"],
  ["老张的电话是13812345678", "老张"],
  ["李想想看房 13812345678", "李想"],
  ["何阿姨的儿子何志远 13812345678", "何志远"],
  ["姓谭,13812345678", "谭"],
  ["姓名:林静\n电话:13812345678", "林静"],
  ["my friend john smith, 13812345678", "john smith"],
  ["13812345678 is Amy Chan's number", undefined],
  ["Dr. Chan 13812345678", "Dr. Chan"],
])("gives %s its name", (text, name) => {
  expect(friendsIn(text)).toEqual([{ ...(name === undefined ? {} : { name }), phone: "+8613812345678" }]);
});

test("pairs names and numbers in either order", () => {
  const both = [
    { name: "王敏", phone: "+8613812345678" },
    { name: "李强", phone: "+8613987654321" },
  ];
  expect(friendsIn("王敏13812345678和李强13987654321")).toEqual(both);
  expect(friendsIn("13812345678王敏,13987654321李强")).toEqual(both);
});

test("gives each friend the development named behind the number, where they differ", () => {
  const { friends, projects } = findMentions(listen("王敏13812345678云湖三期,李强13987654321翠湖湾"), {
    hongKong: false,
    projects: [],
  });
  expect(friends.map(({ project }) => project)).toEqual(["云湖三期", "翠湖湾"]);
  expect(projects).toEqual(["云湖三期", "翠湖湾"]);
});

test.each(["想看房子", "推荐有什么奖励", "你们的活动在哪", "查看一下", "老公想买房"])("finds nobody in %s", (text) => {
  expect(friendsIn(text)).toEqual([]);
});

import type { Page } from "@playwright/test";
import sharp from "sharp";
import { Temporal } from "#app/shared/club-time.ts";
import { expect, test } from "#test/support/e2e.ts";
import { openDesk } from "./devices.ts";
import { signInOwner, signInStaff } from "./sign-in.ts";

const WORDS = "厨房水槽后面的墙一摸是湿的，越来越大";

async function photo(name: string, background: string) {
  const create = { width: 640, height: 480, channels: 3 as const, background };
  return { name, mimeType: "image/jpeg", buffer: await sharp({ create }).jpeg().toBuffer() };
}

async function complete(desk: Page, note: string): Promise<void> {
  await desk.getByLabel("办结").fill(note);
  await desk.getByRole("button", { name: "请业主确认" }).click();
  await expect(desk.getByText("等业主确认")).toBeVisible();
}

test("an owner reports a leak, the care desk sees to it, and the owner has the last word", async ({
  page: owner,
  browser,
  signIns,
}) => {
  await signInOwner(owner, "13300215706", "/home");
  await owner.getByRole("link", { name: "拍照报修" }).click();
  const verdict = owner.getByRole("region", { name: "保修结论" });
  await owner.getByRole("radio", { name: "灯具开关" }).check();
  await expect(verdict).toContainText("过了保修，客会照管");
  await owner.getByRole("radio", { name: "厨卫外墙防水" }).check();
  await expect(verdict).toContainText("在保，不收费");
  await owner
    .getByLabel("拍照或选图")
    .setInputFiles([await photo("wall.jpg", "#8a5a38"), await photo("sink.jpg", "#405a78")]);
  await owner.getByLabel("说一句").fill(WORDS);
  await owner.getByRole("button", { name: "发出报修" }).click();
  await expect(owner).toHaveURL(/\/care\/[0-9a-f-]{36}\?new=1$/);
  await expect(owner.getByRole("heading", { name: "收到了" })).toBeVisible();
  await expect(owner.getByText(/最晚 .+ 给您答复/)).toBeVisible();
  await expect(owner.getByRole("img", { name: "看第 2 张大图" })).toBeVisible();
  const report = owner.url();

  const desk = await openDesk(browser);
  await signInStaff(desk, signIns, "care_desk");
  await desk.goto("/staff/care");
  await desk.getByRole("searchbox", { name: "单号、业主、房号、师傅" }).fill("彭立");
  await desk.getByRole("searchbox", { name: "单号、业主、房号、师傅" }).press("Enter");
  await desk.getByRole("row").filter({ hasText: WORDS }).getByRole("link").click();
  await expect(desk.getByRole("img", { name: "看第 1 张大图" })).toBeVisible();
  await desk.getByRole("button", { name: "我来办" }).click();
  await desk.getByLabel("师傅", { exact: true }).fill("何志强");
  const day = desk.getByLabel("哪天");
  await day.fill(
    Temporal.PlainDate.from(await day.inputValue())
      .add({ days: 1 })
      .toString(),
  );
  await desk.getByLabel("从", { exact: true }).fill("14:00");
  await desk.getByLabel("到", { exact: true }).fill("15:00");
  await desk.getByRole("button", { name: "告诉业主" }).click();
  await expect(desk.getByText("何志强 师傅").first()).toBeVisible();

  await owner.goto(report);
  await expect(owner.getByText(/14:00–15:00 上门/).first()).toBeVisible();
  await desk.getByLabel("师傅提前来过，已经办好").check();
  await complete(desk, "换了水槽下的角阀，墙面通风。");

  await owner.reload();
  await owner.getByText("还没好？").click();
  await owner.getByLabel("哪里还没好").fill("还在渗");
  await owner.getByRole("button", { name: "请再来一次" }).click();
  await expect(owner.getByText("彭立 说还没好")).toBeVisible();

  await desk.reload();
  await desk.getByLabel("答复业主").fill("对不起，这次拆开看。");
  await desk.getByRole("button", { name: "发出答复" }).click();
  await expect(desk.getByText("秦岭 答复")).toBeVisible();
  await expect(desk.getByText("好了，已记下。")).toBeVisible();
  await expect(desk.getByLabel("答复业主")).toHaveValue("");
  await complete(desk, "拆开重做了防水，闭水试验两天不渗。");
  await owner.reload();
  await owner.getByRole("radio", { name: "5" }).check();
  await owner.getByRole("button", { name: "确认办好了" }).click();
  await expect(owner.getByText("5 / 5 分")).toBeVisible();
});

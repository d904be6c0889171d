import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { systemClock } from "#app/platform/clock.ts";
import { todayIn } from "#app/shared/club-time.ts";
import { expect, test } from "#test/support/e2e.ts";
import { openDesk, openPhone } from "./devices.ts";
import { signInOwner, signInStaff } from "./sign-in.ts";

/** The demo club's batch waits for approval; its maker takes it back, so that all rewards can be batched anew. */
async function cancelWaitingBatch(maker: Page): Promise<void> {
  await maker.goto("/staff/payouts");
  await maker
    .getByRole("row")
    .filter({ hasText: /等复核/ })
    .getByRole("link")
    .click();
  await maker.getByRole("link", { name: "撤销批次…" }).click();
  await maker.getByLabel("原因").fill("重新编一批");
  await maker.getByRole("button", { name: "撤销批次" }).click();
  await expect(maker.getByText("已撤销", { exact: true })).toBeVisible();
}

/** @returns the lines of the bank file as the bank reads them. */
async function downloadBankFile(approver: Page): Promise<string[][]> {
  const started = approver.waitForEvent("download");
  await approver.getByRole("link", { name: "银行文件 .csv" }).click();
  const text = readFileSync(await (await started).path(), "utf8");
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(","));
}

/** @returns the bank's answer to a bank file: the last payment came back, and one row is not the club's. */
function writeResult(payments: readonly string[][]): string {
  const today = todayIn(systemClock.now(), "Asia/Shanghai").toString();
  const rows = payments.map(([reference, holder, , , amount], index) =>
    index === payments.length - 1
      ? [reference, holder, amount, "退票", "", "", "账户已销户"]
      : [reference, holder, amount, "成功", `E2E-RESULT-${index}`, today, ""],
  );
  const stranger = ["209901-01-0001", "鲁小满", "1.00", "成功", "E2E-STRANGER", today, ""];
  const head = ["业务参考号", "收款人户名", "金额", "处理结果", "银行流水号", "交易日期", "失败原因"];
  return [head, ...rows, stranger].map((cells) => cells.join(",")).join("\r\n");
}

test("finance pays with two pairs of eyes: one makes the batch, another approves, and the bank's proof ends it @desktop", async ({
  page: maker,
  browser,
  signIns,
}) => {
  await signInStaff(maker, signIns, "guoming@kehui.example");
  await cancelWaitingBatch(maker);
  await maker.goto("/staff/payouts/new");
  await maker.getByRole("button", { name: /生成草稿/ }).click();
  await maker.getByRole("link", { name: "提交复核…" }).click();
  await maker.getByRole("button", { name: /^提交 \d+ 笔/ }).click();
  await expect(maker.getByText("这批是您编制的，要另一位同事来批。")).toBeVisible();
  await expect(maker.getByRole("link", { name: "复核批准…" })).toHaveCount(0);

  const approver = await openDesk(browser);
  await signInStaff(approver, signIns, "sunqian@kehui.example");
  await approver.goto(maker.url());
  await approver.getByRole("link", { name: "复核批准…" }).click();
  const approve = approver.getByRole("button", { name: /^批准 / });
  await expect(approve).toBeDisabled();
  const amount = (await approve.innerText()).replace(/[^\d.]/g, "");
  await approver.getByLabel("照抄实发金额").fill(String(Number(amount)));
  await approve.click();

  await expect(approver.getByRole("link", { name: "银行文件 .csv" })).toBeVisible({ timeout: 30_000 });
  const [header, ...payments] = await downloadBankFile(approver);
  expect(header).toContain("收款账号");
  expect(payments.length).toBeGreaterThan(3);
  for (const [, , account, , amount] of payments) {
    expect(account).toMatch(/^\d{16,19}$/);
    expect(amount).toMatch(/^\d+\.\d{2}$/);
  }
  expect(payments.find(([, holder]) => holder === "沈秀英")?.[4]).toBe("8000.00");

  await approver.getByRole("row").filter({ hasText: "沈秀英" }).getByRole("link").click();
  await approver.getByLabel("银行流水号").fill("E2E202611220001");
  await approver.getByRole("button", { name: "确认到账" }).click();
  await expect(approver.getByRole("row").filter({ hasText: "沈秀英" })).toContainText("已到账");

  const others = payments.filter(([, holder]) => holder !== "沈秀英");
  await approver.getByRole("link", { name: "上传银行结果" }).click();
  await approver
    .getByRole("button", { name: "结果文件" })
    .setInputFiles({ name: "结果.csv", mimeType: "text/csv", buffer: Buffer.from(writeResult(others)) });
  await approver.getByRole("button", { name: "上传并核对" }).click();
  await expect(approver.getByText("不是客会的付款")).toBeVisible();
  await approver.getByRole("button", { name: `入账 ${others.length} 笔` }).click();
  await expect(approver.getByText("还有 1 行没有入账，请按每行的提示处理。")).toBeVisible({ timeout: 30_000 });
  await approver.goto(maker.url());
  await expect(approver.getByText("账户已销户")).toBeVisible();

  const owner = await openPhone(browser);
  await signInOwner(owner, "13500136608", "/wallet");
  await expect(owner.getByRole("article").filter({ hasText: "邹女士" })).toContainText("已到账");
});

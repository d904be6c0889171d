import type { ReferralStage } from "../types.ts";

/** What the referrer did to register the friend. */
export const REGISTERED_WORDS = {
  portal: [
    "业主在网页填报，已把链接发给朋友",
    "业主保存海报后转发，系统记下链接",
    "业主代填称呼与手机，等朋友本人点同意",
  ],
  chat: ["业主在微信里说的，机器人发出推荐卡", "业主在微信里推荐，核对一遍后发出推荐卡"],
} as const;

/** What a consultant files with each move. */
export const EVIDENCE: Readonly<Record<Exclude<ReferralStage, "registered">, readonly string[]>> = {
  visited: [
    "到访登记表，推荐人一栏写了业主姓名",
    "样板间签到照片，报备在到访前两小时",
    "前台登记与顾问名片交换，一家三口同来",
    "到访登记表，周末班车乘车名单",
    "签到照片，看了两套样板间，停留 70 分钟",
  ],
  subscribed: ["认购书与定金收据", "认购书，选定房号后当天付定金", "认购书，夫妻双方签字", "线上认购确认单与定金流水"],
  signed: ["网签合同备案页", "买卖合同签字页，首付到账回单", "网签合同备案页，贷款已递件", "合同扫描件，契税预缴单"],
  paid: ["银行放款回单，全款到账", "首付与贷款两笔到账回单", "全款到账回单，财务已核", "公积金与商贷放款回单"],
};

/** Surnames, the frequent ones several times. */
export const SURNAMES = (
  "王 王 王 李 李 李 张 张 张 刘 刘 陈 陈 陈 杨 杨 黄 黄 赵 赵 吴 吴 周 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 " +
  "田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 " +
  "雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤 欧阳 司徒"
).split(" ");

/** Given names by year of birth, the latest first. */
export const GIVEN_NAMES: readonly { from: number; women: readonly string[]; men: readonly string[] }[] = [
  {
    from: 1990,
    women:
      "雨桐 子涵 思琪 佳怡 梦洁 欣然 诗涵 晓彤 婉清 可欣 安琪 若曦 心怡 文静 雅雯 语嫣 静怡 一宁 晨曦 知夏 书瑶 悦宁 清扬 亦菲".split(
        " ",
      ),
    men: "子轩 浩然 宇航 嘉豪 俊杰 博文 天宇 泽宇 一鸣 承泽 昊天 思远 明轩 子墨 书恒 彦霖 亦凡 景行 知行 若谷 云帆 启航 文昊 奕辰".split(
      " ",
    ),
  },
  {
    from: 1978,
    women:
      "婷婷 雪梅 晓燕 丽娜 慧敏 倩 蕾 娜 静 颖 琳 洁 莉莉 晓雯 海燕 佳 楠 瑶 璐 悦 雯 春燕 艳 晶晶 芸 岚 蓓 微 嘉 宁".split(
        " ",
      ),
    men: "磊 伟 鹏 涛 超 凯 晨 昊 斌 亮 宇 杰 辉 浩 旭 帅 海涛 志伟 俊峰 晓东 文博 立群 振宇 一帆 家明 子健 少华 铭 骏 恺".split(
      " ",
    ),
  },
  {
    from: 1964,
    women: "丽华 红梅 秀兰 玉兰 建华 小红 艳萍 春梅 丽萍 海霞 秋菊 爱华 敏 燕 红 萍 霞 彩云 惠芳 雅琴 亚男 月华".split(
      " ",
    ),
    men: "建军 志刚 建平 卫东 国强 永红 红军 新民 海生 立军 文斌 晓峰 建新 学军 少林 宏伟 保华 大勇 洪波 金龙 志勇 跃进".split(
      " ",
    ),
  },
  {
    from: 0,
    women: "秀英 桂兰 淑珍 玉珍 凤英 素琴 桂香 惠兰 秀珍 玉华 淑芬 兰英 月英 佩兰 文秀 瑞芳".split(" "),
    men: "德明 国华 建国 永福 长海 志远 玉林 福生 振华 文忠 光明 世昌 树森 宝山 清源 广义".split(" "),
  },
];

export const FOREIGN_NAMES: readonly { name: string; woman: boolean }[] = [
  { name: "Daniel Hughes", woman: false },
  { name: "Sophie Martin", woman: true },
  { name: "Anna Keller", woman: true },
  { name: "Michael Tan", woman: false },
  { name: "Kenji Mori", woman: false },
];

/** Groups of words that many entries share; `<gas>` in an entry stands for all of its group. */
const GROUPS: Readonly<Record<string, string>> = {
  gas: "(煤气|燃气|瓦斯|天然气|液化气)",
  pipe: "(水管|管子|管道|暖气管?|阀门|热水器|软管|水箱|水表|消防栓|水龙头|龙头)",
  lift: "(电梯|升降机|𨋢|lift)",
  wiring: "(插座|电线|电箱|配电箱|开关|配电|电表|线路|插头|电闸|空调|灯)",
  helper: "(服务|师傅|管家|物业|态度|工作人员|客服|保安|保洁|小[王李张刘陈]|维修|活动|客会|你们|顾问|阿姨)",
  feast:
    "(新年|春节|新春|中秋节?|端午节?|国庆节?|元旦|元宵节?|节日|双节|圣诞节?|周末|五一|劳动节|母亲节|父亲节|除夕|冬至|重阳节?|七夕|妇女节|女神节|教师节|[鼠牛虎兔龙蛇马羊猴鸡狗猪]年|生日)",
};

/**
 * Reads the entries of a cue, set apart by ` / `. An entry is a piece of a regular expression over
 * folded text: plain words, `…` for a short gap, `(a|b)`, `?`, `^` and `$` where a word has forms or
 * stands alone.
 */
export function words(template: TemplateStringsArray): readonly string[] {
  return template.raw
    .join("")
    .split(/\s\/\s/)
    .map((entry) => entry.trim().replace(/<(\w+)>/g, (tag, name: string) => GROUPS[name] ?? tag));
}

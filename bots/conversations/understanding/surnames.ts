/** The surnames of well over 99 % of Chinese people, simplified; the compound ones apart. */
const SINGLE =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任" +
  "沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔" +
  "向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌" +
  "毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦" +
  "麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩" +
  "明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强" +
  "帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬扈晁芮普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓" +
  "修邰赫杭况宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居干尉冶斯元束檀衣信展阴昝智幸奉植" +
  "赖阎傅洪丘萧贝荀逄衡富尧闭";
const COMPOUND =
  "欧阳 上官 司马 诸葛 皇甫 东方 尉迟 公孙 慕容 司徒 令狐 夏侯 端木 南宫 独孤 长孙 宇文 轩辕 钟离 闻人 " +
  "申屠 呼延 东郭 西门 百里 拓跋 澹台 公冶 濮阳 太史 宗政 仲孙 鲜于 闾丘 司空 万俟";

const single = new Set(SINGLE);
const compound = new Set(COMPOUND.split(" "));

/** Length of the surname that stands at a place of a folded text: 2, 1, or 0 for none. */
export function surnameLengthAt(folded: string, at: number): 0 | 1 | 2 {
  if (compound.has(folded.slice(at, at + 2))) return 2;
  return single.has(folded.charAt(at)) ? 1 : 0;
}

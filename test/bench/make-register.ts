import { seededRandom } from "#app/platform/random.ts";

const HEADINGS = "序号,项目名称,楼栋,单元,房号,建筑面积(㎡),业主姓名,共有人,联系电话,证件号码,交付日期,备注";
const COMMUNITIES = ["云湖花园", "翠湖湾", "招鹏里"];
const SURNAMES = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"];
const GIVEN = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华"];
const DAYS = ["2019/6/1", "2019.06.01", "2019年6月1日", "43617", "2021-12-18"];
const HOMES_PER_BLOCK = 600;

/** An owner register in UTF-8: one owner a home, every fourth with a co-owner, phones and days in mixed spellings. */
export function makeRegister(rows: number): string {
  const random = seededRandom("register");
  const pick = (from: readonly string[]): string => from[random.integer(from.length)] ?? "";
  const lines = Array.from({ length: rows }, (_, index) => {
    const community = COMMUNITIES[index % COMMUNITIES.length] ?? "";
    const inBlock = index % HOMES_PER_BLOCK;
    const room = `${Math.floor(inBlock / 12) + 1}${String((inBlock % 4) + 1).padStart(2, "0")}`;
    const phone = `1${pick(["3", "5", "7", "8"])}${String((index * 7_919) % 1_000_000_000).padStart(9, "0")}`;
    const spelled = pick([phone, `+86${phone}`, `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`]);
    return [
      index + 1,
      community,
      `${Math.floor(index / HOMES_PER_BLOCK) + 1}栋`,
      `${Math.floor((inBlock % 12) / 4) + 1}单元`,
      room,
      "118.32",
      pick(SURNAMES) + pick(GIVEN) + pick(GIVEN),
      index % 4 === 0 ? pick(SURNAMES) + pick(GIVEN) : "",
      spelled,
      `4403**********${String(index % 10_000).padStart(4, "0")}`,
      pick(DAYS),
      index % 3 === 0 ? "出租" : "",
    ].join(",");
  });
  return [HEADINGS, ...lines].join("\r\n");
}

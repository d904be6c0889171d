import { spellingsOf } from "#app/shared/headings.ts";

/** What a register's columns can hold, in the order they are shown. */
export const REGISTER_FIELDS = [
  "community",
  "city",
  "block",
  "unit",
  "room",
  "name",
  "phone",
  "coOwners",
  "coOwnerPhone",
  "identity",
  "handoverOn",
  "area",
  "note",
] as const;

export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** Without these columns no row can be read. A block may be written together with its room. */
export const REQUIRED_FIELDS: readonly RegisterField[] = ["community", "room", "name", "phone"];

/** How property managers head their columns; compared without case, spaces, brackets and signs. */
export const HEADER_SPELLINGS: Readonly<Record<RegisterField, readonly string[]>> = {
  community: spellingsOf(
    "项目名称 项目 项目名 所属项目 小区 小区名称 所属小区 社区 社区名称 楼盘 楼盘名称 园区 苑区 " +
      "專案名稱 專案 建案 建案名稱 社區 社區名稱 樓盤 樓盤名稱 屋苑 " +
      "project,project name,community,community name,estate,development",
  ),
  city: spellingsOf("城市 所在城市 城市名称 縣市 city"),
  block: spellingsOf(
    "楼栋 楼栋号 楼栋名称 栋 栋号 栋数 幢 幢号 座 座号 栋座 楼座 楼号 楼宇 楼宇名称 楼幢 " +
      "樓棟 樓棟號 棟 棟別 棟號 幢號 座號 樓號 樓宇 building,building no,building number,block,block no,tower,bldg",
  ),
  unit: spellingsOf("单元 单元号 单元名称 单元名 梯 梯号 單元 單元號 unit,entrance,stairwell"),
  room: spellingsOf(
    "房号 房间 房间号 房间号码 房屋 房屋编号 房屋号 房源 户号 室 室号 门牌 门牌号 房产 房间名称 单位 " +
      "房號 房間 房間號 房屋編號 戶號 戶別 室號 門牌 門牌號 單位 room,room no,room number,flat,apartment,home,house no",
  ),
  name: spellingsOf(
    "业主姓名 业主 业主名称 业主名字 主业主 姓名 名字 客户姓名 客户名称 产权人 产权人姓名 权利人 户主 户主姓名 购房人 买受人 " +
      "業主姓名 業主 業主名稱 住戶姓名 客戶姓名 產權人 所有權人 屋主 屋主姓名 戶主 owner,owner name,owners name,name,full name,customer name",
  ),
  phone: spellingsOf(
    "联系电话 联系手机 联系方式 联系号码 电话 电话号码 手机 手机号 手机号码 移动电话 业主电话 业主手机 业主联系电话 本人电话 " +
      "聯絡電話 聯繫電話 聯絡方式 電話 電話號碼 手機 手機號 手機號碼 行動電話 業主電話 " +
      "phone,phone no,phone number,mobile,mobile no,mobile number,mobile phone,tel,telephone,contact number,owner phone",
  ),
  coOwners: spellingsOf(
    "共有人 共有人姓名 共同共有人 产权共有人 房屋共有人 共有产权人 共有权人 副业主 第二业主 其他产权人 " +
      "產權共有人 共有權人 共同持有人 co owner,co owners,coowner,coowners,joint owner,joint owners",
  ),
  coOwnerPhone: spellingsOf(
    "共有人电话 共有人手机 共有人手机号 共有人联系电话 共有人联系方式 第二业主电话 共有人電話 共有人手機 共有人聯絡電話 " +
      "co owner phone,co owner mobile,joint owner phone",
  ),
  identity: spellingsOf(
    "证件号码 证件号 证件编号 身份证 身份证号 身份证号码 身份证件号码 证照号码 " +
      "證件號碼 證件號 身份證 身份證號 身份證號碼 身分證字號 身分證號 id number,id no,identity number,identity card,passport",
  ),
  handoverOn: spellingsOf(
    "交付日期 交付时间 交付日 交房日期 交房时间 交楼日期 交楼时间 收楼日期 收楼时间 收房日期 收房时间 接房日期 入伙日期 入伙时间 交房日 " +
      "交付時間 交屋日期 交屋日 交樓日期 收樓日期 點交日期 handover,handover date,hand over date,date of handover,delivery date",
  ),
  area: spellingsOf(
    "建筑面积 面积 房屋面积 建面 产权面积 销售面积 合同面积 实测面积 建築面積 面積 房屋面積 area,floor area,gross floor area,gfa,size",
  ),
  note: spellingsOf("备注 备注说明 说明 備註 備注 說明 note,notes,remark,remarks,comment,comments"),
};

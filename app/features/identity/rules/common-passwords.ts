/**
 * What lists of breached passwords are full of, in the shape `simplify` brings a password into: lower case, figures
 * that stand for letters read as letters, signs and figures around the word gone. Source: the top of the public
 * breach lists (SecLists, NCSC), international and Chinese, plus words of this product.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set([
  ...["password", "passwort", "passcode", "passwordpassword", "mypassword", "yourpassword", "passwd", "pass"],
  ...["qwerty", "qwertyuiop", "qwertyuiopasdfghjkl", "qwertyasdfgh", "asdfghjkl", "zxcvbnm", "qazwsx", "qazwsxedc"],
  ...["qazwsxedcrfv", "letmein", "letmeinplease", "welcome", "welcomehome", "admin", "administrator", "adminadmin"],
  ...["root", "toor", "rootroot", "user", "guest", "test", "testtest", "testtesttest", "changeme", "changemenow"],
  ...["default", "secret", "topsecret", "supersecret", "iloveyou", "iloveyouso", "iloveyouforever", "loveyou"],
  ...["monkey", "dragon", "sunshine", "princess", "football", "baseball", "basketball", "superman", "batman"],
  ...["starwars", "trustno", "whatever", "computer", "internet", "michael", "jennifer", "jordan", "hunter", "shadow"],
  ...["master", "freedom", "charlie", "google", "facebook", "linkedin", "microsoft", "alibaba", "tencent", "weixin"],
  ...["woaini", "woainima", "woainiwoaini", "woaiwojia", "wojiushiwo", "nihao", "nihaoma", "zhongguo", "beijing"],
  ...["shanghai", "shenzhen", "guangzhou", "woaizhongguo", "mima", "mimamima", "wodemima", "guanliyuan", "caonima"],
  ...["aini", "ainiyiwannian", "yisheng", "yishengyishi", "dearbook", "aptx", "asdasd", "asdasdasd", "qweasd"],
  ...["qweasdzxc", "qweqwe", "qweqweqwe", "zaqxsw", "abcabc", "abcdef", "abcdefg", "abcdefgh", "abcd", "abc"],
  ...["kehui", "kehuikehui", "club", "clubclub", "owner", "property", "yunqi", "yunqikehui", "company", "office"],
]);

/** Rows of keys and series that fingers run along. */
export const SERIES: readonly string[] = [
  "01234567890",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
  "qazwsxedcrfvtgbyhnujm",
  "!@#$%^&*()",
];

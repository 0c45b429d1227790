/** Clauses of about ten tokens, written for this bench; two of them make a text. */
const english = [
  "I forgot the password of my account",
  "the parcel has not arrived after two weeks",
  "please send the invoice to our office in Berlin",
  "the battery of the new phone is empty by noon",
  "our train to the mountains was late again",
  "she reads a long novel every week in winter",
  "the museum is closed on Monday and on holidays",
  "can I change the address of my last order",
  "the doctor recommends less salt and more sleep",
  "rising prices worry many small shops in town",
  "the engineers found a crack below the old bridge",
  "how many people live along the river today",
  "the court will hear both sides next month",
  "cook the rice for twelve minutes with a lid",
  "the database was slow until we added an index",
  "his team lost the final by a single goal",
  "the children planted beans behind the school",
  "heavy rain is expected along the coast tonight",
  "the telescope photographed a very distant galaxy",
  "my refund was promised but never paid",
  "the printer stops after every third page",
  "you can cancel the contract within fourteen days",
  "the choir sings in the cathedral this evening",
  "volunteers cleaned the beach before breakfast",
];

const chinese = [
  "我忘记了账号的登录密码",
  "包裹两个星期还没有送到",
  "请把发票寄到我们北京的办公室",
  "新手机的电池中午就没电了",
  "去山区的火车今天又晚点了",
  "她冬天每个星期都读一本长篇小说",
  "博物馆星期一和节假日不开放",
  "我可以修改上一个订单的收货地址吗",
  "医生建议少吃盐并且保证睡眠",
  "物价上涨让许多小商店感到担心",
  "工程师在旧桥下面发现了裂缝",
  "现在有多少人住在这条河的两岸",
  "法院下个月将听取双方的意见",
  "盖上锅盖把米饭煮十二分钟",
  "加了索引以后数据库变快了",
  "他的球队在决赛中只输了一个球",
  "孩子们在学校后面种了豆子",
  "今天晚上沿海地区将有大雨",
  "望远镜拍到了一个遥远的星系",
  "答应给我的退款一直没有到账",
  "打印机每打三页就停下来",
  "合同签订以后十四天内可以取消",
  "合唱团今天晚上在教堂演出",
  "志愿者早饭之前清理了海滩",
];

/** Distinct texts of exactly `tokens` tokens, English and Chinese in turn, always the same ones. */
export function benchTexts(tokens: number, countTokens: (text: string) => number): string[] {
  const fits = (text: string) => countTokens(text) === tokens;
  const inEnglish = [", and ", ", but ", "; ", ", while "].flatMap((link) =>
    pairs(english, link, ".").filter(fits),
  );
  const inChinese = ["，", "，但是", "；", "，而且"].flatMap((link) =>
    pairs(chinese, link, "。").filter(fits),
  );
  const each = Math.min(inEnglish.length, inChinese.length);
  return Array.from({ length: each }, (_, index) => [inEnglish[index]!, inChinese[index]!]).flat();
}

function pairs(clauses: readonly string[], middle: string, end: string): string[] {
  return clauses.flatMap((first) =>
    clauses.filter((second) => second !== first).map((second) => first + middle + second + end),
  );
}

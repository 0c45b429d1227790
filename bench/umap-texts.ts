import { seededRandom } from "@/lib/maths/seeded-random";

/** Words of one subject; a text takes one of each list. */
const subjects = [
  [
    ["the customer", "a new user", "our client", "the account holder", "my colleague"],
    ["cannot log in to", "forgot the password of", "wants to close", "was locked out of"],
    ["the web shop", "the mobile app", "the billing portal", "the support forum"],
    ["since yesterday", "after the update", "on a new phone", "for the third time"],
  ],
  [
    ["the parcel", "my order", "the new sofa", "a box of books", "the replacement part"],
    ["has not arrived in", "was delivered damaged to", "got lost on the way to", "is late for"],
    ["Berlin", "Shanghai", "Nairobi", "Lima", "the warehouse", "our office"],
    ["before the holidays", "again this week", "without any notice", "despite the fee"],
  ],
  [
    ["the striker", "the goalkeeper", "a young runner", "the home team", "the coach"],
    ["won the final in", "was injured during", "broke a record at", "lost twice in"],
    ["the national league", "the winter games", "the city marathon", "the old stadium"],
    ["in front of a large crowd", "in the last minute", "after extra time", "in the rain"],
  ],
  [
    ["heavy rain", "a cold front", "thick fog", "a heat wave", "strong wind"],
    ["is expected over", "closed the roads of", "damaged the harvest in", "moves towards"],
    ["the coast", "the northern hills", "the river valley", "the whole island"],
    ["tonight", "until the weekend", "for the first time this year", "by tomorrow noon"],
  ],
  [
    ["the soup", "this rice dish", "the dough", "a simple salad", "the roast"],
    ["needs more salt and", "is served with", "rests an hour beside", "tastes best with"],
    ["fresh basil", "toasted bread", "a spoon of vinegar", "roasted pumpkin"],
    ["on cold evenings", "for six guests", "says my grandmother", "straight from the oven"],
  ],
  [
    ["the telescope", "a research team", "the young physicist", "the space probe"],
    ["measured the light of", "found water on", "lost contact with", "photographed"],
    ["a distant galaxy", "the third moon", "a dying star", "the dark side of the planet"],
    ["for eleven months", "with a new sensor", "by accident", "and published the data"],
  ],
  [
    ["数据库", "新服务器", "搜索引擎", "备份程序", "登录页面"],
    ["在升级以后变慢了", "昨晚停止了工作", "需要更多的内存", "返回了错误的结果"],
    ["，工程师", "，管理员", "，值班同事", "，我们的团队"],
    ["正在查找原因。", "已经重新启动。", "建议增加索引。", "打算回退版本。"],
  ],
  [
    ["医生", "护士", "药房", "新的诊所", "我的牙医"],
    ["建议多喝水", "推荐少吃盐", "提醒按时吃药", "要求下周复查"],
    ["，因为病人", "，虽然孩子", "，如果老人", "，但是客人"],
    ["睡眠不好。", "血压偏高。", "没有发烧。", "已经康复了。"],
  ],
] as const;

/** Distinct made-up texts about eight subjects, English and Chinese, some of two clauses. */
export function madeUpTexts(count: number): string[] {
  const random = seededRandom(7);
  const texts = new Set<string>();
  const clause = (subject: (typeof subjects)[number]) =>
    subject
      .map((words) => words[Math.floor(random() * words.length)]!)
      .join(subject[0][0]!.charCodeAt(0) > 0x3000 ? "" : " ");
  while (texts.size < count) {
    const subject = subjects[Math.floor(random() * subjects.length)]!;
    texts.add(random() < 0.1 ? clause(subject) : `${clause(subject)}; ${clause(subject)}`);
  }
  return [...texts];
}

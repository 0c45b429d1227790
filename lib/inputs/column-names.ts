const textNames = [
  "text content sentence sentences body question query title headline passage document doc",
  "description input prompt utterance message comment review abstract summary",
  "文本 内容 正文 句子 问题 提问 查询 标题 描述 文档 段落 评论 摘要 消息 输入",
];

const labelNames = [
  "label labels category class topic lang language tag tags group intent type kind genre",
  "标签 类别 分类 主题 话题 语言 语种 意图 类型 领域 组",
];

const otherNames = [
  "id uid key index number row name url link date time created author source score rank answer",
  "price image split 编号 序号 名称 链接 日期 时间 作者 来源 分数 回答 答案",
];

const names = {
  text: new Set(textNames.join(" ").split(" ")),
  label: new Set(labelNames.join(" ").split(" ")),
  other: new Set(otherNames.join(" ").split(" ")),
};

/** What a column's name says that it holds, or null when the name is not a usual one. */
export function columnMeaning(name: string): "text" | "label" | "other" | null {
  const plain = name.trim().toLowerCase();
  if (names.text.has(plain)) return "text";
  if (names.label.has(plain)) return "label";
  return names.other.has(plain) ? "other" : null;
}

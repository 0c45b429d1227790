/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour with the words that name it; the first English and the first Chinese word are its captions. */
export interface ColourWords {
  rgb: Rgb;
  english: readonly [string, ...string[]];
  chinese: readonly [string, ...string[]];
}

export const colours: readonly ColourWords[] = [
  {
    rgb: [215, 30, 35],
    english: ["red", "scarlet", "crimson"],
    chinese: ["红色", "红", "大红", "鲜红"],
  },
  { rgb: [245, 135, 25], english: ["orange"], chinese: ["橙色", "橙", "橘色", "橘黄"] },
  { rgb: [250, 215, 45], english: ["yellow"], chinese: ["黄色", "黄", "金黄"] },
  { rgb: [45, 160, 65], english: ["green"], chinese: ["绿色", "绿", "翠绿"] },
  {
    rgb: [35, 180, 185],
    english: ["turquoise", "cyan", "teal"],
    chinese: ["青色", "青", "蓝绿色"],
  },
  { rgb: [35, 85, 215], english: ["blue", "navy"], chinese: ["蓝色", "蓝", "深蓝", "天蓝"] },
  { rgb: [130, 55, 180], english: ["purple", "violet"], chinese: ["紫色", "紫"] },
  {
    rgb: [245, 130, 180],
    english: ["pink", "magenta", "rose"],
    chinese: ["粉色", "粉红", "粉红色", "粉"],
  },
  { rgb: [120, 75, 40], english: ["brown"], chinese: ["棕色", "棕", "褐色", "咖啡色"] },
  { rgb: [12, 12, 14], english: ["black", "dark"], chinese: ["黑色", "黑", "黑暗"] },
  { rgb: [252, 252, 252], english: ["white", "bright"], chinese: ["白色", "白", "明亮"] },
  { rgb: [128, 128, 128], english: ["grey", "gray"], chinese: ["灰色", "灰"] },
];

export const shapeNames = [
  "circle",
  "square",
  "triangle",
  "ring",
  "stripes",
  "checkerboard",
  "dots",
] as const;

export type ShapeName = (typeof shapeNames)[number];

export const sceneNames = [
  "sunset",
  "sea",
  "forest",
  "night",
  "snow",
  "sky",
  "desert",
  "meadow",
  "fire",
  "city",
  "mountain",
  "fog",
] as const;

export type SceneName = (typeof sceneNames)[number];

interface Words {
  english: readonly [string, ...string[]];
  chinese: readonly [string, ...string[]];
}

export const shapeWords: Readonly<Record<ShapeName, Words>> = {
  circle: {
    english: ["circle", "disc", "disk", "ball", "round"],
    chinese: ["圆形", "圆", "圆圈", "球", "圆球"],
  },
  square: {
    english: ["square", "box", "rectangle", "cube"],
    chinese: ["正方形", "方形", "方块", "方", "矩形", "长方形"],
  },
  triangle: { english: ["triangle", "triangular"], chinese: ["三角形", "三角"] },
  ring: { english: ["ring", "donut"], chinese: ["圆环", "环", "环形"] },
  stripes: { english: ["stripes", "stripe", "striped"], chinese: ["条纹", "横条"] },
  checkerboard: {
    english: ["checkerboard", "chessboard", "checkered"],
    chinese: ["棋盘", "格子", "方格"],
  },
  dots: { english: ["dots", "dot", "dotted"], chinese: ["圆点", "斑点", "波点"] },
};

export const sceneWords: Readonly<Record<SceneName, Words>> = {
  sunset: {
    english: ["sunset", "sunrise", "dusk", "dawn"],
    chinese: ["日落", "日出", "夕阳", "黄昏", "晚霞", "落日"],
  },
  sea: {
    english: ["sea", "ocean", "beach", "lake", "wave"],
    chinese: ["大海", "海", "海洋", "海滩", "海边", "湖", "湖水"],
  },
  forest: {
    english: ["forest", "wood", "tree", "jungle"],
    chinese: ["森林", "树林", "树", "丛林", "树木"],
  },
  night: {
    english: ["night", "starry", "moon"],
    chinese: ["夜晚", "夜", "星空", "月亮", "夜空", "夜景"],
  },
  snow: {
    english: ["snow", "snowy", "winter", "ice"],
    chinese: ["雪", "雪景", "冬天", "冰", "下雪", "雪地"],
  },
  sky: { english: ["sky", "cloud"], chinese: ["天空", "蓝天", "云", "白云"] },
  desert: { english: ["desert", "sand", "dune"], chinese: ["沙漠", "沙", "沙丘", "沙子"] },
  meadow: {
    english: ["meadow", "grass", "lawn", "field"],
    chinese: ["草地", "草", "草原", "草坪", "田野"],
  },
  fire: { english: ["fire", "flame", "campfire"], chinese: ["火焰", "火", "篝火"] },
  city: { english: ["city", "skyline", "skyscraper"], chinese: ["城市", "高楼", "大楼"] },
  mountain: { english: ["mountain", "hill", "peak"], chinese: ["山", "高山", "山峰", "群山"] },
  fog: { english: ["fog", "foggy", "mist", "haze"], chinese: ["雾", "大雾", "薄雾"] },
};

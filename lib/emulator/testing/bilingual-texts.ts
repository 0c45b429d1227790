/** Twelve texts of four subjects in two languages, three of each near one another. */
export const bilingualTexts = [
  "How do I reset my password?",
  "I forgot my login credentials and cannot sign in.",
  "怎样重置我的密码？",
  "The parcel has not arrived after two weeks.",
  "Where is my delivery? The tracking page shows nothing.",
  "我的快递两个星期了还没有送到。",
  "The central bank raised interest rates again.",
  "Inflation slows as energy prices fall.",
  "央行再次提高了利率。",
  "A new telescope photographs distant galaxies.",
  "Astronomers discover water on a far planet.",
  "天文学家发现了一颗有水的行星。",
] as const;

/** Words that a language needs rather than a question; in Chinese characters, of which such words are made. */
const SMALL = {
  en: 'a an and any anything are as at be been but by can could did didn do does down for from get had has have he her him his how i if in into is it its m may me might more most must my no not now of off on or our out s shall she should so some someone t than that the their them then there these they this those to too under until up us was we were what when where which while who whom whose why will with would you your'.split(
    ' ',
  ),
  zh: '的了吗呢吧啊么是有在和与就都也很不要能会可以我你他她它们这那哪里几多少怎什上下从到把被让给对为因所而但或及点时候做用',
} as const;

/** A function of the language rather than of the question: a word of the list, in Chinese a pair of such characters. */
export const isSmall = (term: string): boolean =>
  SMALL.en.includes(term) ||
  ([...term].length <= 2 && [...term].every((one) => SMALL.zh.includes(one)));

import type { Locale } from '~/lib/locale';

/** What is printed as it is written, tags, and the text between them. */
const TOKENS =
  /<!--[\s\S]*?-->|<(script|style|pre|code|textarea|select|title|template|svg)\b[\s\S]*?<\/\1>|(<(?:"[^"]*"|'[^']*'|[^'">])*>)|([^<]+)/g;

/** A heading or the question of a guess opens, or `/` closes it. */
const HEADING = /^<(?:h[12]\b|div [^>]*\bdata-question\b|(\/)(?:h[12]|div)\b)/;

/** Between a number, which is part of no name such as `E10`, and its unit; `^` where a tag stands between them. */
const BEFORE_UNIT: Record<Locale, RegExp> = {
  en: /(?<=(?:^|[\s(–−])[\d.,]*\d|^) (?=(?:[kMGT]?B|M|ms|s|min|h|px|GHz|kWh|W|km|kg)(?![\w’]))/g,
  zh: /(?<=(?<![A-Za-z][\d.,-]*)\d|^) (?=[元角个条道题段块页次种类步遍轮秒分小时天日周月年岁亿万千百名位座句字词份件项倍层行列组张台门课点处度节米公人家套篇章队套维比克双本对号栏级档间趟班只头枚]|[kMGT]?B\b|ms\b)/g,
};

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words of one character that stay with the next word, where others stay with the last: 新知识, 提示的. */
const WITH_NEXT = new Set('新旧大小多少每各不没可再更最还只先就也都能会要有是从被把用让靠与和或在');
/** More characters without punctuation than fit a line of a telephone. */
const LONG = /\p{Script=Han}{9,}/gu;

/** A Chinese title with `<wbr>` between the words of its long phrases; after punctuation a line may end anyway. */
export const breakable = (title: string): string =>
  title.replace(LONG, (phrase) => wordsOf(phrase).join('<wbr>'));

const TITLE: Record<Locale, (title: string) => string> = { en: (title) => title, zh: breakable };

/** The words of a phrase; one of a single character stays with its neighbour. */
function wordsOf(phrase: string): string[] {
  const words: string[] = [];
  let open = false;
  for (const { segment } of segmenter.segment(phrase)) {
    const joins: boolean = open || (segment.length === 1 && !WITH_NEXT.has(segment));
    const word: string = (joins ? (words.pop() ?? '') : '') + segment;
    words.push(word);
    open = WITH_NEXT.has(segment) || word.length === 1;
  }
  return words;
}

/** No line ends between a number and its unit; those of Chinese headings end between words. */
export function typeset(html: string, locale: Locale): string {
  let heading = false;
  let number = false;
  return html.replace(TOKENS, (whole: string, _: string, tag?: string, text?: string) => {
    if (tag) {
      const [opens, closes] = HEADING.exec(tag) ?? [];
      if (opens) heading = !closes;
    }
    if (text === undefined) return whole;
    const spaced = text.replace(BEFORE_UNIT[locale], (_space, at: number) =>
      at > 0 || number ? '\u00a0' : ' ',
    );
    number = /\d$/.test(text);
    return heading ? TITLE[locale](spaced) : spaced;
  });
}

import lists from './language.json';

/** The language of a text, as far as it matters for models that read English, or English and Chinese. */
type TextLanguage = 'en' | 'zh' | 'other' | 'unclear';

/** Letters that count as one unit in other scripts than Han, in which a character is about a word. */
const LETTERS_A_UNIT = 5;
/** Units of text below which nothing is said of its script: a name or an abbreviation belongs to any language. */
const LEAST_UNITS = 1;
/** Words in Latin letters below which English is not told from its neighbours. */
const LEAST_WORDS = 20;
/** Kana among Han and kana; Chinese has none, Japanese mostly more than half. */
const JAPANESE = 0.2;
/** Function words among words: in English prose 0.4 to 0.5, in other languages hardly any but by chance. */
const ENGLISH = 0.2;
/** Function words of other languages among words that speak for one of them. */
const FOREIGN = 0.15;
/** Letters with a mark, such as é or ß, among letters that speak for another language. */
const MARKED = 0.02;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const OF_ENGLISH = words(lists.english);
/**
 * Frequent words of German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Indonesian and romanised others, without those
 * that English has, too.
 */
const OF_OTHERS = words(lists.others);

/**
 * The language of most of a text, by its script and, in Latin letters, by its function words and its letters with marks.
 * Where neither speaks clearly (a list of names, code, a few words), it is `unclear`: a false alarm is worse than none.
 */
export function languageIn(text: string): TextLanguage {
  const [han, kana, latin, letters] = [
    /\p{Script=Han}/gu,
    /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    /\p{Script=Latin}/gu,
    /\p{L}/gu,
  ].map((kind) => text.match(kind)?.length ?? 0) as [number, number, number, number];
  const latinUnits = latin / LETTERS_A_UNIT;
  const otherUnits = (letters - han - kana - latin) / LETTERS_A_UNIT;
  const all = han + kana + latinUnits + otherUnits;
  if (all < LEAST_UNITS) return 'unclear';
  if (kana > JAPANESE * (han + kana) && han + kana > all / 2) return 'other';
  if (otherUnits > all / 2) return 'other';
  if (han > all / 2) return 'zh';
  return latinUnits > all / 2 ? inLatin(text, latin) : 'unclear';
}

function inLatin(text: string, letters: number): TextLanguage {
  const all = text.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  if (all.length < LEAST_WORDS) return 'unclear';
  const share = (list: ReadonlySet<string>) =>
    all.filter((word) => list.has(word)).length / all.length;
  const english = share(OF_ENGLISH);
  const others = share(OF_OTHERS);
  if (english >= ENGLISH && english > others) return 'en';
  const marked = (text.match(/(?![a-z])\p{Script=Latin}/giu)?.length ?? 0) / letters;
  return english < ENGLISH && (others >= FOREIGN || marked >= MARKED) ? 'other' : 'unclear';
}

import { plainForm } from '../text/plain-form';
import { kindOf, UNSPACED } from '../text/characters';
import { joinedNumbers, otherNumeral } from '../text/numerals';
import { segment, segmentWithOffsets } from '../text/segment';

export interface Vocabulary {
  termNumbers: Map<string, number>;
  /** Words that are written with a hyphen, by what they are without: check and in for `checkin`. */
  compounds: Map<string, string[]>;
}

/** The terms of a text by what they can be asked for. */
interface Forms {
  /** By their plain form: café under cafe, 檢索 under 检索. */
  plain: Map<string, string[]>;
  /** Pairs of Chinese characters by each of the two. */
  pairs: Map<string, string[]>;
  /** Words of scripts without blanks, of which a dictionary takes some for one. */
  unspaced: string[];
}

const known = new WeakMap<Vocabulary, Forms>();

function formsIn(index: Vocabulary): Forms {
  const found = known.get(index);
  if (found) return found;
  const forms: Forms = { plain: new Map(), pairs: new Map(), unspaced: [] };
  for (const term of index.termNumbers.keys()) {
    const plain = plainForm(term);
    add(forms.plain, plain, term);
    if (isUnspaced(term)) forms.unspaced.push(term);
    if (PAIR.test(plain)) for (const one of new Set(plain)) add(forms.pairs, one, term);
  }
  known.set(index, forms);
  return forms;
}

const isUnspaced = (term: string): boolean => kindOf(term.codePointAt(0)!) === UNSPACED;
const PAIR = /^\p{Script=Han}{2}$/u;
const LONE = /^\p{Script=Han}$/u;

function add(map: Map<string, string[]>, key: string, term: string): void {
  const terms = map.get(key);
  if (terms) terms.push(term);
  else map.set(key, [term]);
}

/**
 * The terms of a text that each token of a question means: the same word with other accents or in traditional characters; for a lone
 * Chinese character the pairs that hold it; for a token that the text lacks, what is written together or apart there: `12 kg` and
 * `12kg`, `checkin` and `check-in`; for a number what is written with or without signs between its figures, and for 第3章 also
 * 第三章. None for a token that the text lacks in every form.
 */
export function askedForms(index: Vocabulary, query: string): Map<string, string[]> {
  const { plain, pairs, unspaced } = formsIn(index);
  const formsOf = (token: string): string[] => {
    const form = plainForm(token);
    return [...(plain.get(form) ?? []), ...((LONE.test(form) && pairs.get(form)) || [])];
  };
  const tokens = segmentWithOffsets(query);
  const joined = (at: number): string[] => {
    const one = tokens[at];
    const other = tokens[at + 1];
    const isOne = one && other && JOINT.test(query.slice(one.end, other.start));
    return isOne ? formsOf(one.token + other.token) : [];
  };
  const apart = (token: string): string[] =>
    (index.compounds.get(token) ?? MEASURE.exec(token)?.slice(1) ?? []).flatMap(formsOf);
  const longer = (token: string): string[] =>
    isUnspaced(token) && token.length > 1 ? unspaced.filter((term) => term.includes(token)) : [];
  const asWritten = new Map(
    tokens.map(({ token }, at) => {
      const own = formsOf(token);
      const others = () => [...joined(at - 1), ...joined(at), ...apart(token), ...longer(token)];
      return [token, own.length > 0 ? own : others()];
    }),
  );
  for (const { start, end, number } of joinedNumbers(query)) {
    const forms = [...(plain.get(number) ?? []), ...(index.compounds.get(number) ?? [])];
    if (forms.length > 0) for (const token of within(start, end)) asWritten.set(token, forms);
  }
  for (const { start, end, other } of otherNumeral(query)) {
    if (IDIOM.test(other)) continue;
    const forms = segment(other).flatMap((token) => plain.get(token) ?? []);
    if (forms.length > 0)
      for (const token of within(start, end))
        asWritten.set(token, [...(asWritten.get(token) ?? []), ...forms]);
  }
  return asWritten;

  function within(start: number, end: number): string[] {
    return tokens.filter((one) => one.start >= start && one.end <= end).map(({ token }) => token);
  }
}

/** 一个, 一次 and 一天 are hardly ever asked for as numbers. */
const IDIOM = /[人个次]$|^1[点时分秒年元天]$/;
/** What stands between the parts of a word that is also written as one. */
const JOINT = /^[-\u2010\u2011 ]$/;
/** A number with its unit. */
const MEASURE = /^(\d+)(\p{L}+)$/u;

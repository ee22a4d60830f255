import { plainForm } from '../text/plain-form';
import { segmentWithOffsets } from '../text/segment';

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
}

const known = new WeakMap<Vocabulary, Forms>();

function formsIn(index: Vocabulary): Forms {
  const found = known.get(index);
  if (found) return found;
  const forms: Forms = { plain: new Map(), pairs: new Map() };
  for (const term of index.termNumbers.keys()) {
    const plain = plainForm(term);
    add(forms.plain, plain, term);
    if (PAIR.test(plain)) for (const one of new Set(plain)) add(forms.pairs, one, term);
  }
  known.set(index, forms);
  return forms;
}

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
 * `12kg`, `checkin` and `check-in`. None for a token that the text lacks in every form.
 */
export function askedForms(index: Vocabulary, query: string): Map<string, string[]> {
  const { plain, pairs } = formsIn(index);
  const formsOf = (token: string): string[] => {
    const form = plainForm(token);
    return [...(plain.get(form) ?? []), ...((LONE.test(form) && pairs.get(form)) || [])];
  };
  const tokens = segmentWithOffsets(query);
  const joined = (at: number): string[] => {
    const [one, other] = [tokens[at], tokens[at + 1]];
    const isOne = one && other && JOINT.test(query.slice(one.end, other.start));
    return isOne ? formsOf(one.token + other.token) : [];
  };
  const apart = (token: string): string[] =>
    (index.compounds.get(token) ?? MEASURE.exec(token)?.slice(1) ?? []).flatMap(formsOf);
  return new Map(
    tokens.map(({ token }, at) => {
      const own = formsOf(token);
      return [token, own.length > 0 ? own : [...joined(at - 1), ...joined(at), ...apart(token)]];
    }),
  );
}

/** What stands between the parts of a word that is also written as one. */
const JOINT = /^[-\u2010\u2011 ]$/;
/** A number with its unit. */
const MEASURE = /^(\d+)(\p{L}+)$/u;

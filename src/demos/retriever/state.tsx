import type { FigureElement, FigureNode } from '~/lib/figure';
import type { Both, Locale } from '~/lib/locale';
import { denseOf } from '~/lib/retrieval/methods';
import { segment, segmentWithOffsets } from '~/lib/text/segment';
import type { Span } from '~/lib/text/span';
import type { PageProps } from '../kit/page';
import type { ShownHit } from './core/answer';
import type { QuestionRanks } from './core/snapshot';
import { byForm, type Term } from './core/by-form';
import type { Found } from './core/found';
import { matches, type MarkedQuestion } from '~/lib/own/questions';
import type { RetrieverFields, RetrieverForm } from './core/settings';
import type { Words as RetrieverStrings } from 'words:retriever';

export interface RetrieverPage extends PageProps<RetrieverFields> {
  /** Address of the built-in text. */
  handbook: string;
  /** The encoders whose vectors of the handbook this site ships, and the path to which their paths are added. */
  vectors: { models: readonly string[]; base: string };
  instructions: Both<string>;
  ofOwn: boolean;
  /** The built-in questions that have an answer, with its ranks on arrival. */
  questions: readonly QuestionRanks[];
  /** All of them, by id. */
  texts: Readonly<Record<string, string>>;
  pages: number;
  /** The sheet of the panel that loads an encoder. */
  encoders: { sheet: string };
  toOwn: string;
  toShelf: string;
  found: Found;
}

export interface Ran {
  form: RetrieverForm;
  found: Found;
}

export type Side = 'first' | 'second';
export const SIDES = ['first', 'second'] as const;

/** The sides that are drawn. */
export const sidesOf = ({ compare }: Pick<RetrieverForm, 'compare'>) =>
  compare === '' ? SIDES.slice(0, 1) : SIDES;

/** All that is drawn of a question, the same when the site is built and in the page. */
export interface Scene {
  t: RetrieverStrings;
  locale: Locale;
  form: RetrieverForm;
  found: Found;
  words: readonly Word[];
  /** The pages that answer: as the reader marked, or else as the authors judge. */
  truth: readonly number[];
  /** True where the reader has marked one. */
  mine: boolean;
  /** False where parts are left out, as in a lesson. */
  full: boolean;
  /** What a press does; undefined until the page is live. */
  hand?: Hand | undefined;
}

/** What draws what a press opens, fetched at the first press. */
interface Drawing {
  pane: (scene: Scene, hit: ShownHit) => FigureElement;
  sumTable: (hit: ShownHit, words: readonly Word[], t: RetrieverStrings) => FigureElement;
}

export interface Hand {
  isOpen: (side: Side, rank: number, chunk: number) => boolean;
  hasSum: (side: Side, chunk: number) => boolean;
  open: (side: Side, chunk: number) => void;
  sum: (side: Side, chunk: number) => void;
  cross: (term: string) => void;
  mark: (page: Markable) => void;
  lookAt: (chunk: number | undefined) => void;
  /** The page that is open over the wall. */
  at: ShownHit | undefined;
  later: Drawing | undefined;
}

export type Markable = Pick<ShownHit, 'source' | 'start' | 'end' | 'text' | 'words'>;

export const methodOf = ({ form, found }: Pick<Scene, 'form' | 'found'>, side: Side) => {
  const method = side === 'first' ? form.method : form.compare;
  return found.instead && method !== '' && denseOf(method) === 'encoder' ? found.instead : method;
};

/** Of the method that ranks a side; '' if none does. */
export function methodName(scene: Scene, side: Side, names: 'byMethods' | 'shortMethods'): string {
  const method = methodOf(scene, side);
  return method === '' ? '' : scene.t[names][method];
}

export const hitsOf = ({ found: { answer } }: Pick<Scene, 'found'>, side: Side) =>
  (side === 'first' ? answer.hits : answer.compared) ?? [];

/** The best rank of some pages by one of the two methods; 0 where none of them has one. */
export const bestRank = ({ orders }: Found, side: Side, pages: readonly number[]): number =>
  orders[side].findIndex((chunk) => pages.includes(chunk)) + 1;

export function answerRank({ found, truth, mine }: Scene, side: Side): number {
  const { answer } = found;
  if (mine || !('goldRank' in answer)) return bestRank(found, side, truth);
  return side === 'first' ? answer.goldRank : answer.comparedGoldRank;
}

export const pagesOf = ({ pages }: Found, { answers }: MarkedQuestion): number[] =>
  pages
    .filter(({ id, start, end }) =>
      answers.some((place) => !place.lost && matches(place, { source: id, start, end })),
    )
    .map(({ chunk }) => chunk);

export const titleOf = ({ found: { pages, answer } }: Pick<Scene, 'found'>, chunk: number) =>
  pages[chunk]?.title ??
  [...answer.hits, ...(answer.compared ?? [])].find((hit) => hit.chunk === chunk)?.title ??
  '';

export const NOTHING: Found = {
  answer: {
    query: '',
    tokens: [],
    unknown: [],
    hits: [],
    compared: undefined,
    chunks: 0,
    readable: 0,
    averageLength: 0,
    cuts: [],
    prompt: { text: '', tokens: 0, budget: 0, passages: [] },
  },
  terms: [],
  pages: [],
  orders: { first: [], second: [] },
  gold: [],
  scale: 0,
};

/** A result whose second ranking is still the one before, as long as that is of the same text. */
export function paled(found: Found, form: RetrieverForm, before: Ran | undefined): Found {
  const isSame = before?.form.source === form.source && before.form.chunking === form.chunking;
  const last = isSame ? before.found : undefined;
  return {
    ...found,
    answer: { ...found.answer, compared: last?.answer.compared },
    orders: { first: found.orders.first, second: last?.orders.second ?? [] },
    pale: form.compare !== '',
  };
}

export interface Word extends Term {
  /** A number of a hue; `s` for small words, which have none. */
  tint: string;
  out: boolean;
}

/** Words by their terms. */
export const byTerm = (words: readonly Word[]) => new Map(words.map((word) => [word.term, word]));

/** Hues before they begin again. */
const HUES = 8;
export const HAN = /\p{Script=Han}/u;

/** The distinct words of a question in its order, each with a hue of its own. */
export function wordsOf(terms: Found['terms'], crossed: string): Word[] {
  const out = new Set(segment(crossed));
  let hues = 0;
  return terms.map((one) => {
    const tint = one.small ? 's' : String(hues++ % HUES);
    return { ...one, tint, out: out.has(one.term) };
  });
}

const lookOf = ({ out, df, small }: Word): string =>
  out ? 'x' : df === 0 ? 'no' : small ? 's' : 'c';

export const paying = (words: readonly Word[]) => words.filter(({ out, df }) => !out && df > 0);

export type Met = Span & { word: Word };

/** A Chinese character of two words is half each; `met`: places tinted for other words than stand there. */
export function painted(text: string, words: readonly Word[], met: readonly Met[] = []) {
  const asked = byForm(words);
  const left = new Array<Word | undefined>();
  const right = new Array<Word | undefined>();
  for (const { token, start, end } of segmentWithOffsets(text)) {
    const word = asked.get(token);
    if (!word) continue;
    const isPair = HAN.test(text[start]!) && end - start === 2;
    for (let at = start; at < end; at++) {
      // of a pair the first character is shared with the word before, the second with the next
      if (isPair && at === start) {
        if (right[at]?.small !== false) right[at] = word;
        left[at] ??= word;
      } else {
        left[at] = word;
        if (!isPair || !right[at]) right[at] = word;
      }
    }
  }
  for (const { start, end, word } of met) {
    const there = { ...word, df: 1 };
    for (let at = Math.max(0, start); at < end; at++) left[at] = right[at] = there;
  }
  const nodes: FigureNode[] = [];
  for (let at = 0, next; at < text.length; at = next) {
    next = at + 1;
    while (next < text.length && left[next] === left[at] && right[next] === right[at]) next++;
    nodes.push(piece(text.slice(at, next), left[at], right[at]));
  }
  return nodes;
}

function piece(text: string, left: Word | undefined, right: Word | undefined): FigureNode {
  if (!left || !right) return text;
  const one = lookOf(left);
  const other = lookOf(right);
  if (left !== right && one === 'c' && other === 'c')
    return (
      <mark data-look="c" data-t={left.tint}>
        <i data-t={right.tint}>{text}</i>
      </mark>
    );
  const word = one !== 'c' && other === 'c' ? right : left;
  return (
    <mark data-look={lookOf(word)} data-t={word.tint}>
      {text}
    </mark>
  );
}

export const pill = (word: Word): FigureNode => (
  <mark data-look={lookOf({ ...word, out: false })} data-t={word.tint}>
    {word.term}
  </mark>
);

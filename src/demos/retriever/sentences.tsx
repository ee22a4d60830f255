import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode, textOf } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import type { ScorePart } from '~/lib/retrieval/scoring';
import { listed, sentence } from '../parts/sentence';
import {
  answerRank,
  hitsOf,
  methodName,
  methodOf,
  pill,
  type Scene,
  type Side,
  SIDES,
  sidesOf,
  titleOf,
} from './state';
import type { Words as RetrieverStrings } from 'words:retriever';

/** Ranks that count as found. */
export const DEEP = 3;
/** Hits of each list that are open until one is pressed; the style sheet says so of a page without a script. */
export const openAtFirst = (full: boolean): number => (full ? DEEP : 1);
/** Marked questions before it is said which search won. */
export const ENOUGH = 5;

export const nth = (rank: number, { locale, ordinals }: RetrieverStrings): string => {
  const form = new Intl.PluralRules(LOCALES[locale].lang, { type: 'ordinal' }).select(rank);
  return fill(ordinals[form as keyof typeof ordinals] ?? ordinals.other, { n: rank });
};

const strong = (text: string): FigureElement => <b>{text}</b>;
export const lit = (text: string): FigureElement => <span data-lit>{text}</span>;

export function sayScene(scene: Scene): FigureNode[] {
  const { t, form, words } = scene;
  if (form.query.trim() === '') return sentence(t.said.empty);
  const out = words.filter((word) => word.out).map(({ term }) => <del>{term}</del>);
  const before = out.length > 0 ? sentence(t.said.without, { words: listed(out, t) }) : [];
  const said = finding(scene);
  return [...before, ...(before.length > 0 ? said : capitalised(said))];
}

function capitalised([first = '', ...rest]: FigureNode[]): FigureNode[] {
  if (typeof first !== 'string') return [first, ...rest];
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest];
}

function finding(scene: Scene): FigureNode[] {
  const { t, found } = scene;
  const { said } = t;
  const [top] = hitsOf(scene, 'first');
  const [a, b] = SIDES.map((side) => methodName(scene, side, 'byMethods'));
  if (found.answer.chunks === 0) return sentence(said.noText);
  if (!top) return sentence(said.nothing, { a: a! });
  const common = { a: a!, b: b!, page: strong(titleOf(scene, top.chunk)), paid: paidBy(scene) };
  const isAnswerable = scene.truth.length > 0;
  const first = answerRank(scene, 'first');
  const second = answerRank(scene, 'second');
  if (!scene.form.compare || found.pale || !isAnswerable) {
    const also = isAnswerable && first !== 1 ? answerAt(first, t) : [];
    return [...sentence(first === 1 && isAnswerable ? said.answers : said.first, common), ...also];
  }
  const other = strong(titleOf(scene, hitsOf(scene, 'second')[0]?.chunk ?? -1));
  const best = lit(nth(1, t));
  if (first === 1 && second === 1) return sentence(said.bothFirst, { ...common, best });
  const rank = (n: number) =>
    n === 0 ? strong(t.notFound) : n <= DEEP ? lit(nth(n, t)) : strong(nth(n, t));
  if (first === 1)
    return sentence(second > 0 && second <= DEEP ? said.near : said.only, {
      ...common,
      best,
      other,
      rank: rank(second),
    });
  const truth = strong(titleOf(scene, scene.truth[0]!));
  return sentence(said.brings, {
    ...common,
    truth,
    whose: scene.mine ? said.yours : said.authors,
    there: there(first, scene, a!),
    then: sentence(
      second > 0 && second <= DEEP
        ? said.then
        : first > 0 && first <= DEEP
          ? said.thenOnly
          : second > 0
            ? said.thenNeither
            : said.thenNone,
      { b: b!, rank: rank(second) },
    ),
  });
}

const answerAt = (rank: number, t: RetrieverStrings): FigureNode[] =>
  rank > 0 ? sentence(t.said.answerAt, { rank: nth(rank, t) }) : sentence(t.said.answerNone);

function there(rank: number, scene: Scene, a: string): FigureNode[] {
  const { t, words } = scene;
  const method = methodOf(scene, 'first');
  const isByWords = method === 'bm25' || method === 'tfidf';
  if (rank > 0)
    return sentence(rank > DEEP ? t.said.thereOnly : t.said.there, { a, rank: nth(rank, t) });
  if (!isByWords) return sentence(t.said.thereNot, { a });
  return sentence(words.some(({ out }) => out) ? t.said.thereNoneLeft : t.said.thereNone);
}

/** Which words paid the score of the first hit, the dearest first. */
function paidBy(scene: Scene): FigureNode[] {
  const { t, words } = scene;
  const [top] = hitsOf(scene, 'first');
  const sums = termSums(top?.parts ?? []);
  const paid = words.flatMap((word) => {
    const value = sums.get(word.term) ?? 0;
    return value > 0 ? [{ word, value }] : [];
  });
  if (paid.length === 0) return [];
  const sumOf = (some: typeof paid) => some.reduce((sum, { value }) => sum + value, 0);
  const all = sumOf(paid);
  const [big, small] = [false, true].map((is) => paid.filter(({ word }) => word.small === is));
  const isSmall = sumOf(small!) > sumOf(big!);
  const dear = (isSmall ? small! : big!).toSorted((one, other) => other.value - one.value);
  const shown = dear.slice(
    0,
    Math.max(1, Math.min(3, dear.filter(({ value }) => value >= 0.08 * all).length)),
  );
  const rest =
    dear.length > shown.length && sumOf(shown) < all / 2 ? dear.length - shown.length : 0;
  const named = [
    ...shown.map(({ word }) => pill(word)),
    ...(rest > 0 ? [fill(t.said.more, { n: rest })] : []),
  ];
  const share = Math.round((100 * sumOf(rest > 0 ? dear : shown)) / all);
  const { paidOnly, paidSmall, paidAll, paidShare } = t.said;
  const template =
    big!.length === 0 ? paidOnly : isSmall ? paidSmall : share >= 99 ? paidAll : paidShare;
  return sentence(template, { words: listed(named, t), share: String(share) });
}

export function termSums(parts: readonly ScorePart[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts)
    if ('term' in part) sums.set(part.term, (sums.get(part.term) ?? 0) + part.value);
  return sums;
}

export function notesOf(scene: Scene, unread = ''): string[] {
  const { t, found } = scene;
  const { answer } = found;
  const question = 'question' in answer ? answer.question : undefined;
  return [
    found.instead && answer.chunks > 0 && t.instead[found.instead],
    unread,
    question && question.forbiddenGold.length > 0 && t.goldForbidden,
    question?.gold.length === 0 && question.forbiddenGold.length === 0 && t.goldNone,
  ].filter((one): one is string => typeof one === 'string' && one !== '');
}

/** The first three of each list, for whoever hears the page. */
export function liveText(scene: Scene): string {
  const { t, found, form } = scene;
  const { listComma, space } = LOCALES[t.locale];
  if (form.query.trim() === '' || found.answer.hits.length === 0)
    return sayScene(scene).map(textOf).join('');
  const firstOf = (side: Side) => {
    const name = methodName(scene, side, 'shortMethods');
    const hits = hitsOf(scene, side).slice(0, DEEP);
    if (side === 'second' && found.pale) return fill(t.liveWaits, { name });
    const titles = hits.map((hit, at) => `${at + 1} ${titleOf(scene, hit.chunk)}`);
    return fill(hits.length > 0 ? t.live : t.liveNone, { name, list: titles.join(listComma) });
  };
  return sidesOf(form).map(firstOf).join(space);
}

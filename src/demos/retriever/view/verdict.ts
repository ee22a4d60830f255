import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Method } from '~/lib/retrieval/methods';
import type { HandbookAnswer } from '../core/ask';
import type { ShownHit } from '../core/answer';
import { markedText, titleLength } from './hit-view';
import type { RetrieverStrings } from '../words/en';
import { verdict, type RetrieverState } from '.';
import { emphasised } from '../../parts/emphasis';
import { LOCALES } from '~/lib/locale';

/** The sentence below the figure: the place of the answering passage, and a quotation from it. */
export function verdictView(state: RetrieverState, t: RetrieverStrings): FigureNode[] {
  const { answer } = state;
  if (answer.hits.length === 0) return [];
  const [first, ...rest] = sentencesOf(state, t);
  const quote = quoteOf(state);
  const more = rest.join(LOCALES[t.locale].space);
  return [
    h('p', { class: 'verdict-line' }, ...emphasised(first ?? foundSaid(state, t))),
    more !== '' && h('p', { class: 'besides' }, more),
    quote !== '' && h('q', { class: 'three' }, quote),
    !isBuiltIn(answer) && firstsView(state, t),
  ].filter((node) => node !== false);
}

const isBuiltIn = (answer: RetrieverState['answer']): boolean =>
  'question' in answer && answer.question !== undefined;

/** What comes first for a question of the reader's own, with its text; in each list, if they differ. */
function firstsView(state: RetrieverState, t: RetrieverStrings): FigureNode {
  const { hits, compared } = state.answer;
  const other = compared?.find(({ chunk }, at) => at === 0 && chunk !== hits[0]!.chunk);
  const list = readsView(other ? [hits[0]!, other] : [hits[0]!], state, t);
  return h('div', { 'data-firsts': true }, list);
}

/** Passages with their text, and the rank of each in the list or the two. */
function readsView(
  passages: readonly ShownHit[],
  { answer, settings }: RetrieverState,
  t: RetrieverStrings,
): FigureElement {
  const { hits, compared } = answer;
  const notes = 'notes' in answer ? answer.notes : {};
  const lists = [
    { method: settings.method, list: hits },
    ...(compared ? [{ method: settings.compare || settings.method, list: compared }] : []),
  ];
  const items = passages.map((hit) => {
    const ranks = lists.map(({ method, list }) =>
      fill(t.rankBy, { name: t.shortMethods[method], rank: rankIn(list, hit) || '–' }),
    );
    const title = hit.title || fill(t.chunk, { n: hit.chunk });
    const named = notes[hit.source]?.gold ? h('b', { class: 'hl' }, title) : h('b', {}, title);
    return h(
      'li',
      { key: `${hit.chunk}` },
      h('h4', {}, named, ' ', h('small', {}, ranks.join(' · '))),
      h('p', {}, ...markedText(hit)),
    );
  });
  return h('ol', { class: 'reads', role: 'list' }, ...items);
}

const rankIn = (list: readonly ShownHit[], { chunk }: ShownHit): number =>
  list.findIndex((hit) => hit.chunk === chunk) + 1;

const foundSaid = ({ answer: { hits, chunks } }: RetrieverState, t: RetrieverStrings): string =>
  fill(t.found, { hits: hits.length, chunks });

/** The rank in one list or in both, then further remarks. */
function sentencesOf(state: RetrieverState, t: RetrieverStrings): string[] {
  const { answer, settings } = state;
  const said = verdict(state, t);
  if (!('goldRank' in answer) || !settings.compare || !isAnswerable(answer)) return said;
  return [comparedSaid(answer, state, t), ...said.slice(1)];
}

const isAnswerable = ({ question }: HandbookAnswer): boolean =>
  question !== undefined && question.gold.length > 0 && question.forbiddenGold.length === 0;

function comparedSaid(
  { goldRank, comparedGoldRank }: HandbookAnswer,
  { settings }: RetrieverState,
  t: RetrieverStrings,
): string {
  const { method, compare, k } = settings;
  const [a, b] = [method, compare || method].map((one) => byName(one, settings, t));
  const [left, right] = [goldRank, comparedGoldRank].map((rank) => (rank > k ? 0 : rank));
  if (left === 0 && right === 0) return fill(t.duel.neither, { k });
  if (left === right) return fill(t.duel.same, { rank: left! });
  if (left === 0) return fill(t.duel.one, { by: b!, rank: right!, other: a! });
  if (right === 0) return fill(t.duel.one, { by: a!, rank: left!, other: b! });
  return fill(t.duel.both, { a: a!, left: left!, b: b!, right: right! });
}

/**
 * The basis of a list's ranking, in words; if both lists have the same, the names of the methods.
 */
function byName(method: Method, settings: RetrieverState['settings'], t: RetrieverStrings): string {
  const other = method === settings.method ? settings.compare : settings.method;
  const alike = other !== '' && t.shortMethods[other] === t.shortMethods[method];
  return fill(t.duel.by, { name: alike ? t.methods[method] : t.byMethods[method] });
}

/** The words of the answering passage, if one of the lists has it. */
function quoteOf({ answer }: RetrieverState): string {
  const { hits, compared = [] } = answer;
  const notes = 'notes' in answer ? answer.notes : {};
  const found = [...compared, ...hits].find(({ source }) => notes[source]?.gold);
  return found ? found.text.slice(titleLength(found)).trim() : '';
}

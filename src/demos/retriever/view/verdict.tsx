import { fill } from '~/i18n/format';
import { type FigureNode } from '~/lib/figure';
import type { Method } from '~/lib/retrieval/methods';
import type { HandbookAnswer } from '../core/ask';
import { titleLength } from './hit-view';
import type { Words as RetrieverStrings } from 'words:retriever';
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
    <p class="verdict-line">{emphasised(first ?? foundText(state, t))}</p>,
    more !== '' && <p class="besides">{more}</p>,
    quote !== '' && <q class="three">{quote}</q>,
  ].filter((node) => node !== false);
}

const foundText = ({ answer: { hits, chunks } }: RetrieverState, t: RetrieverStrings): string =>
  fill(t.found, { hits: hits.length, chunks });

/** The rank in one list or in both, then further remarks. */
function sentencesOf(state: RetrieverState, t: RetrieverStrings): string[] {
  const { answer, settings } = state;
  const said = verdict(state, t);
  if (!('goldRank' in answer) || !settings.compare || !isAnswerable(answer)) return said;
  return [comparedText(answer, state, t), ...said.slice(1)];
}

const isAnswerable = ({ question }: HandbookAnswer): boolean =>
  question !== undefined && question.gold.length > 0 && question.forbiddenGold.length === 0;

function comparedText(
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

/** The words of the answering passage, if one of the lists has it; for a question of the reader's own, of the first. */
function quoteOf({ answer }: RetrieverState): string {
  const { hits, compared = [] } = answer;
  const notes = 'notes' in answer ? answer.notes : {};
  const isBuiltIn = 'question' in answer && answer.question !== undefined;
  const found = isBuiltIn
    ? [...compared, ...hits].find(({ source }) => notes[source]?.gold)
    : hits[0];
  return found ? found.text.slice(titleLength(found)).trim() : '';
}

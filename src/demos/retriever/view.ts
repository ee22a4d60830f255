import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Answer, ShownHit } from '~/lib/retriever/answer';
import type { HandbookAnswer } from '~/lib/retriever/ask';
import type { Comparison } from '~/lib/evaluation/paired';
import type { HandbookFigures } from '~/lib/retriever/evaluate';
import type { Both } from '~/lib/retriever/handbook';
import type { MethodFigures } from '~/lib/retriever/measures';
import type { RetrieverSettings } from '~/lib/retriever/settings';
import { cutsView } from './cuts-view';
import { figuresView, type FigureGroup } from './figures-view';
import { hitView, moveText } from './hit-view';
import { movesView } from './moves-view';
import { promptView } from './prompt-view';
import type { RetrieverStrings } from './strings';

/** Everything the figure shows: an answer, and the evaluation if the text is the handbook. */
export interface RetrieverState {
  answer: Answer | HandbookAnswer;
  figures?: Both<readonly HandbookFigures[]> | undefined;
  versus?: Both<Comparison> | undefined;
  /** On the reader's own text: what was marked, and how the methods fare on it. */
  own?: OwnState | undefined;
  /** Drawn in the page, where buttons work; false while the site is built. */
  live?: boolean;
  settings: RetrieverSettings;
  questions: number;
}

/** What the reader marked in a text of their own. */
export interface OwnState {
  figures: readonly MethodFigures[];
  versus: Comparison | undefined;
  /** How many questions have a marked answer. */
  questions: number;
  /** Whether a hit is marked as answering the question asked now. */
  isMarked: (hit: ShownHit) => boolean;
}

/** The figure of the retriever: ranked chunks, what a model would read, how well it all works. */
export function retrieverView(state: RetrieverState, t: RetrieverStrings): FigureNode[] {
  const { answer, settings, own, live = false } = state;
  const { hits, compared } = answer;
  const groups = groupsOf(state, t);
  const lists = [
    listView(hits, { 'data-results': true }, settings.method, state, t),
    compared &&
      settings.compare &&
      listView(compared, { 'data-compared': true }, settings.compare, state, t),
  ];
  return [
    ...(compared && settings.compare && hits.length > 0
      ? [movesView(hits, compared, settings.method, settings.compare, t)]
      : []),
    h('div', { class: compared ? 'lists two' : 'lists' }, ...lists.filter((list) => !!list)),
    ...(own && hits.length > 0 ? [marksView(own, t)] : []),
    ...(hits.length > 0 ? [promptView(answer.prompt, hits, settings, t, live)] : []),
    ...(answer.chunks > 0 ? [cutsView(answer, t)] : []),
    ...(groups.length > 0 ? [figuresView(groups, settings, t)] : []),
  ];
}

function groupsOf({ figures, versus, own }: RetrieverState, t: RetrieverStrings): FigureGroup[] {
  if (own && own.figures.length > 0)
    return [{ name: 'own', title: t.ownGroup, rows: own.figures, versus: own.versus }];
  if (!figures) return [];
  return (['en', 'zh'] as const).map((name) => ({
    name,
    title: t.languages[name],
    rows: figures[name],
    versus: versus?.[name],
  }));
}

function marksView({ questions }: OwnState, t: RetrieverStrings): FigureElement {
  return h(
    'p',
    { class: 'help', key: 'marks' },
    questions > 0 ? fill(t.marked, { n: questions }) : t.markHelp,
    questions > 0 && h('button', { type: 'button', 'data-forget-marks': true }, t.forgetMarks),
  );
}

function listView(
  hits: ShownHit[],
  name: Record<string, boolean>,
  method: keyof RetrieverStrings['methods'],
  { answer, own }: RetrieverState,
  t: RetrieverStrings,
): FigureElement {
  const main = 'data-results' in name;
  const title = fill(main ? t.results : t.beside, { method: t.methods[method] });
  const scale = Math.max(0, ...hits.map(extent));
  const notes = 'notes' in answer ? answer.notes : {};
  const items = hits.map((hit, at) => {
    const item = hitView(hit, scale, t, notes[hit.source]);
    const more: FigureNode[] = [];
    if (hit.elsewhere !== undefined)
      more.push(h('p', { class: 'move' }, moveText(at + 1, hit.elsewhere, t)));
    if (own) more.push(markButton(hit, own, t));
    return { ...item, children: [...item.children, ...more] };
  });
  return h(
    'section',
    { class: 'list' },
    h('h3', { class: 'label' }, title),
    h('ol', { class: 'hits', role: 'list', ...name }, ...items),
  );
}

/** On the reader's own text a hit can be marked as the answer; marks make an evaluation of their own. */
function markButton(hit: ShownHit, { isMarked }: OwnState, t: RetrieverStrings): FigureElement {
  const place = JSON.stringify({ source: hit.source, start: hit.start, end: hit.end });
  const attributes = { type: 'button', class: 'marks', 'data-mark': place };
  return h('button', { ...attributes, 'aria-pressed': String(isMarked(hit)) }, t.marksAnswer);
}

/** How wide a bar must be: parts that take away are drawn as long as parts that give. */
const extent = ({ parts }: ShownHit) => parts.reduce((sum, { value }) => sum + Math.abs(value), 0);

/** The sentences that tell the figure: how much was found, and where the answer stands. */
export function saidOf(
  { answer, settings, questions }: RetrieverState,
  t: RetrieverStrings,
): string {
  const { query, tokens, unknown, hits, chunks, readable } = answer;
  if (chunks === 0) return t.noText;
  if (query.trim() === '') return fill(t.noQuery, { n: questions });
  if (tokens.length === 0) return t.noWords;
  const said = [hits.length === 0 ? t.noHits : fill(t.found, { hits: hits.length, chunks })];
  if (readable < chunks) said.push(fill(t.readable, { n: readable }));
  if (hits.length > 0 && hits.length < settings.k && settings.k <= readable)
    said.push(fill(t.fewer, { k: settings.k, n: hits.length }));
  if (unknown.length > 0) said.push(fill(t.unknown, { words: unknown.slice(0, 8).join(' · ') }));
  if ('goldRank' in answer) said.push(goldSentence(answer, t));
  return said.filter(Boolean).join(t.betweenSentences);
}

function goldSentence({ question, goldRank }: HandbookAnswer, t: RetrieverStrings): string {
  if (!question) return '';
  if (question.forbiddenGold.length > 0) return t.goldForbidden;
  if (question.gold.length === 0) return t.goldNone;
  return goldRank === 0 ? t.goldLost : fill(t.goldRank, { rank: goldRank });
}

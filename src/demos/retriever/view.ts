import { fill } from '~/i18n/format';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import type { Answer, ShownHit } from '~/lib/demos/retriever/answer';
import type { HandbookAnswer } from '~/lib/demos/retriever/ask';
import type { Comparison } from '~/lib/evaluation/paired';
import type { Abstaining } from '~/lib/demos/retriever/abstain';
import type { Both } from '~/lib/locale';
import type { MethodFigures } from '~/lib/demos/retriever/measures';
import type { Place } from '~/lib/demos/retriever/own-questions';
import type { Pooled } from '~/lib/demos/retriever/pool';
import type { RetrieverSettings } from '~/lib/demos/retriever/settings';
import type { AllFigures } from '~/lib/demos/retriever/snapshot';
import { quoted } from '~/lib/quote';
import { cutsView } from './cuts-view';
import { figuresView, type FigureGroup } from './figures-view';
import { hitView, moveText } from './hit-view';
import { movesView } from './moves-view';
import { methodName, shownName } from './names';
import { notesView } from './notes-view';
import { poolView } from './pool-view';
import { promptView } from './prompt-view';
import { thresholdView } from './threshold-view';
import type { RetrieverStrings } from './strings';

/** Everything the figure shows: an answer, and the evaluation if the text is the handbook. */
export interface RetrieverState {
  answer: Answer | HandbookAnswer;
  figures?: AllFigures | undefined;
  versus?: Both<Comparison> | undefined;
  /** What a least score would keep back of the text at hand, if that is measured. */
  abstaining?: Abstaining | undefined;
  /** Rankings by course vectors are left out: they did not load. */
  courseMissing?: boolean | undefined;
  /** On the reader's own text: what was marked, and how the methods fare on it. */
  own?: OwnState | undefined;
  /** The name of the encoder that was measured, if one was. */
  encoder?: string | undefined;
  /** Drawn in the page, where buttons work; false while the site is built. */
  live?: boolean;
  settings: RetrieverSettings;
  questions: number;
}

/** What the reader marked in a text of their own, and what is there to be marked. */
export interface OwnState {
  pool: readonly Pooled[];
  /** Names of files of which nothing is searched, because they cannot be read. */
  leftOut: readonly string[];
  figures: readonly MethodFigures[];
  versus: Comparison | undefined;
  /** How many questions have a marked answer. */
  questions: number;
  /** Whether a passage is marked as answering the question asked now. */
  isMarked: (place: Place) => boolean;
}

/** Of many files, so many are named in a sentence; the list of files names all. */
const UNKNOWN_SAID = 8;
const NAMES_SAID = 5;

/** A question of the reader's own has no made-up answer: it is searched as typed. */
const TYPED = { rewrite: 'typed' } as const;

/** The figure of the retriever: ranked chunks, what a model would read, how well it all works. */
export function retrieverView(state: RetrieverState, t: RetrieverStrings): FigureNode[] {
  const { answer, settings, own, abstaining, live = false } = state;
  const { hits, compared } = answer;
  const groups = groupsOf(state, t);
  const asked = { ...settings, ...(answer.searched === answer.query && TYPED) };
  const name = shownName(settings.method, asked, t);
  const lists = [
    listView(hits, { 'data-results': true }, fill(t.results, { method: name }), state, t),
  ];
  const figure: FigureNode[] = [
    ...verdictView(state, t),
    ...notesView(answer, settings, groups, t),
  ];
  if (compared && settings.compare) {
    const second = shownName(settings.compare, asked, t);
    const title = fill(t.beside, { method: second });
    lists.push(listView(compared, { 'data-compared': true }, title, state, t));
    const names = [settings.method, settings.compare].map((one) => methodName(one, settings, t));
    const lower = fill(t.lower, { rank: Math.max(hits.length, compared.length) + 1 });
    const notes = 'notes' in answer ? answer.notes : {};
    const isGold = (hit: ShownHit) =>
      notes[hit.source]?.gold === true || own?.isMarked(hit) === true;
    if (hits.length > 0)
      figure.push(movesView(hits, compared, [names[0]!, names[1]!], lower, isGold));
  }
  figure.push(h('div', { class: compared ? 'lists two' : 'lists' }, ...lists));
  if (own && own.pool.length > 0)
    figure.push(marksView(own, t), poolView(own.pool, own.isMarked, t));
  // Both are folded, and hold the text itself: the page need not carry them before a run.
  if (live && hits.length > 0) figure.push(promptView(answer.prompt, hits, settings, t));
  if (live && answer.chunks > 0) figure.push(cutsView(answer, t));
  if (groups.length > 0) figure.push(figuresView(groups, settings, t, state.encoder));
  if (abstaining)
    figure.push(thresholdView(abstaining, shownName(settings.method, settings, t), t));
  return figure;
}

function groupsOf({ figures, versus, own }: RetrieverState, t: RetrieverStrings): FigureGroup[] {
  if (own && own.figures.length > 0)
    return [{ name: 'own', title: t.ownGroup, rows: own.figures, versus: own.versus }];
  if (!figures) return [];
  const within = (['en', 'zh'] as const).map((name) => ({
    name,
    title: t.languages[name],
    rows: figures[name],
    versus: versus?.[name],
  }));
  const across = (['zhen', 'enzh'] as const).flatMap((name) => {
    const rows = figures[name];
    return rows ? [{ name, title: t.pairs[name], rows, versus: undefined }] : [];
  });
  return [...within, ...across];
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
  title: string,
  { answer, own }: RetrieverState,
  t: RetrieverStrings,
): FigureElement {
  const scale = Math.max(0, ...hits.map(extent));
  const notes = 'notes' in answer ? answer.notes : {};
  const items = hits.map((hit, at) => {
    const item = hitView(hit, scale, t, notes[hit.source]);
    const more: FigureNode[] = [];
    if (hit.elsewhere !== undefined)
      more.push(h('p', { class: 'move' }, moveText(at + 1, hit.elsewhere, t)));
    if (own?.isMarked(hit)) more.push(h('p', { class: 'move', 'data-marked': true }, t.youMarked));
    return { ...item, children: [...item.children, ...more] };
  });
  return h(
    'section',
    { class: 'list' },
    h('h3', { class: 'label' }, title),
    h('ol', { class: 'hits', role: 'list', ...name }, ...items),
  );
}

/** How wide a bar must be: parts that take away are drawn as long as parts that give. */
const extent = ({ parts }: ShownHit) => parts.reduce((sum, { value }) => sum + Math.abs(value), 0);

/** The sentences that tell the figure: how much was found, and where the answer stands. */
export function saidOf(state: RetrieverState, t: RetrieverStrings): string {
  const { answer, questions, own } = state;
  const { query, tokens, hits, chunks, readable } = answer;
  if (chunks === 0) return own && own.leftOut.length > 0 ? t.noneRead : t.noText;
  if (query.trim() === '') return fill(t.noQuery, { n: questions });
  if (tokens.length === 0) return t.noWords;
  const said = [
    hits.length === 0 ? t.noHits : fill(t.found, { hits: hits.length, chunks }),
    readable < chunks && fill(t.readable, { n: readable }),
    ...verdict(state, t),
  ];
  return said.filter(Boolean).join(t.betweenSentences);
}

/** Where the answer is, and what a reader should know of the question and the rankings. */
function verdict({ answer, settings, courseMissing, own }: RetrieverState, t: RetrieverStrings) {
  const { hits, readable, unknown, searched, query } = answer;
  const isShort = hits.length > 0 && hits.length < settings.k && settings.k <= readable;
  return [
    'goldRank' in answer && goldSentence(answer, t),
    unknown.length > 0 && unknownSaid(unknown, t),
    isShort && fill(t.fewer, { k: settings.k, n: hits.length }),
    settings.rewrite === 'hyde' && searched === query && t.noMadeUp,
    courseMissing === true && t.courseLeftOut,
    own && own.leftOut.length > 0 && leftOutSaid(own.leftOut, t),
  ].filter((sentence) => typeof sentence === 'string' && sentence !== '');
}

/** Names the words that the text lacks, the first of them. */
function unknownSaid(unknown: readonly string[], t: RetrieverStrings): string {
  const words = unknown.slice(0, UNKNOWN_SAID).map((word) => fill(t.quoted, { word }));
  return fill(words.length === 1 ? t.unknown : t.unknownWords, { words: words.join(' ') });
}

const leftOutSaid = (names: readonly string[], t: RetrieverStrings): string =>
  fill(t.leftOut, {
    n: names.length,
    names:
      names.slice(0, NAMES_SAID).map(quoted).join(t.betweenNames) +
      (names.length > NAMES_SAID ? '…' : ''),
  });

/** The verdict ahead of everything else; where nothing is found, why. */
function verdictView(state: RetrieverState, t: RetrieverStrings): FigureNode[] {
  if (state.answer.hits.length === 0) return [h('p', { class: 'verdict-line' }, saidOf(state, t))];
  const [first, ...rest] = verdict(state, t);
  if (!first) return [];
  const more = rest.join(t.betweenSentences);
  return [h('p', { class: 'verdict-line' }, first, more && ' ', more && h('small', {}, more))];
}

function goldSentence({ question, goldRank }: HandbookAnswer, t: RetrieverStrings): string {
  if (!question) return '';
  if (question.forbiddenGold.length > 0) return t.goldForbidden;
  if (question.gold.length === 0) return t.goldNone;
  return goldRank === 0 ? t.goldLost : fill(t.goldRank, { rank: goldRank });
}

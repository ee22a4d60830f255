import { fill } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Answer, ShownHit } from '../core/answer';
import type { HandbookAnswer } from '../core/ask';
import type { Comparison } from '~/lib/evaluation/paired';
import type { Abstaining } from '../core/abstain';
import { LOCALES, type Both } from '~/lib/locale';
import type { Method } from '~/lib/retrieval/methods';
import type { MethodFigures } from '../core/measures';
import type { Place } from '../core/own-questions';
import type { Pooled } from '../core/pool';
import type { RetrieverSettings } from '../core/settings';
import type { AllFigures } from '../core/snapshot';
import { quoted } from '~/lib/quote';
import type { FigureGroup } from './figures-view';
import { extent, hitView } from './hit-view';
import { shownName } from '../names';
import { notesView } from './notes-view';
import type { Words as RetrieverStrings } from 'words:retriever';
import { duelView } from './duel';
import type { RowNote } from './duel-row';

/** The state of the whole figure: an answer, and the evaluation if the text is the handbook. */
export interface RetrieverState {
  answer: Answer | HandbookAnswer;
  figures?: AllFigures | undefined;
  versus?: Both<Comparison> | undefined;
  /** The effect of a score threshold on the current text, if measured. */
  abstaining?: Abstaining | undefined;
  /** True if the course vectors did not load, so their rankings are left out. */
  courseMissing?: boolean | undefined;
  /** For the reader's own text: its marks, and how the methods do on them. */
  own?: OwnState | undefined;
  /** The name of the encoder that was measured, if any. */
  encoder?: string | undefined;
  /** A sentence where that encoder does not read the question or the text. */
  unread?: string | undefined;
  /** True in the page, where buttons work; false at build time. */
  live?: boolean;
  settings: RetrieverSettings;
  questions: number;
}

/** The reader's marks in their own text, and the passages that can be marked. */
export interface OwnState {
  pool: readonly Pooled[];
  /** Names of files that are not searched because they cannot be read. */
  leftOut: readonly string[];
  figures: readonly MethodFigures[];
  versus: Comparison | undefined;
  /** Number of questions with a marked answer. */
  questions: number;
  /** True if a passage is marked as answering the current question. */
  isMarked: (place: Place) => boolean;
}

/** Maximum words, and maximum file names, in a sentence; the list of files has all names. */
const UNKNOWN_SAID = 8;
const NAMES_SAID = 5;

/** The retriever's figure: one ranking, or two compared. */
export function retrieverView(state: RetrieverState, t: RetrieverStrings): FigureNode[] {
  const { answer, settings } = state;
  const notes = notesView(answer, settings, t, state.unread);
  if (answer.hits.length === 0)
    return [<p class="verdict-line">{summaryText(state, t)}</p>, emptyList(), ...notes];
  const picture =
    answer.compared && settings.compare
      ? sideBySide(state, answer.compared, settings.compare, t)
      : listView(state, t);
  return [picture, ...notes];
}

const emptyList = (): FigureElement => <ol class="hits" role="list" data-results hidden />;

function sideBySide(
  state: RetrieverState,
  compared: readonly ShownHit[],
  compare: Method,
  t: RetrieverStrings,
): FigureElement {
  const { answer, settings } = state;
  const { method, k } = settings;
  const [left, right] = 'goldRank' in answer ? [answer.goldRank, answer.comparedGoldRank] : [0, 0];
  const answerable = 'question' in answer && (answer.question?.gold.length ?? 0) > 0;
  const name = (of: Method) => shownName(of, settings, t);
  return duelView(
    {
      sides: [
        { method, name: name(method), hits: answer.hits, goldRank: left },
        { method: compare, name: name(compare), hits: compared, goldRank: right },
      ],
      k,
      answerable,
      noteOn: (hit) => noteOn(hit, state, t),
    },
    t,
  );
}

function noteOn(hit: ShownHit, { answer, own }: RetrieverState, t: RetrieverStrings): RowNote {
  const note = 'notes' in answer ? answer.notes[hit.source] : undefined;
  const marked = own?.isMarked(hit) === true;
  const more = marked
    ? [
        <p class="move" data-marked>
          {t.youMarked}
        </p>,
      ]
    : [];
  return { gold: note?.gold === true || marked, note, more };
}

export function groupsOf(
  { figures, versus, own }: RetrieverState,
  t: RetrieverStrings,
): FigureGroup[] {
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

function listView(state: RetrieverState, t: RetrieverStrings): FigureElement {
  const { hits } = state.answer;
  const scale = Math.max(0, ...hits.map(extent));
  const items = hits.map((hit) => {
    const { note, more } = noteOn(hit, state, t);
    const item = hitView(hit, scale, t, note);
    return { ...item, children: [...item.children, ...more] };
  });
  const name = shownName(state.settings.method, state.settings, t);
  return (
    <section class="list">
      <h3 class="label">{fill(t.results, { method: name })}</h3>
      <ol class="hits" role="list" data-results>
        {items}
      </ol>
    </section>
  );
}

/** A text version of the figure: the number of hits, and the place of the answer. */
export function summaryText(state: RetrieverState, t: RetrieverStrings): string {
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
  return said.filter(Boolean).join(LOCALES[t.locale].space);
}

/** The place of the answer, and further remarks about the question and the rankings. */
export function verdict(
  { answer, settings, courseMissing, own }: RetrieverState,
  t: RetrieverStrings,
) {
  const { hits, readable, unknown } = answer;
  const isShort = hits.length > 0 && hits.length < settings.k && settings.k <= readable;
  return [
    'goldRank' in answer && goldSentence(answer, t),
    'question' in answer && answer.question?.gold.length === 0 && t.fullAllTheSame,
    unknown.length > 0 && unknownText(unknown, t),
    isShort && fill(t.fewer, { k: settings.k, n: hits.length }),
    courseMissing === true && t.courseLeftOut,
    own && own.leftOut.length > 0 && leftOutText(own.leftOut, t),
  ].filter((sentence): sentence is string => typeof sentence === 'string' && sentence !== '');
}

/** Names the first of the words that the text lacks. */
function unknownText(unknown: readonly string[], t: RetrieverStrings): string {
  const words = unknown.slice(0, UNKNOWN_SAID).map((word) => fill(t.quoted, { word }));
  return fill(words.length === 1 ? t.unknown : t.unknownWords, { words: words.join(' ') });
}

const leftOutText = (names: readonly string[], t: RetrieverStrings): string =>
  fill(t.leftOut, {
    n: names.length,
    names:
      names.slice(0, NAMES_SAID).map(quoted).join(LOCALES[t.locale].semicolon) +
      (names.length > NAMES_SAID ? '…' : ''),
  });

function goldSentence({ question, goldRank }: HandbookAnswer, t: RetrieverStrings): string {
  if (!question) return '';
  if (question.forbiddenGold.length > 0) return t.goldForbidden;
  if (question.gold.length === 0) return t.goldNone;
  return goldRank === 0 ? t.goldLost : fill(t.goldRank, { rank: goldRank });
}

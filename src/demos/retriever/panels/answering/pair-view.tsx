import { fill } from '~/i18n/format';
import { sharedWords, THRESHOLD, type CheckedSentence } from '../../core/answering/check';
import { spansOf, type Key } from '../../core/answering/key';
import type { Judged } from '../../core/answering/judge';
import type { Sheet, SheetPassage } from '../../core/answering/sheet';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { spansToMark } from '~/lib/text/mark';
import type { Span } from '~/lib/text/span';
import type { Words as AnsweringStrings } from 'words:retriever-answering';
import { LOCALES } from '~/lib/locale';

/** An answer and the passages it was written from. */
export interface Pair {
  sheet: Sheet;
  judged: Judged;
  /** Index of the sentence pointed at. */
  pointed?: number | undefined;
  /** True while the answer is being written, so that nothing is judged yet. */
  writing?: boolean;
}

/**
 * An answer, sentence by sentence, next to its passages; words that
 * the sentence pointed at shares with them are highlighted.
 */
export function pairView(pair: Pair, t: AnsweringStrings): FigureElement {
  const { sheet, judged, writing } = pair;
  return (
    <div class="facing">
      <section class="written">
        <h5>{t.answer}</h5>
        <ol role="list" data-answer aria-busy={writing && 'true'}>
          {judged.sentences.map((sentence, at) => sentenceView(sentence, at, pair, t))}
        </ol>
        {judged.fault !== undefined && <p class="help">{t.notCut}</p>}
        {!writing && judged.sentences.length > 0 && sheet.passages.length > 0 ? (
          <p class="help">{t.pointAt}</p>
        ) : undefined}
      </section>
      <section class="read">
        <h5>{t.passages}</h5>
        {sheet.passages.length === 0 ? (
          <p class="help">{t.noPassages}</p>
        ) : (
          <ol role="list">{sheet.passages.map((one, at) => passageView(one, at, pair))}</ol>
        )}
      </section>
    </div>
  );
}

function sentenceView(
  sentence: CheckedSentence,
  at: number,
  { sheet, judged, pointed, writing }: Pair,
  t: AnsweringStrings,
): FigureElement {
  const { text, standing, dangling = [] } = sentence;
  return (
    <li data-standing={writing ? undefined : standing}>
      <button type="button" data-sentence={at} aria-pressed={String(pointed === at)}>
        {writing ? [text] : keyMarked(text, judged.key)}
        {marksAfter(sentence, sheet.passages, t)}
      </button>
      {!writing && <p class="case">{standingText(sentence, sheet, t)}</p>}
      {writing ? [] : dangling.map((n) => <p class="case">{fill(t.nowhere, { n })}</p>)}
    </li>
  );
}

const numbersOf = ({ cites }: CheckedSentence, passages: readonly SheetPassage[]): string[] =>
  cites.map((place) => `[${passages[place]!.number}]`);

const marksAfter = (
  sentence: CheckedSentence,
  passages: readonly SheetPassage[],
  t: AnsweringStrings,
): string => {
  const marks = [
    ...numbersOf(sentence, passages),
    ...(sentence.dangling ?? []).map((number) => `[${number}]`),
  ];
  return marks.length > 0 ? t.markGap + marks.join('') : '';
};

/** Maximum missing words that a line names. */
const NAMED = 6;

function standingText(sentence: CheckedSentence, { passages }: Sheet, t: AnsweringStrings): string {
  const { standing, share, missing } = sentence;
  if (standing === 'uncited' && passages.length === 0) return t.uncitedBare;
  const more = missing.length > NAMED ? ['…'] : [];
  return fill(t.standings[standing], {
    percent: Math.round(100 * share),
    cited: numbersOf(sentence, passages).join(''),
    missing: [...missing.slice(0, NAMED), ...more].join(LOCALES[t.locale].listComma),
  });
}

function passageView(passage: SheetPassage, at: number, pair: Pair): FigureElement {
  const { number, title, text } = passage;
  const sentence = pair.pointed === undefined ? undefined : pair.judged.sentences[pair.pointed];
  const isRead = sentence && (sentence.cites.length === 0 || sentence.cites.includes(at));
  const shared = isRead ? sharedWords(sentence) : new Set<string>();
  return (
    <li
      data-passage={number}
      data-cited={sentence?.cites.includes(at) ? 'true' : undefined}
      data-contains={passage.holds ? 'true' : undefined}
    >
      <p>
        <strong>
          {`[${number}]`}
          {title && ' '}
          {withMarks(title, shared)}
        </strong>
      </p>
      <p>{withMarks(text, shared)}</p>
    </li>
  );
}

/** A sentence with the required statements highlighted that it was judged by. */
const keyMarked = (text: string, key: Key): FigureNode[] =>
  marked(text, spansOf(key, text), { class: 'hl', 'data-key': '' });

/** A text with the words highlighted that it shares with a sentence. */
const withMarks = (text: string, shared: ReadonlySet<string>): FigureNode[] =>
  shared.size === 0 ? [text] : marked(text, spansToMark(text, shared), {});

function marked(
  text: string,
  spans: readonly Span[],
  attributes: Readonly<Record<string, string>>,
): FigureNode[] {
  const nodes: FigureNode[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    nodes.push(text.slice(at, start), h('mark', attributes, text.slice(start, end)));
    at = end;
  }
  return [...nodes, text.slice(at)].filter((node) => node !== '');
}

/** The limits of the word check, as a sentence. */
export const missesText = (t: AnsweringStrings): string =>
  fill(t.misses, { threshold: 100 * THRESHOLD });

/** The outcome of an answer as text, if it is known. */
export function outcomeText({ sheet, judged }: Pair, t: AnsweringStrings): string {
  const { outcome, lacks, given, citesIt, declines, sentences } = judged;
  if (!outcome) return t.unjudged;
  const { listComma, semicolon, stop } = LOCALES[t.locale];
  const cites = given ? (citesIt ? t.cites : t.citesNot) : t.notGiven;
  const parts = [
    t.outcomes[outcome],
    outcome === 'wrong' && fill(t.lacks, { list: lacks.join(listComma) }),
    sheet.answerable && sheet.passages.length > 0 && (!declines || !given) && sentences.length > 0
      ? cites
      : false,
  ];
  return parts.filter((part) => part !== false).join(semicolon) + stop;
}

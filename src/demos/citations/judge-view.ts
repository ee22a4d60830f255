import { fill } from '~/i18n/format';
import type { Answer, JudgedSentence, PlainAnswer, Sentence } from '~/lib/demos/citations/answer';
import { itemsOf, markOf, type Item, type Mark } from '~/lib/demos/citations/judgement';
import { markKey, measuredByReader, measuredByUs } from '~/lib/demos/citations/marks';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { table } from '../parts/table';
import { agreementSaid, comparedAnswers, shareText } from './sentences';
import type { CitationState, CitationWords } from './state';

/** Shapes, not colours, tell the marks apart. */
export const SIGNS: Record<Mark, string> = { full: '●', part: '◐', none: '○', yes: '○', no: '–' };

/** The numbers of the passages that a sentence cites. */
export const citedNumbers = ({ passages }: PlainAnswer, { cites }: Sentence): number[] =>
  cites.map((place) => passages[place]!.number);

/** ` [1][2]` behind a sentence; Chinese sets no space there. */
export function marksAfter(
  answer: PlainAnswer,
  sentence: Sentence,
  { locale }: Pick<CitationWords, 'locale'>,
): string {
  const numbers = [...citedNumbers(answer, sentence), ...(sentence.dangling ?? [])];
  const space = numbers.length > 0 && locale === 'en' ? ' ' : '';
  return space + numbers.map((number) => `[${number}]`).join('');
}

/** Both judgements of each sentence, with our reasons, once the reader has asked. */
export function judgeView(state: CitationState): FigureNode[] {
  const { answers, asked, strings } = state;
  const compared = comparedAnswers(state);
  if (compared.length === 0) return [h('p', { class: 'waiting' }, strings.waiting)];
  const all = answers.filter(({ id }) => asked.has(id));
  const agreed = agreementSaid(all, state);
  return [
    ...compared.map((answer) => comparison(answer, state)),
    measures(all, state),
    agreed !== '' && h('p', { 'data-agreement': '' }, agreed),
    nextLink(state),
  ].filter((node) => node !== false);
}

/** On to the first answer that has not been compared; the kit turns to it without leaving the page. */
function nextLink({ answers, asked, strings }: CitationState): FigureElement | false {
  const next = answers.find(({ id }) => !asked.has(id));
  if (!next) return false;
  const href = `?citations.answer=${next.id}#citations`;
  return h('p', {}, h('a', { href }, fill(strings.next, { question: next.question })));
}

function comparison(answer: Answer, state: CitationState): FigureElement {
  return h(
    'section',
    { 'data-compared': answer.id, key: answer.id },
    h('h3', { class: 'label' }, answer.question),
    h(
      'ol',
      { class: 'judged' },
      ...answer.sentences.map((sentence, i) => compared(answer, sentence, i, state)),
    ),
  );
}

function compared(answer: Answer, sentence: JudgedSentence, i: number, state: CitationState) {
  const { strings, marks } = state;
  return h(
    'li',
    {},
    h('p', { class: 'claimed' }, sentence.text + marksAfter(answer, sentence, state)),
    h('p', { class: 'case' }, strings.cases[sentence.case]),
    ...itemsOf(sentence.cites.length).map((item, n) =>
      verdict(answer, sentence, item, marks[markKey(answer.id, i, n)], state),
    ),
  );
}

function verdict(
  answer: Answer,
  sentence: JudgedSentence,
  item: Item,
  mine: Mark | undefined,
  { strings }: CitationState,
): FigureElement {
  const ours = markOf(sentence.judgement, item);
  const why = item.kind === 'citation' ? sentence.whys[item.citation] : sentence.why;
  const named = (mark: Mark) => `${SIGNS[mark]} ${strings.marks[mark]}`;
  return h(
    'div',
    { class: 'item', 'data-same': mine === undefined ? undefined : String(mine === ours) },
    h('b', {}, itemName(answer, sentence, item, strings)),
    h('span', {}, `${strings.yours} `, h('i', {}, mine ? named(mine) : strings.notMarked)),
    h('span', {}, `${strings.ours} `, h('i', { 'data-ours': ours }, named(ours))),
    h('p', {}, why ?? ''),
  );
}

export function itemName(
  answer: PlainAnswer,
  sentence: Sentence,
  item: Item,
  strings: CitationState['strings'],
): string {
  if (item.kind !== 'citation') return strings[item.kind];
  return fill(strings.citation, { n: citedNumbers(answer, sentence)[item.citation]! });
}

/** Recall and precision of each answer compared, and of all of them. */
function measures(answers: readonly Answer[], state: CitationState): FigureElement {
  const { strings } = state;
  const heads = [strings.recall, strings.precision].flatMap((measure) =>
    [strings.whose.yours, strings.whose.ours].map((who) =>
      fill(strings.measureBy, { measure, who }),
    ),
  );
  const rows = answers.map((answer) => row(answer.question, [answer], state));
  if (answers.length > 1) rows.push(row(strings.allAsked, answers, state));
  return table({
    caption: [h('b', {}, strings.table), h('small', {}, strings.yoursPartly)],
    heads: [strings.answer, ...heads],
    rows,
    attributes: { 'data-measures': '' },
  });
}

function row(name: string, answers: readonly Answer[], state: CitationState): string[] {
  const yours = measuredByReader(answers, state.marks);
  const ours = measuredByUs(answers);
  const shares = [yours.recall, ours.recall, yours.precision, ours.precision];
  return [name, ...shares.map((share) => shareText(share, state))];
}

import { fill, formatNumber } from '~/i18n/format';
import { citedIn } from '~/lib/demos/citations/answer';
import { checkAll, type CheckedSentence } from '~/lib/demos/citations/cells';
import {
  errorsAt,
  passes,
  precisionByOverlap,
  recallByOverlap,
  type Errors,
} from '~/lib/demos/citations/checker';
import { measuredByUs } from '~/lib/demos/citations/marks';
import type { Share } from '~/lib/demos/citations/measures';
import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { table } from '../parts/table';
import { marksAfter, SIGNS } from './judge-view';
import { errorChart } from './error-chart';
import { markAbsent } from './mark-absent';
import { shareText } from './sentences';
import type { CitationState } from './state';

/** What a count of words lets through and holds back, beside our judgement. */
export function overlapView(state: CitationState): FigureNode[] {
  const { answers, form, strings } = state;
  const sentences = checkAll(answers);
  const threshold = form.threshold / 100;
  const wrong = sentences.filter((one) => passes(one, threshold) !== one.sound);
  const missed = wrong.filter(({ sound }) => !sound);
  const alarms = wrong.filter(({ sound }) => sound);
  const errors = errorsAt(sentences, threshold);
  return [
    counts(errors, sentences, state),
    reports(state),
    errorChart(sentences, state),
    listed(strings.missedTitle, missed, 'missed', state),
    listed(strings.alarmsTitle, alarms, 'alarms', state),
    every(sentences, threshold, state),
  ];
}

function counts(
  { missed, alarms, passed }: Errors,
  sentences: readonly CheckedSentence[],
  { strings, locale }: CitationState,
): FigureElement {
  const of = sentences.length;
  const unsound = sentences.filter(({ sound }) => !sound).length;
  const number = (value: number) => formatNumber(value, locale);
  const wrong = (value: number) => h('b', { class: 'wrong' }, number(value));
  const summary = [
    fill(strings.wrongOf, { wrong: missed + alarms, of }),
    fill(strings.baseline, { n: unsound }),
  ].join(locale === 'en' ? ' ' : '');
  return h(
    'section',
    { 'data-missed': missed, 'data-alarms': alarms },
    table({
      caption: h('b', {}, fill(strings.counts, { of })),
      heads: [strings.sentence, strings.passes, strings.held],
      rows: [
        [strings.sound, number(passed - missed), wrong(alarms)],
        [strings.unsound, wrong(missed), number(unsound - missed)],
      ],
      attributes: { class: 'turn keep' },
    }),
    h('p', { class: 'summary' }, summary),
  );
}

/** The measures a dashboard would show, if the check were believed. */
function reports(state: CitationState): FigureElement {
  const { answers, form, strings } = state;
  const threshold = form.threshold / 100;
  const cited = answers.flatMap((one) => one.sentences.map((sentence) => citedIn(one, sentence)));
  const ours = measuredByUs(answers);
  const byWords = {
    recall: recallByOverlap(checkAll(answers), threshold),
    precision: precisionByOverlap(cited, threshold),
  };
  const row = (name: string, measured: Share, own: Share) => [
    name,
    shareText(measured, state),
    shareText(own, state),
  ];
  return table({
    caption: h('b', {}, strings.measuresTable),
    heads: [strings.measure, strings.byWords, strings.byUs],
    rows: [
      row(strings.recall, byWords.recall, ours.recall),
      row(strings.precision, byWords.precision, ours.precision),
    ],
    attributes: { class: 'turn keep', 'data-reports': '' },
  });
}

function listed(
  title: string,
  sentences: readonly CheckedSentence[],
  name: string,
  state: CitationState,
): FigureElement {
  const { strings } = state;
  return h(
    'section',
    { 'data-listed': name },
    h('h3', { class: 'label' }, fill(title, { n: sentences.length })),
    h('p', { class: 'help' }, sentences.length > 0 ? strings.absent : strings.none),
    h('ol', { class: 'judged' }, ...sentences.map((one) => listedOne(one, state))),
  );
}

function listedOne(checked: CheckedSentence, state: CitationState): FigureElement {
  const { strings, locale } = state;
  const sentence = checked.answer.sentences[checked.sentence]!;
  const percent = formatNumber(100 * checked.share, locale);
  return h(
    'li',
    {},
    h(
      'p',
      { class: 'claimed' },
      ...markAbsent(sentence.text, checked.missing),
      marksAfter(sentence, state),
    ),
    h(
      'p',
      { class: 'case' },
      `${fill(strings.found, { percent })} · ${strings.cases[sentence.case]}`,
    ),
    h('p', { class: 'why' }, sentence.why || sentence.whys[0]!),
    sentence.cites.length > 0 && citedPassages(checked, strings),
  );
}

/** The passages the check has looked into, to be opened. */
function citedPassages(
  { answer, sentence }: CheckedSentence,
  strings: CitationState['strings'],
): FigureElement {
  const numbers = answer.sentences[sentence]!.cites;
  const passages = numbers.map((number) => answer.passages[number]!);
  const titles = passages.map(({ title }, i) => `[${numbers[i]! + 1}] ${title}`);
  return h(
    'details',
    { class: 'cited' },
    h('summary', {}, fill(strings.cited, { titles: titles.join(strings.list) })),
    ...passages.map(({ text }) => h('p', {}, text)),
  );
}

/** Every sentence as a row: what the lists above leave out. */
function every(
  sentences: readonly CheckedSentence[],
  threshold: number,
  state: CitationState,
): FigureElement {
  const { strings, locale } = state;
  const rows = sentences.map((checked): FigureNode[] => {
    const sentence = checked.answer.sentences[checked.sentence]!;
    const { together, needed } = sentence.judgement;
    const mark = needed ? together : 'no';
    return [
      sentence.text + marksAfter(sentence, state),
      `${formatNumber(100 * checked.share, locale)}%${strings.list}${passes(checked, threshold) ? strings.passes : strings.held}`,
      `${SIGNS[mark]} ${strings.marks[mark]}`,
    ];
  });
  return h(
    'details',
    { class: 'every' },
    h('summary', {}, fill(strings.every, { n: sentences.length })),
    table({ heads: [strings.sentence, strings.words, strings.verdict], rows }),
  );
}

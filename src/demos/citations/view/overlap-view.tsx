import { table } from '~/demos/parts/table';
import { fill, formatNumber, percentText } from '~/i18n/format';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { spansToMark } from '~/lib/text/mark';
import { citedInAll, type SeenSentence } from '../core/cells';
import { errorsAt, passes, precisionByOverlap, recallByOverlap } from '../core/checker';
import type { Share } from '../core/measures';
import { errorChart } from './error-chart';
import { comparisonOf, type Comparison } from './comparison';
import { citedNumbers, marksAfter, SIGNS } from './names';
import { shareText } from '../sentences';
import type { CitationState } from '../state';

/** The verdicts of a word count, compared with our judgement or the reader's. */
export function overlapView(state: CitationState): FigureNode[] {
  const { strings } = state;
  const comparison = comparisonOf(state);
  const unjudged = comparison.seen.filter((one) => !comparison.judgementOf(one));
  const nodes = [
    ...(comparison.judged.length > 0
      ? errorsIn(comparison, state)
      : [
          <p class="help" key="unmarked">
            {strings.unmarked}
          </p>,
          reports(comparison, state),
        ]),
    unjudged.length > 0 && listed(strings.unjudgedTitle, unjudged, 'unjudged', comparison, state),
    every(comparison, state),
  ];
  return nodes.filter((node) => node !== false && node !== undefined);
}

/** The sentences for which check and judgement differ. */
function errorsIn(comparison: Comparison, state: CitationState): FigureNode[] {
  const { form, strings } = state;
  const wrong = comparison.judged.filter((one) => passes(one, form.threshold / 100) !== one.sound);
  const missed = wrong.filter(({ sound }) => !sound);
  const alarms = wrong.filter(({ sound }) => sound);
  return [
    counts(comparison, state),
    reports(comparison, state),
    errorChart(comparison.judged, state),
    listed(strings.missedTitle, missed, 'missed', comparison, state),
    listed(strings.alarmsTitle, alarms, 'alarms', comparison, state),
  ];
}

function counts({ judged, words }: Comparison, state: CitationState): FigureElement {
  const { form, strings, locale } = state;
  const { missed, alarms, passed } = errorsAt(judged, form.threshold / 100);
  const of = judged.length;
  const unsound = judged.filter(({ sound }) => !sound).length;
  const number = (value: number) => formatNumber(value, locale);
  const wrong = (value: number) => <b class="wrong ink-box">{number(value)}</b>;
  const summary = [
    fill(strings.wrongOf, { wrong: missed + alarms, of }),
    fill(strings.baseline, { n: unsound }),
  ].join(LOCALES[locale].space);
  return (
    <section data-missed={missed} data-alarms={alarms}>
      {table({
        caption: <b>{fill(words.counts, { of })}</b>,
        heads: [strings.sentence, strings.passes, strings.held],
        rows: [
          [strings.sound, number(passed - missed), wrong(alarms)],
          [strings.unsound, wrong(missed), number(unsound - missed)],
        ],
        attributes: { class: 'turn keep' },
      })}
      <p class="summary semibold">{summary}</p>
    </section>
  );
}

/** The measures a dashboard would show if it trusted the check, next to those by judgement. */
function reports(comparison: Comparison, state: CitationState): FigureElement {
  const { form, strings, own } = state;
  const threshold = form.threshold / 100;
  const isJudged = comparison.judged.length > 0;
  const row = (name: string, byWords: Share, judged: Share) => [
    name,
    shareText(byWords, state),
    ...(isJudged ? [shareText(judged, state)] : []),
  ];
  const { recall, precision } = comparison.measured;
  return table({
    caption: [
      <b>{strings.measuresTable}</b>,
      ...(own && isJudged ? [<small>{strings.ownPartly}</small>] : []),
    ],
    heads: [strings.measure, strings.byWords, ...(isJudged ? [comparison.words.by] : [])],
    rows: [
      row(strings.recall, recallByOverlap(comparison.seen, threshold), recall),
      row(
        strings.precision,
        precisionByOverlap(citedInAll(comparison.answers), threshold),
        precision,
      ),
    ],
    attributes: { class: 'turn', 'data-reports': '' },
  });
}

function listed(
  title: string,
  sentences: readonly SeenSentence[],
  name: string,
  comparison: Comparison,
  state: CitationState,
): FigureElement {
  const { strings } = state;
  return (
    <section data-listed={name}>
      <h3 class="label">{fill(title, { n: sentences.length })}</h3>
      <p class="help">{sentences.length > 0 ? strings.absent : strings.none}</p>
      <ol class="judged no-bullets">{sentences.map((one) => listedOne(one, comparison, state))}</ol>
    </section>
  );
}

function listedOne(
  seen: SeenSentence,
  comparison: Comparison,
  state: CitationState,
): FigureElement {
  const { strings, locale, form } = state;
  const { answer, missing, share } = seen;
  const sentence = answer.sentences[seen.sentence]!;
  const remark = comparison.remarkOf(seen);
  const said = passes(seen, form.threshold / 100) ? strings.passes : strings.held;
  const percent = formatNumber(100 * share, locale);
  const kind = remark ? strings.cases[remark.case]! : said;
  return (
    <li class="hair-above inner-3">
      <p class="claimed">
        {markAbsent(sentence.text, missing)}
        {marksAfter(answer, sentence, state)}
      </p>
      <p class="case muted">{`${fill(strings.found, { percent })} · ${kind}`}</p>
      {remark && <p class="why muted">{remark.why || remark.whys[0]!}</p>}
      {sentence.cites.length > 0 && citedPassages(seen, strings)}
    </li>
  );
}

/** The passages used by the check, folded. */
function citedPassages(
  { answer, sentence: place }: SeenSentence,
  strings: CitationState['strings'],
): FigureElement {
  const sentence = answer.sentences[place]!;
  const passages = sentence.cites.map((number) => answer.passages[number]!);
  const numbers = citedNumbers(answer, sentence);
  const titles = passages.map(({ title }, i) => `[${numbers[i]}] ${title}`.trim());
  return (
    <details class="cited">
      <summary>{fill(strings.cited, { titles: titles.join(strings.list) })}</summary>
      {passages.map(({ text }) => (
        <p>{text}</p>
      ))}
    </details>
  );
}

/** Every sentence as a row, including those that the lists above leave out. */
function every(comparison: Comparison, state: CitationState): FigureElement {
  const { strings, locale, form } = state;
  const rows = comparison.seen.map((seen): FigureNode[] => {
    const sentence = seen.answer.sentences[seen.sentence]!;
    const judgement = comparison.judgementOf(seen);
    const mark = judgement && (judgement.needed ? judgement.together : 'no');
    const said = passes(seen, form.threshold / 100) ? strings.passes : strings.held;
    return [
      sentence.text + marksAfter(seen.answer, sentence, state),
      `${percentText(seen.share, locale)}${strings.list}${said}`,
      mark ? `${SIGNS[mark]} ${strings.marks[mark]}` : strings.notMarked,
    ];
  });
  return (
    <details class="every" data-every>
      <summary class="inner-2">
        {fill(comparison.words.every, { n: comparison.seen.length })}
      </summary>
      {table({ heads: [strings.sentence, strings.words, comparison.words.verdict], rows })}
    </details>
  );
}

/** A sentence with the words underlined that no cited passage has. */
export function markAbsent(text: string, missing: readonly string[]): FigureNode[] {
  const nodes: FigureNode[] = [];
  let at = 0;
  for (const { start, end } of spansToMark(text, new Set(missing))) {
    nodes.push(text.slice(at, start), <u>{text.slice(start, end)}</u>);
    at = end;
  }
  return [...nodes, text.slice(at)];
}

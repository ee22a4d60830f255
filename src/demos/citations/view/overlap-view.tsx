import { table } from '~/demos/parts/table';
import { fill, formatNumber, percentText } from '~/i18n/format';
import { inOneLine } from '~/i18n/in-one-line';
import { type FigureElement, type FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { spansToMark } from '~/lib/text/mark';
import { citedNumbers } from '~/lib/citations/answer';
import { checkAll, citedInAll } from '~/lib/citations/checked';
import { errorsAt, passes, precisionByOverlap, recallByOverlap } from '~/lib/citations/checker';
import type { Mark } from '~/lib/citations/judgement';
import { measuredByUs } from '~/lib/citations/marks';
import type { Share } from '~/lib/citations/measures';
import { shareText } from '../sentences';
import type { CitationState } from '../state';

type Seen = ReturnType<typeof checkAll>[number];

/** The marks differ in shape, not in colour. */
const SIGNS: Record<Mark, string> = { full: '●', part: '◐', none: '○', yes: '○', no: '–' };

export function overlapView(state: CitationState): FigureNode[] {
  const { answers, form, strings } = state;
  const seen = checkAll(answers);
  const wrong = seen.filter((one) => passes(one, form.threshold / 100) !== one.sound);
  const missed = wrong.filter(({ sound }) => !sound);
  const alarms = wrong.filter(({ sound }) => sound);
  return [
    counts(seen, state),
    reports(seen, state),
    listed(strings.missedTitle, missed, 'missed', state),
    listed(strings.alarmsTitle, alarms, 'alarms', state),
    every(seen, state),
  ];
}

function counts(seen: readonly Seen[], state: CitationState): FigureElement {
  const { form, strings, locale } = state;
  const { missed, alarms, passed } = errorsAt(seen, form.threshold / 100);
  const of = seen.length;
  const unsound = seen.filter(({ sound }) => !sound).length;
  const number = (value: number) => formatNumber(value, locale);
  const wrong = (value: number) => <b class="wrong ink-box">{number(value)}</b>;
  const summary = inOneLine(
    locale,
    fill(strings.wrongOf, { wrong: missed + alarms, of }),
    fill(strings.baseline, { n: unsound }),
  );
  return (
    <section data-missed={missed} data-alarms={alarms}>
      {table({
        caption: <b>{fill(strings.counts, { of })}</b>,
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

function reports(seen: readonly Seen[], state: CitationState): FigureElement {
  const { answers, form, strings } = state;
  const threshold = form.threshold / 100;
  const { recall, precision } = measuredByUs(answers);
  const row = (name: string, ...shares: readonly Share[]) => [
    name,
    ...shares.map((share) => shareText(share, state)),
  ];
  return table({
    caption: <b>{strings.measuresTable}</b>,
    heads: [strings.measure, strings.byWords, strings.byUs],
    rows: [
      row(strings.recall, recallByOverlap(seen, threshold), recall),
      row(strings.precision, precisionByOverlap(citedInAll(answers), threshold), precision),
    ],
    attributes: { class: 'turn', 'data-reports': '' },
  });
}

function listed(title: string, sentences: readonly Seen[], name: string, state: CitationState) {
  const { strings } = state;
  return (
    <section data-listed={name}>
      <h3 class="label">{fill(title, { n: sentences.length })}</h3>
      <p class="help">{sentences.length > 0 ? strings.absent : strings.none}</p>
      <ol class="judged no-bullets no-padding">{sentences.map((one) => listedOne(one, state))}</ol>
    </section>
  );
}

/** ` [1][2]` after a sentence; Chinese has no space there. */
function marksAfter({ answer, sentence }: Seen, { locale }: CitationState): string {
  const numbers = citedNumbers(answer, answer.sentences[sentence]!);
  const space = numbers.length > 0 ? LOCALES[locale].space : '';
  return space + numbers.map((number) => `[${number}]`).join('');
}

function listedOne(seen: Seen, state: CitationState): FigureElement {
  const { strings, locale } = state;
  const { answer, missing, share } = seen;
  const sentence = answer.sentences[seen.sentence]!;
  const percent = formatNumber(100 * share, locale);
  const found = fill(strings.found, { percent });
  return (
    <li class="hair-above inner-3">
      <p class="claimed">
        {markAbsent(sentence.text, missing)}
        {marksAfter(seen, state)}
      </p>
      <p class="case muted">{`${found} · ${strings.cases[sentence.case]!}`}</p>
      <p class="why muted">{sentence.why || sentence.whys[0]!}</p>
    </li>
  );
}

/** Every sentence as a row, including those that the lists above leave out. */
function every(all: readonly Seen[], state: CitationState): FigureElement {
  const { strings, locale, form } = state;
  const rows = all.map((seen): FigureNode[] => {
    const sentence = seen.answer.sentences[seen.sentence]!;
    const { needed, together } = sentence.judgement;
    const mark = needed ? together : 'no';
    const said = passes(seen, form.threshold / 100) ? strings.passes : strings.held;
    return [
      sentence.text + marksAfter(seen, state),
      `${percentText(seen.share, locale)}${strings.list}${said}`,
      `${SIGNS[mark]} ${strings.marks[mark]}`,
    ];
  });
  return (
    <details class="every" data-every>
      <summary class="inner-2">{fill(strings.every, { n: all.length })}</summary>
      {table({ heads: [strings.sentence, strings.words, strings.verdict], rows })}
    </details>
  );
}

export function markAbsent(text: string, missing: readonly string[]): FigureNode[] {
  const nodes: FigureNode[] = [];
  let at = 0;
  for (const { start, end } of spansToMark(text, new Set(missing))) {
    nodes.push(text.slice(at, start), <u>{text.slice(start, end)}</u>);
    at = end;
  }
  return [...nodes, text.slice(at)];
}

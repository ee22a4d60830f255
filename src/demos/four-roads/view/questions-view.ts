import { fill, formatNumber, percentText } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { h, type FigureElement } from '~/lib/figure';
import type { Answered } from '../core/answers';
import { FAMILY, type Contender } from '../core/names';
import { sign } from '../marks';
import type { Row } from '../question-list';
import type { FourRoadsStrings } from '../words/en';

interface Words {
  t: FourRoadsStrings;
  locale: Locale;
}

/** A question in one line: the expected answer and a sign for every road; its details are built when opened. */
export function rowView(row: Row, open: boolean, words: Words): FigureElement {
  const { t } = words;
  return h(
    'details',
    { class: 'asked', key: `q${row.at}`, 'data-at': row.at },
    h(
      'summary',
      {},
      h('span', { class: 'q' }, row.question),
      h('span', { class: 'a' }, `${t.expected}: ${row.expected}`),
      h('span', { class: 'verdicts' }, ...row.answers.map((each) => verdict(each, t))),
    ),
    ...(open ? row.answers.map((each) => answerView(each.road, each.answered, words)) : []),
  );
}

function verdict({ road, answered }: Row['answers'][number], t: FourRoadsStrings) {
  const word = wordOf(answered, t);
  const sense = answered.correct ? 'right' : answered.unknown ? 'unknown' : 'wrong';
  const title = `${t.road[road]}: ${answered.answer} (${word})`;
  return h(
    'span',
    { class: `verdict ${sense}`, role: 'img', 'aria-label': title, title },
    sign(road),
    t.short[road] !== undefined && h('small', {}, t.short[road]),
    h('i', { 'aria-hidden': 'true' }, answered.correct ? '✓' : answered.unknown ? '?' : '×'),
  );
}

const wordOf = ({ correct, unknown }: Answered, t: FourRoadsStrings): string =>
  correct ? t.wasRight : unknown ? t.wasUnknown : t.wasWrong;

function answerView(road: Contender, answered: Answered, { t, locale }: Words): FigureElement {
  return h(
    'section',
    { class: 'answer', key: road, 'data-family': FAMILY[road] },
    h(
      'p',
      { class: 'said' },
      h('b', {}, sign(road), t.road[road]),
      ' ',
      h('span', { class: 'words' }, answered.answer || '–'),
      ' ',
      h('small', {}, wordOf(answered, t)),
    ),
    h(
      'dl',
      {},
      h('dt', {}, t.asked),
      h('dd', { class: 'prompt' }, answered.prompt),
      h('dt', {}, t.written),
      h(
        'dd',
        { class: 'tokens' },
        ...answered.written.map(([text, probability]) =>
          h('span', {}, h('b', {}, text), ' ', h('small', {}, percentText(probability, locale))),
        ),
      ),
      ...(answered.found.length > 0
        ? [
            h('dt', {}, t.passages),
            h(
              'dd',
              {},
              h(
                'ol',
                { class: 'found' },
                ...answered.found.map(({ text, score, right, kind }) =>
                  h(
                    'li',
                    {},
                    text,
                    ' ',
                    h(
                      'small',
                      {},
                      [
                        fill(t.score, { n: formatNumber(score, locale, 2) }),
                        t.passageKind[kind] ?? kind,
                        ...(right ? [t.holds] : []),
                      ].join(' · '),
                    ),
                  ),
                ),
              ),
            ),
          ]
        : []),
    ),
  );
}

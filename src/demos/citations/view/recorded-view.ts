import { formatNumber } from '~/i18n/format';
import type { Answer } from '../core/answer';
import { checkAll } from '../core/cells';
import { itemsOf, markOf } from '../core/judgement';
import { h, type FigureElement } from '~/lib/figure';
import { headRow, labelledRow } from '~/demos/parts/table';
import { itemName, marksAfter, SIGNS } from '../names';
import type { CitationWords } from '../state';
import { LOCALES } from '~/lib/locale';

/** Every sentence with our judgement and the words found, for a page without JavaScript. */
export function recordedTable(words: CitationWords): FigureElement {
  const { answers, strings, locale } = words;
  const heads = [strings.sentence, strings.against.ours.verdict, strings.words];
  const shares = new Map(
    checkAll(answers).map(({ answer, sentence, share }) => [`${answer.id}.${sentence}`, share]),
  );
  const percent = (answer: Answer, i: number) =>
    `${formatNumber(100 * shares.get(`${answer.id}.${i}`)!, locale)}%`;
  return h(
    'table',
    { class: 'turn' },
    h('caption', {}, strings.recorded),
    headRow(heads),
    ...answers.map((answer) =>
      h(
        'tbody',
        {},
        h('tr', {}, h('th', { scope: 'rowgroup', colspan: 3 }, h('b', {}, answer.question))),
        ...answer.sentences.map((sentence, i) =>
          labelledRow(heads, [
            sentence.text + marksAfter(answer, sentence, words),
            verdicts(answer, i, words),
            percent(answer, i),
          ]),
        ),
      ),
    ),
  );
}

/** `[1] supports it: ◐ partly, all together: ● fully · two halves make a whole` */
function verdicts(answer: Answer, i: number, { strings, locale }: CitationWords): string {
  const sentence = answer.sentences[i]!;
  const colon = LOCALES[locale].colon;
  const items = itemsOf(sentence.cites.length).map((item) => {
    const mark = markOf(sentence.judgement, item);
    return `${itemName(answer, sentence, item, strings)}${colon}${SIGNS[mark]} ${strings.marks[mark]}`;
  });
  return `${items.join(strings.list)} · ${strings.cases[sentence.case]}`;
}

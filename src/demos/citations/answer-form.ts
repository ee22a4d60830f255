import { fill, formatDate } from '~/i18n/format';
import type { Passage, PlainAnswer, Sentence } from '~/lib/demos/citations/answer';
import { itemsOf, marksFor, type Item } from '~/lib/demos/citations/judgement';
import { markKey } from '~/lib/demos/citations/marks';
import { h, type FigureElement } from '~/lib/figure';
import { citedNumbers } from './judge-view';
import type { CitationWords } from './state';

type Words = Pick<CitationWords, 'strings' | 'locale'>;

/** One answer to be judged: its passages, its sentences, and a group of radios for each question. */
export function answerForm(answer: PlainAnswer, words: Words, hidden = false): FigureElement {
  const { strings } = words;
  const [passages, sentences] = [answer.passages, answer.sentences];
  return h(
    'section',
    { class: 'to-judge', 'data-answer': answer.id, hidden },
    h('h3', {}, answer.question),
    h(
      'div',
      { class: 'facing' },
      h(
        'div',
        { class: 'given' },
        h('h4', {}, strings.passages),
        h('ol', {}, ...passages.map((one, i) => givenPassage(one, placeId(answer, i), words))),
      ),
      h(
        'div',
        { class: 'written' },
        h('h4', {}, strings.written),
        h('ol', {}, ...sentences.map((_, i) => writtenSentence(answer, i, words))),
      ),
    ),
  );
}

const placeId = ({ id }: PlainAnswer, place: number) => `citations-${id}-${place + 1}`;

function givenPassage(
  { number, title, text, date }: Passage,
  id: string,
  { locale }: Words,
): FigureElement {
  const name = h('strong', {}, `[${number}]${title && ` ${title}`}`);
  const since = date !== '' && h('small', {}, formatDate(date, locale));
  return h('li', { id }, h('p', {}, name, since), h('p', {}, text));
}

function writtenSentence(
  answer: PlainAnswer,
  i: number,
  { strings, locale }: Words,
): FigureElement {
  const sentence = answer.sentences[i]!;
  const { text, cites, dangling = [] } = sentence;
  const links = citedNumbers(answer, sentence).map((number, n) =>
    h('a', { href: `#${placeId(answer, cites[n]!)}` }, `[${number}]`),
  );
  const nowhere = dangling.map((number) => h('s', {}, `[${number}]`));
  return h(
    'li',
    {},
    h('p', { class: 'claimed' }, text, locale === 'en' && ' ', ...links, ...nowhere),
    ...dangling.map((n) => h('p', { class: 'case' }, fill(strings.nowhere, { n }))),
    ...itemsOf(cites.length).map((item, n) =>
      h(
        'fieldset',
        {},
        h('legend', {}, asked(answer, sentence, item, strings)),
        h(
          'div',
          { class: 'seg' },
          ...marksFor(item).map((mark) =>
            h(
              'label',
              {},
              h('input', { type: 'radio', name: markKey(answer.id, i, n), value: mark }),
              strings.marks[mark],
            ),
          ),
        ),
      ),
    ),
  );
}

function asked(
  answer: PlainAnswer,
  sentence: Sentence,
  item: Item,
  { asks }: Words['strings'],
): string {
  if (item.kind === 'together') return sentence.cites.length > 2 ? asks.all : asks.together;
  if (item.kind === 'needed') return sentence.dangling?.length ? asks.nowhere : asks.needed;
  return fill(asks.support, { n: citedNumbers(answer, sentence)[item.citation]! });
}

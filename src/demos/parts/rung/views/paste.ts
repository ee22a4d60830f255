import type { View } from '~/demos/kit/view';
import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import type { FactsRecord } from '~/lib/ladder/replies';
import type { Locale } from '~/lib/locale';
import type { Sent } from './sent';
import { QUESTION, words } from './words';

/** The record of a world's facts. */
export type LadderSource = Pick<FactsRecord, 'jobs'> & { cells: Readonly<Record<string, number>> };

const FACTS: Readonly<Record<Exclude<Sent, 'paste-all'>, number>> = {
  fact: 1,
  'paste-20': 20,
  'minilm-4': 4,
};

/** The facts in the prompt and the questions answered right, a square each, with one of the replies word for word. */
export const paste: View<LadderSource, { sent: Sent }> = ({ sent }, { cells, jobs }, locale) => {
  const t = words[locale];
  const n = cells[`facts/${sent}/n`]!;
  const right = cells[`facts/${sent}/right`]!;
  const facts = sent === 'paste-all' ? n : FACTS[sent];
  const tokens = formatNumber(cells[`tokens/${sent}`]!, locale);
  const reply = jobs[sent]!.asked.exam!.replies[QUESTION.at]!;
  return [
    h(
      'div',
      { class: 'stage read' },
      h(
        'div',
        { class: 'given' },
        h('p', { class: 'cap' }, h('b', {}, t.sent[sent])),
        squares(facts, n, fill(t.sentRead, { n: facts })),
        h('p', { class: 'cap' }, fill(t.tokens, { n: tokens })),
      ),
      h(
        'div',
        { class: 'answered' },
        h(
          'p',
          { class: 'cap' },
          h('b', { class: 'big' }, String(right)),
          ` ${fill(t.right, { n })}`,
        ),
        squares(right, n, fill(t.rightRead, { right, n })),
      ),
      replied(sent, reply, locale),
    ),
  ];
};

const squares = (filled: number, of: number, said: string): FigureElement =>
  h(
    'div',
    { class: 'squares', role: 'img', 'aria-label': said },
    ...Array.from({ length: of }, (_, at) => h('i', { class: at < filled ? 'on' : undefined })),
  );

function replied(sent: Sent, reply: string, locale: Locale): FigureElement {
  const { asked, replied: said, gloss } = words[locale];
  const english = { lang: gloss && 'en' };
  return h(
    'div',
    { class: 'reply' },
    h('p', {}, h('span', {}, asked), ' ', h('q', english, QUESTION.text)),
    gloss && h('p', { class: 'gloss' }, gloss.question),
    h('p', {}, h('span', {}, said), ' ', h('q', english, reply)),
    gloss && h('p', { class: 'gloss' }, gloss[sent]),
  );
}

import { h, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { evidenceViewWords, type EvidenceViewWords } from './words';

/** The sentences of the lesson. */
export const SENTENCES = [
  'balance',
  'price',
  'invents',
] as const satisfies readonly (keyof EvidenceViewWords['sentences'])[];

export type Sentence = (typeof SENTENCES)[number];

/** Three sentences with a place for the result that would contradict each; the pressed one has it filled in. */
export function threeSentences(pressed: '' | Sentence, locale: Locale): FigureNode[] {
  const words = evidenceViewWords[locale];
  return [
    h(
      'ol',
      { class: 'testable' },
      ...SENTENCES.map((name) =>
        h(
          'li',
          { class: name === pressed ? 'on' : undefined },
          h('p', {}, words.sentences[name]),
          h(
            'p',
            { class: 'against' },
            words.against,
            ' ',
            name === pressed
              ? h('b', {}, words.results[name])
              : h('span', { class: 'blank', 'aria-hidden': 'true' }),
          ),
        ),
      ),
    ),
  ];
}

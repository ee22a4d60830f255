import { type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import evidenceViewWords from 'words:evidence-walk';
import type { Words as EvidenceViewWords } from 'words:evidence-walk';

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
    <ol class="testable">
      {SENTENCES.map((name) => (
        <li class={name === pressed ? 'on' : undefined}>
          <p>{words.sentences[name]}</p>
          <p class="against">
            {words.against}{' '}
            {name === pressed ? (
              <b>{words.results[name]}</b>
            ) : (
              <span class="blank" aria-hidden="true" />
            )}
          </p>
        </li>
      ))}
    </ol>,
  ];
}

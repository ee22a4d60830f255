import { type FigureElement, type FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { FinetuneSnapshot } from '../core/run';
import finetuneViewWords from 'words:finetune-walk';
import type { Words as FinetuneViewWords } from 'words:finetune-walk';

type Samples = FinetuneSnapshot['samples'];
type Asked = keyof FinetuneViewWords['asks'];

const ASKED: readonly Asked[] = ['unseen', 'old', 'unknown'];
/** What stands before a question and after it in a prompt of the tiny model. */
const FRAME = /^(?:Q: |问：)|(?: A:|答：)$/g;
const FULL_STOP = /[.。]$/;

/** Three recorded questions with the answers before the training and, once it has run, after it. */
export function answersAsked(samples: Samples, trained: boolean, locale: Locale): FigureNode[] {
  const words = finetuneViewWords[locale];
  const rows = ASKED.flatMap((probe) => {
    const sample = samples.find((one) => one.probe === probe);
    return sample ? [row(sample, words.asks[probe], trained, words)] : [];
  });
  return [<ol class="thrice">{rows}</ol>];
}

function row(
  { probe, prompt, before, said }: Samples[number],
  kind: string,
  trained: boolean,
  words: FinetuneViewWords,
): FigureElement {
  const changed = trained && said !== before && probe === 'unknown';
  return (
    <li class={changed ? 'on' : undefined}>
      <p>
        <small>{kind}</small> {prompt.replace(FRAME, '')}
      </p>
      <dl>
        {answer(words.before, before.replace(FULL_STOP, ''))}
        {answer(words.after, trained ? said.replace(FULL_STOP, '') : '')}
      </dl>
    </li>
  );
}

const answer = (when: string, said: string): FigureElement[] => [
  <dt>{when}</dt>,
  <dd class={said === '' ? 'blank' : undefined}>{said}</dd>,
];

import type { View } from '~/demos/kit/view';
import type { FactsRecord } from '~/lib/ladder/replies';
import words from 'words:rung-walk';
import { replied } from './trace';

export interface FiledSource {
  jobs: FactsRecord['jobs'];
  /** The first message of the exam. */
  message: string;
}

const BETTER = ['few-shot', 'lora'] as const;

/** A message to be filed in one line: with the rule alone, and after the press with examples and after tuning. */
export const filed: View<FiledSource, { shown: boolean }> = ({ shown }, source, locale) => {
  const t = words[locale];
  const reply = (road: string) => source.jobs[`1/${road}`]!.asked.test!.replies[0]!.split('\n')[0]!;
  return [
    <div class="stage trace stacks-below-44">
      <div>
        <p class="cap">
          <b>{t.given}</b>
        </p>
        <p class="sent">{t.rule}</p>
        {replied(source.message, t.glosses.message)}
        <p class={shown ? 'sent' : 'hole'}>{shown ? t.eight : t.nothing}</p>
      </div>
      <div>
        <p class="cap">
          <b>{t.answers}</b>
        </p>
        <div class={shown ? 'before' : undefined}>
          {replied(reply('closed'), t.glosses.message)}
        </div>
        {shown ? (
          BETTER.map((road) => (
            <p class="after">
              <span class="cap">{t.filedBy[road]}</span> <code>{reply(road)}</code>
            </p>
          ))
        ) : (
          <p class="hole">?</p>
        )}
      </div>
    </div>,
  ];
};

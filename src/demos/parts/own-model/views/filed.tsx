import type { View } from '~/demos/parts/pictures/views';
import type { FactsRecord } from '~/lib/ladder/replies';
import words from 'words:rung-walk';
import { Traced } from '../../traced';
import { beforeAfter, replied } from './trace';

export const FILED_BY = ['few-shot', 'lora'] as const;

export interface FiledSource {
  jobs: FactsRecord['jobs'];
  /** The first message of the exam, and the line that is right. */
  message: string;
  line: string;
}

export const filed: View<FiledSource, { by: '' | (typeof FILED_BY)[number] }> = (
  { by },
  { jobs, message, line },
  locale,
) => {
  const t = words[locale];
  const reply = (road: string) => jobs[`1/${road}`]!.asked.test!.replies[0]!.split('\n')[0]!;
  return [
    <Traced
      t={t}
      given={[
        <p class="sent">{t.rule}</p>,
        replied(message, t.glosses.message),
        <p class={by ? 'sent' : 'hole'}>{by ? t.filedBy[by] : t.nothing}</p>,
      ]}
    >
      {beforeAfter(
        replied(reply('closed'), t.glosses.message),
        by && <code class={reply(by) === line ? 'hl' : 'wrong'}>{reply(by)}</code>,
      )}
    </Traced>,
  ];
};

import { signal } from '@preact/signals-core';
import { copyText, save, type Exported } from '~/browser/save-file';
import { fill, formatDate } from '~/i18n/format';
import type { Locale } from '~/lib/locale';
import { Status } from '../../kit/Said';
import type { Unsaid } from './sentences';

export interface Sayings {
  may: readonly string[];
  mayNot: readonly Unsaid[];
}

type Words = Record<'badge' | 'may' | 'mayNot' | 'copied' | 'notCopied' | 'saved', string>;

export function openSayings(t: Words, locale: Locale) {
  const notice = signal('');

  const meta = (day: string, text: string) => (
    <p data-meta>
      <span class="ground-mark yours" data-measured-on="you">
        {fill(t.badge, { date: formatDate(day.slice(0, 10), locale) })}
      </span>{' '}
      {text}
    </p>
  );

  const lists = ({ may, mayNot }: Sayings) => (
    <>
      <h3>{t.may}</h3>
      <ul class="no-bullets no-padding" data-may>
        {may.map((one) => (
          <li>
            <q>{one}</q>
          </li>
        ))}
      </ul>
      <h3>{t.mayNot}</h3>
      <ul class="no-bullets no-padding" data-may-not>
        {mayNot.map(({ quote, because }) => (
          <li>
            <s>
              <q>{quote}</q>
            </s>{' '}
            {because}
          </li>
        ))}
      </ul>
    </>
  );

  async function copy(first: readonly string[], { may, mayNot }: Sayings): Promise<void> {
    const lines = [
      ...first,
      '',
      t.may,
      ...may.map((one) => `✓ ${one}`),
      '',
      t.mayNot,
      ...mayNot.map(({ quote, because }) => `× “${quote}” ${because}`),
    ];
    notice.value = (await copyText(lines.join('\n'))) ? t.copied : t.notCopied;
  }

  function saveFile(file: Exported): void {
    save(file);
    notice.value = fill(t.saved, { file: file.file });
  }

  const told = () => <Status text={notice.value} />;

  return { notice, meta, lists, copy, saveFile, told };
}

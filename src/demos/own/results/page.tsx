import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { copyText, save } from '~/browser/save-file';
import { fill, formatDate } from '~/i18n/format';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import { csvFile } from '~/lib/export';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { ScoreFile } from '~/lib/scores/file';
import type { Scores } from '~/lib/scores/systems';
import { sayingsView } from '../verdict/sayings';
import { sentencesOf } from './sentences';
import { openTable } from './table';
import type { Words } from 'words:own-results';

interface Given {
  t: Words;
  locale: Locale;
  scores: ReadonlySignal<Scores>;
  files: ReadonlySignal<readonly ScoreFile[]>;
  judge: ReadonlySignal<JudgeTest | undefined>;
}

export function openPage({ t, locale, scores, files, judge }: Given) {
  const notice = signal('');
  const table = openTable({ t, locale });
  const compared = computed(() => table.compared(scores.value, judge.value));
  const sentences = computed(() =>
    sentencesOf(compared.value, {
      ...{ t, locale, scores: scores.value, files: files.value, judged: !!judge.value },
    }),
  );

  /** @throws what the scores or their comparison throw */
  function view(): FigureElement {
    const { best } = compared.value;
    const { title, lead, may, mayNot, notes, power } = sentences.value;
    return (
      <div data-verdict={best.apart ? 'apart' : 'alike'}>
        <p data-meta>
          <span class="ground-mark yours" data-measured-on="you">
            {fill(t.badge, { date: formatDate(new Date().toISOString().slice(0, 10), locale) })}
          </span>{' '}
          {fill(t.meta, {
            files: files.value.map(({ name }) => name).join(' · '),
            n: scores.value.questions.length,
            systems: scores.value.systems.length,
          })}
        </p>
        <h2>{title}</h2>
        <p
          class="prose-17"
          data-low={best.difference.low.toFixed(4)}
          data-high={best.difference.high.toFixed(4)}
          data-p={best.adjusted.toFixed(4)}
        >
          {lead}
        </p>
        {table.view(compared.value)}
        <p class="prose-17" data-power={best.seen.toFixed(4)} data-needed={best.needed}>
          {power}
        </p>
        {notes.map((note) => (
          <p class="help">{note}</p>
        ))}
        {sayingsView({ t, may, mayNot })}
      </div>
    );
  }

  async function copy(): Promise<void> {
    const { title, lead, power, notes, may, mayNot } = sentences.value;
    const lines = [
      ...[title, lead, power, ...notes, '', t.may, ...may.map((one) => `✓ ${one}`)],
      ...['', t.mayNot, ...mayNot.map(({ quote, because }) => `× “${quote}” ${because}`)],
    ];
    notice.value = (await copyText(lines.join('\n'))) ? t.copied : t.notCopied;
  }

  function saveTable(): void {
    const file = csvFile('crossroads-verdict', table.rows(compared.value));
    save(file);
    notice.value = fill(t.saved, { file: file.file });
  }

  const exports = (): FigureElement => (
    <section>
      <h3>{t.forward}</h3>
      <div class="actions">
        <button type="button" class="go" data-copy onClick={copy}>
          {t.copy}
        </button>
        <button type="button" data-export="csv" onClick={saveTable}>
          {t.saveTable}
        </button>
      </div>
      <p class="help" role="status">
        {notice.value}
      </p>
    </section>
  );

  return { view, exports };
}

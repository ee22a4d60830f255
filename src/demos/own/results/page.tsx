import { signal } from '@preact/signals-core';
import { copyText, save } from '~/browser/save-file';
import { fill, formatDate } from '~/i18n/format';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import { csvFile } from '~/lib/export';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Comparison, comparisonOf } from '~/lib/scores/comparison';
import type { ScoreFile } from '~/lib/scores/file';
import type { Scores } from '~/lib/scores/systems';
import { sayingsView } from '../verdict/sayings';
import { sentencesOf, type Sentences } from './sentences';
import { openTable } from './table';
import type { Words } from 'words:own-results';

interface Given {
  t: Words;
  locale: Locale;
  judge: () => JudgeTest | undefined;
}

interface Judged {
  compare: typeof comparisonOf;
  files: readonly ScoreFile[];
}

/** One page of verdict on results that others measured. */
export function openPage({ t, locale, judge }: Given) {
  const notice = signal('');
  const table = openTable({ t, locale });
  let shown: { comparison: Comparison; sentences: Sentences } | undefined;

  function view(scores: Scores, { compare, files }: Judged): FigureElement {
    const base = scores.systems.find(({ name }) => name === table.base.value) ?? scores.systems[0]!;
    const held = judge();
    const comparison = compare(scores, base, held);
    const sentences = sentencesOf(comparison, { t, locale, scores, files, judged: !!held });
    shown = { comparison, sentences };
    const { best } = comparison;
    const { title, lead, may, mayNot, notes, power } = sentences;
    return (
      <div data-verdict={best.apart ? 'apart' : 'alike'}>
        <p data-meta>
          <span class="ground-mark yours" data-measured-on="you">
            {fill(t.badge, { date: formatDate(new Date().toISOString().slice(0, 10), locale) })}
          </span>{' '}
          {fill(t.meta, {
            files: files.map(({ name }) => name).join(' · '),
            n: scores.questions.length,
            systems: scores.systems.length,
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
        {table.view(comparison)}
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
    const { title, lead, power, notes, may, mayNot } = shown!.sentences;
    const lines = [
      ...[title, lead, power, ...notes, '', t.may, ...may.map((one) => `✓ ${one}`)],
      ...['', t.mayNot, ...mayNot.map(({ quote, because }) => `× “${quote}” ${because}`)],
    ];
    notice.value = (await copyText(lines.join('\n'))) ? t.copied : t.notCopied;
  }

  function saveTable(): void {
    const file = csvFile('crossroads-verdict', table.rows(shown!.comparison));
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

import { Button } from '~/demos/kit/Button';
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { fill } from '~/i18n/format';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import { csvFile } from '~/lib/export';
import type { Locale } from '~/lib/locale';
import type { ScoreFile } from '~/lib/scores/file';
import type { Scores } from '~/lib/scores/systems';
import { openSayings } from '../verdict/sayings';
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
  const sayings = openSayings(t, locale);
  const table = openTable({ t, locale });
  const compared = computed(() => table.compared(scores.value, judge.value));
  const sentences = computed(() =>
    sentencesOf(compared.value, {
      ...{ t, locale, scores: scores.value, files: files.value, judged: !!judge.value },
    }),
  );

  /** @throws what the scores or their comparison throw */
  function view() {
    const { best } = compared.value;
    const { title, lead, notes, power } = sentences.value;
    const counts = {
      files: files.value.map(({ name }) => name).join(' · '),
      n: scores.value.questions.length,
      systems: scores.value.systems.length,
    };
    return (
      <div data-verdict={best.apart ? 'apart' : 'alike'}>
        {sayings.meta(new Date().toISOString(), fill(t.meta, counts))}
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
        {sayings.lists(sentences.value)}
      </div>
    );
  }

  function copy(): void {
    const { title, lead, power, notes } = sentences.value;
    void sayings.copy([title, lead, power, ...notes], sentences.value);
  }

  const saveTable = (): void =>
    sayings.saveFile(csvFile('crossroads-verdict', table.rows(compared.value)));

  const exports = () => (
    <section>
      <h3>{t.forward}</h3>
      <div class="actions">
        <Button class="go" data-copy text={t.copy} press={copy} />
        <Button data-export="csv" text={t.saveTable} press={saveTable} />
      </div>
      {sayings.told()}
    </section>
  );

  return { view, exports };
}

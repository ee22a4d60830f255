import { Button } from '~/demos/kit/Button';
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import { csvFile } from '~/lib/export';
import { LOCALES, type Locale } from '~/lib/locale';
import type { ScoreFile } from '~/lib/scores/file';
import { NO_MARKS } from '~/lib/scores/mark';
import type { Scores } from '~/lib/scores/systems';
import { openSayings } from '../verdict/sayings';
import { openTable } from './table';
import type { Words } from 'words:own-results';
import type { Comparison } from '~/lib/scores/comparison';
import { pText } from '../figures';
import { points, shareText } from './said';

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

interface Said {
  t: Words;
  locale: Locale;
  scores: Scores;
  files: readonly ScoreFile[];
  judged: boolean;
}

function sentencesOf(comparison: Comparison, said: Said) {
  const { t, locale } = said;
  const { base, best, pairs } = comparison;
  const { mean, low, high } = best.difference;
  const [ahead, behind, sign] = mean < 0 ? [base, best, -1] : [best, base, 1];
  const [least, most] = [low * sign, high * sign].sort((a, b) => a - b);
  const all = {
    ...{ ahead: ahead.system.name, behind: behind.system.name },
    ...{ share: shareText(ahead, said), other: shareText(behind, said) },
    by: points(Math.abs(mean), locale),
    ...{ low: points(least!, locale), high: points(most!, locale) },
    ...(mean < 0 ? { won: best.lost, lost: best.won } : { won: best.won, lost: best.lost }),
    ...{ p: pText(best.adjusted, locale), n: best.shared, m: pairs.length },
    ...{ seen: points(best.seen, locale), needed: formatNumber(best.needed, locale) },
  };
  const unsaid = (quote: string, because: string) => ({
    ...{ quote: fill(quote, all), because: fill(because, all) },
  });
  const mayNot = best.apart
    ? [unsaid(t.exactly, t.exactlyBecause)]
    : [
        unsaid(t.asGood, t.asGoodBecause),
        ...(mean === 0 ? [] : [unsaid(t.better, t.betterBecause)]),
      ];
  return {
    title: fill(best.apart ? t.apart : t.alike, all),
    lead: fill(t.lead, all) + (pairs.length > 1 ? ` ${fill(t.ofMany, all)}` : ''),
    may: (best.apart ? [t.mayFirst, t.mayApart] : [t.maySay]).map((one) => fill(one, all)),
    mayNot: [...mayNot, { quote: t.users, because: t.usersBecause }],
    notes: notesOf(comparison, said),
    power: fill(t.power, all),
  };
}

function notesOf(
  { base, best, unpaired, isClustered }: Comparison,
  { t, locale, scores, files, judged }: Said,
) {
  const sum = (name: 'flaky' | 'repeated') =>
    scores.systems.reduce((all, system) => all + system[name], 0);
  const { groups, effect } = best.difference;
  const alone = formatNumber(Math.round(best.shared / Math.max(1, effect)), locale);
  const lines = files.filter(({ left }) => left);
  return [
    isClustered ? fill(t.clustered, { n: best.shared, groups, alone }) : t.notClustered,
    sum('repeated') > 0 && fill(t.flaky, { flaky: sum('flaky'), n: sum('repeated') }),
    scores.empty > 0 && fill(t.empty, { n: scores.empty, why: whyNone(scores, { t, locale }) }),
    unpaired.length > 0 &&
      fill(t.unpaired, {
        names: unpaired.map(({ name }) => name).join(LOCALES[locale].comma),
        base: base.system.name,
      }),
    judged && t.judgeCounted,
    ...lines.map(({ name, left }) => fill(t.left, { name, n: left!.rows, line: left!.line })),
  ].filter((note) => note !== false);
}

/** `2 empty, 1 failed`: what the answers without a mark lack. */
const whyNone = ({ without }: Scores, { t, locale }: Pick<Said, 't' | 'locale'>): string =>
  NO_MARKS.flatMap((why) =>
    without?.[why] ? [fill(t.without[why], { n: without[why] })] : [],
  ).join(LOCALES[locale].comma);

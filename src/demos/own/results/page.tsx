import { Button } from '~/demos/kit/Button';
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import { LOCALES, type Locale } from '~/lib/locale';
import type { ScoreFile } from '~/lib/scores/file';
import { NO_MARKS } from '~/lib/scores/mark';
import type { Scores } from '~/lib/scores/systems';
import { openSayings } from '../verdict/sayings';
import { openTable } from './table';
import type { Words } from 'words:own-results';
import { FEWEST, type Comparison } from '~/lib/scores/comparison';
import { points, shareText, pText } from '../figures';
import { leftOut } from './reading';

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
      t,
      locale,
      scores: scores.value,
      files: files.value,
      judged: !!judge.value,
    }),
  );

  /** @throws what the scores or their comparison throw */
  function view() {
    const { apart, difference, adjusted, seen, needed } = compared.value.best;
    const { title, lead, notes, power } = sentences.value;
    const { questions, systems } = scores.value;
    const counts = {
      files: files.value.map(({ name }) => name).join(' · '),
      n: questions.length,
      systems: systems.length,
    };
    return (
      <div data-verdict={apart ? 'apart' : 'alike'}>
        {sayings.meta(new Date().toISOString(), fill(t.meta, counts))}
        <h2>{title}</h2>
        <p
          class="prose-17"
          data-low={difference.low.toFixed(4)}
          data-high={difference.high.toFixed(4)}
          data-p={adjusted.toFixed(4)}
        >
          {lead}
        </p>
        {table.view(compared.value)}
        <p class="prose-17" data-power={seen.toFixed(4)} data-needed={needed}>
          {power}
        </p>
        {notes.map((note) => (
          <p class="help">{note}</p>
        ))}
        {sayings.lists(sentences.value)}
      </div>
    );
  }

  function copy() {
    const { title, lead, power, notes } = sentences.value;
    return sayings.copy([title, lead, power, ...notes], sentences.value);
  }

  const exports = () => (
    <section>
      <h3>{t.forward}</h3>
      <div class="actions">
        <Button class="go" data-copy text={t.copy} press={copy} />
        <Button
          data-export="csv"
          text={t.saveTable}
          press={() => sayings.saveFile(table.file('crossroads-verdict', compared.value))}
        />
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
  const isBehind = mean < 0;
  const [ahead, behind] = isBehind ? [base, best] : [best, base];
  const ends = isBehind ? [-high, -low] : [low, high];
  const all = {
    ahead: ahead.system.name,
    behind: behind.system.name,
    share: shareText(ahead, said),
    other: shareText(behind, said),
    by: points(Math.abs(mean), locale),
    low: points(ends[0]!, locale),
    high: points(ends[1]!, locale),
    won: isBehind ? best.lost : best.won,
    lost: isBehind ? best.won : best.lost,
    p: pText(best.adjusted, locale),
    n: best.shared,
    m: pairs.length,
    seen: points(best.seen, locale),
    needed: formatNumber(best.needed, locale),
    fewest: FEWEST,
  };
  const filled = (template: string) => fill(template, all);
  const unsaid = (quote: string, because: string) => ({
    quote: filled(quote),
    because: filled(because),
  });
  const better = mean === 0 ? [] : [unsaid(t.better, t.betterBecause)];
  const mayNot = best.apart
    ? [unsaid(t.exactly, t.exactlyBecause)]
    : [unsaid(t.asGood, t.asGoodBecause), ...better];
  return {
    title: filled(best.apart ? t.apart : t.alike),
    lead: filled(pairs.length > 1 ? t.lead + LOCALES[locale].space + t.ofMany : t.lead),
    may: (best.apart ? [t.mayFirst, t.mayApart] : [t.maySay]).map(filled),
    mayNot: [...mayNot, { quote: t.users, because: t.usersBecause }],
    notes: notesOf(comparison, said),
    power: filled(best.difference.groups < FEWEST ? t.tooFew : t.power),
  };
}

function notesOf({ base, best, unpaired, isClustered }: Comparison, said: Said) {
  const { t, locale, scores, files, judged } = said;
  const sum = (name: 'flaky' | 'repeated') =>
    scores.systems.reduce((all, system) => all + system[name], 0);
  const listed = (names: readonly string[]) => names.join(LOCALES[locale].comma);
  const { groups, effect } = best.difference;
  const n = best.shared;
  const alone = formatNumber(Math.round(n / Math.max(1, effect)), locale);
  /** `2 empty, 1 failed`: what the answers without a mark lack. */
  const why = NO_MARKS.flatMap((one) => {
    const lacking = scores.without?.[one];
    return lacking ? [fill(t.without[one], { n: lacking })] : [];
  });
  const names = listed(unpaired.map(({ name }) => name));
  return [
    isClustered ? fill(t.clustered, { n, groups, alone }) : t.notClustered,
    sum('repeated') > 0 && fill(t.flaky, { flaky: sum('flaky'), n: sum('repeated') }),
    scores.empty > 0 && fill(t.empty, { n: scores.empty, why: listed(why) }),
    names !== '' && fill(t.unpaired, { names, base: base.system.name }),
    judged && t.judgeCounted,
    ...leftOut(files, t),
  ].filter((note) => typeof note === 'string');
}

import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { Button } from '~/demos/kit/Button';
import { Choice } from '~/demos/parts/choice';
import { fill } from '~/i18n/format';
import type { FigureElement } from '~/lib/figure';
import type { LabGiven } from '../lab-given';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import type { Contender } from '~/lib/four-roads/names';
import { filtered, rowsOf, type Filter, rowView } from '../view/questions-view';

/** Number of rows shown at first, and added each time by a button. */
const PAGE = 10;
const FILTERS: readonly Filter[] = ['disagree', 'wrong', 'all'];

export interface Asked {
  results: readonly MeasuredResult[];
  order: readonly Contender[];
}

interface Lab extends Pick<LabGiven, 'props' | 't'> {
  asked: ReadonlySignal<Asked | undefined>;
}

/** All questions of the run that is shown, to be filtered and opened; the content of closed folds is not built. */
export function openQuestions({ asked, t, props: { locale } }: Lab): () => FigureElement {
  const chosen = signal(0);
  const filter = signal<Filter>('disagree');
  const count = signal(PAGE);
  /** Indices of the rows that were opened, of the run that they belong to. */
  const opened = signal<{ of?: Asked | undefined; rows: readonly number[] }>({ rows: [] });
  const seeds = computed(() => [...new Set(asked.value?.results.map((one) => one.seed))]);
  const seed = computed(() =>
    seeds.value.includes(chosen.value) ? chosen.value : (seeds.value[0] ?? 0),
  );
  const rows = computed(() => {
    const { results = [], order = [] } = asked.value ?? {};
    return rowsOf(results, seed.value, order);
  });
  const found = computed(() => filtered(rows.value, filter.value));
  const openedNow = () => (opened.value.of === asked.value ? opened.value.rows : []);
  const open = (at: number) => {
    if (!openedNow().includes(at)) opened.value = { of: asked.value, rows: [...openedNow(), at] };
  };
  const seek = (work: () => void) => {
    work();
    count.value = PAGE;
  };

  const controls = () => (
    <div class="controls above-4">
      <div class="field">
        <label for="four-roads-of-seed">{t.questionsSeed}</label>
        <Choice
          id="four-roads-of-seed"
          data-of-seed
          options={seeds.value.map((each) => [String(each), String(each)] as const)}
          chosen={String(seed.value)}
          choose={(value) => seek(() => (chosen.value = Number(value)))}
        />
      </div>
      <div class="field">
        <label for="four-roads-filter">{t.questionsShow}</label>
        <Choice
          id="four-roads-filter"
          data-filter
          options={FILTERS.map((each) => [each, t.filters[each]] as const)}
          chosen={filter.value}
          choose={(value) => seek(() => (filter.value = value))}
        />
      </div>
    </div>
  );

  return () => {
    const shown = found.value.slice(0, count.value);
    const left = Math.min(PAGE, found.value.length - shown.length);
    return (
      <section class="every-question above-6 ink-above inner-3" data-questions>
        <h2>{t.questions}</h2>
        <p class="help">{t.questionsLead}</p>
        {controls()}
        <p class="status" role="status" data-count>
          {found.value.length === 0
            ? t.questionsNone
            : fill(t.questionsCount, { n: found.value.length, of: rows.value.length })}
        </p>
        <div data-asked>
          {shown.map((row) =>
            rowView(row, openedNow().includes(row.at), { t, locale }, () => open(row.at)),
          )}
          {left > 0 && (
            <Button
              class="above-3"
              data-more
              key="more"
              text={fill(t.questionsMore, { n: left })}
              press={() => (count.value += PAGE)}
            />
          )}
        </div>
      </section>
    );
  };
}

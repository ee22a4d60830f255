import { computed, signal } from '@preact/signals-core';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Role, ScoreFile } from '~/lib/scores/file';
import { ofLangfuse, type LangfusePart } from '~/lib/scores/langfuse';
import { scoresOf } from '~/lib/scores/systems';
import { Button } from '../../kit/Button';
import { codeOf, problemText } from '../../kit/problem';
import { Fault } from '../../kit/Said';
import { wordsOf } from '../../kit/words';
import { columnsFold } from './columns';
import { openPage } from './page';
import type { Words } from 'words:own-results';
import { NumberField } from '../controls';

const COUNTS = ['foundRight', 'knownRight', 'foundWrong', 'knownWrong'] as const;

const numberIn = (text = '') => (text.trim() === '' ? NaN : Number(text));

export function openJudging(locale: Locale, close: () => void) {
  const t = wordsOf<Words>('own/results');
  const dropped = signal<readonly (ScoreFile | LangfusePart)[]>([]);
  /** What the reader says of columns, which counts before what is known of them. */
  const said = signal<ReadonlyMap<string, Role | ''>>(new Map());
  const from = signal('');
  const judge = signal<Partial<Record<keyof JudgeTest, string>>>({});
  const isOpen = signal<boolean>();

  const files = computed((): readonly ScoreFile[] => {
    const parts = dropped.value.filter((one): one is LangfusePart => !('rows' in one));
    const whole = dropped.value.filter((one) => 'rows' in one);
    return parts.length > 0 ? [...whole, ofLangfuse(parts)] : whole;
  });
  const roles = computed((): ReadonlyMap<string, Role> => {
    const known = readable(files).flatMap((file) => [...file.roles]);
    const all = new Map<string, Role | ''>([...known, ...said.value]);
    return new Map([...all].filter((one): one is [string, Role] => one[1] !== ''));
  });
  const scores = computed(() => {
    const least = from.value.trim() === '' ? undefined : Number(from.value);
    return scoresOf(files.value, roles.value, least);
  });
  const tested = computed((): JudgeTest | undefined => {
    const numbers = COUNTS.map((name) => [name, numberIn(judge.value[name])] as const);
    const test = Object.fromEntries(numbers) as unknown as JudgeTest;
    const isWhole = numbers.every(([, one]) => Number.isSafeInteger(one) && one >= 0);
    const isLikely =
      test.knownRight >= Math.max(1, test.foundRight) &&
      test.knownWrong >= Math.max(1, test.foundWrong);
    return isWhole && isLikely ? test : undefined;
  });
  const page = openPage({ t, locale, scores, files, judge: tested });

  const outcome = (): { drawn: FigureElement; isJudged?: boolean } => {
    try {
      const isAsked = files.value && ![...roles.value.values()].includes('right');
      if (isAsked) return { drawn: <p class="prose-17">{t.ask}</p> };
      return { drawn: page.view(), isJudged: true };
    } catch (error) {
      const text = problemText(error, t.problems, locale) ?? String(error);
      return { drawn: <Fault data-scores-problem={codeOf(error)} text={text} /> };
    }
  };

  const judgeFold = () => (
    <details data-judge={tested.value ? 'held' : ''}>
      <summary>{t.judge}</summary>
      <p class="help">{t.judgeHelp}</p>
      {COUNTS.map((name) => (
        <label class="as-block">
          {t.judged[name]}
          <NumberField
            name={name}
            text={judge.value[name] ?? ''}
            typed={(text) => (judge.value = { ...judge.value, [name]: text })}
          />
        </label>
      ))}
      {!tested.value && Object.values(judge.value).some((text) => text.trim() !== '') && (
        <p class="error">{t.judgeWrong}</p>
      )}
    </details>
  );

  const view = (chooser: FigureElement): FigureElement => {
    const { drawn, isJudged } = outcome();
    return (
      <div class="verdict" data-judged>
        {drawn}
        <div data-side>
          {columnsFold({ t, said, from, files: readable(files), roles: roles.value, isOpen })}
          {judgeFold()}
          {isJudged && page.exports()}
          <section>
            <h3>{t.more}</h3>
            {chooser}
            <Button data-put-away text={t.putAway} press={close} />
          </section>
        </div>
      </div>
    );
  };

  return {
    view,
    isEmpty: () => dropped.value.length === 0,
    add: (one: ScoreFile | LangfusePart) =>
      void (dropped.value = [...dropped.value.filter(({ name }) => name !== one.name), one]),
  };
}

/** The files, or none while half of them is missing. */
const readable = (files: { value: readonly ScoreFile[] }): readonly ScoreFile[] => {
  try {
    return files.value;
  } catch {
    return [];
  }
};

export type Judging = ReturnType<typeof openJudging>;

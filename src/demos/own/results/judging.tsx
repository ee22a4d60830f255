import { computed, signal } from '@preact/signals-core';
import type { JudgeTest } from '~/lib/evaluation/paired-difference';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { quoted } from '~/lib/quote';
import { MOST_MEGABYTES, ROLES, ScoresProblem, type Role, type ScoreFile } from '~/lib/scores/file';
import { readScores } from '~/lib/scores/read';
import { readResults } from '~/lib/own/read-results';
import { fill } from '~/i18n/format';
import { Choice } from '../../parts/choice';
import { ofLangfuse, type LangfusePart } from '~/lib/scores/langfuse';
import { scoresOf } from '~/lib/scores/systems';
import { Button } from '../../kit/Button';
import { codeOf, problemText } from '../../kit/problem';
import { Fault } from '../../kit/Said';
import { wordsOf } from '../../kit/words';
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
  /** Whether the fold of columns stands open; by itself it does while nothing says what is right. */
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

  const columnsFold = () => {
    const read = readable(files);
    const columns = new Set(read.flatMap((file) => file.columns));
    const isAsked = ![...roles.value.values()].includes('right');
    const example = (column: string) => {
      const rows = read.flatMap((file) => file.rows.slice(0, 3));
      return quoted(rows.map(({ cells }) => cells.get(column)).find(Boolean) ?? '');
    };
    return (
      <details
        open={isOpen.value ?? isAsked}
        onToggle={({ currentTarget }) => void (isOpen.value = currentTarget.open)}
        data-columns
      >
        <summary>{t.columns}</summary>
        <p class="help">
          {read
            .map(({ name, tool, rows }) => fill(t.readAs[tool], { name, n: rows.length }))
            .join(' ')}
        </p>
        {[...columns].map((column) => (
          <label class="as-block">
            {column || t.noName} <small class="soft">{example(column)}</small>
            <Choice<Role | ''>
              name="column"
              data-column={column}
              options={[['', t.noRole], ...ROLES.map((role) => [role, t.role[role]] as const)]}
              chosen={roles.value.get(column) ?? ''}
              choose={(role) => (said.value = new Map([...said.value, [column, role]]))}
            />
          </label>
        ))}
        <label class="as-block">
          {t.from}
          <NumberField
            name="from"
            inputmode="decimal"
            text={from.value}
            typed={(text) => (from.value = text)}
          />
        </label>
      </details>
    );
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
          {columnsFold()}
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

const OWN = /"crossroads-results"/;
/** Characters at the beginning of a file, among which this site's results name their form. */
const HEAD = 2_000;

/** This site's own results or another tool's. @throws ResultsProblem, ScoresProblem */
export async function readDropped(file: File) {
  const megabytes = Math.ceil(file.size / 2 ** 20);
  if (megabytes > MOST_MEGABYTES)
    throw new ScoresProblem('scores-large', { name: file.name, megabytes, most: MOST_MEGABYTES });
  const text = await file.text();
  return OWN.test(text.slice(0, HEAD)) ? readResults(text) : readScores(file.name, text);
}

import { computed, signal } from '@preact/signals-core';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { Guess, Role, Roles, ScoreFile } from '~/lib/scores/file';
import { ofLangfuse, type LangfusePart } from '~/lib/scores/langfuse';
import type { Mark } from '~/lib/scores/mark';
import { marksColumns, schemeOf } from '~/lib/scores/marks';
import { proposed } from '~/lib/scores/proposal';
import { scoresOf, type Scores } from '~/lib/scores/systems';
import { Button } from '../../kit/Button';
import { codeOf, problemText } from '../../kit/problem';
import { Fault } from '../../kit/Said';
import { wordsOf } from '../../kit/words';
import { NumberField } from '../controls';
import { agreement, openColumns, wordsAsked, type Doubts } from './reading';
import { openJudgeTest } from './judge-test';
import { openPage } from './page';
import type { Words } from 'words:own-results';

/** Words of a column of marks that a reader may be asked about. */
const MOST_WORDS = 8;

export function openJudging(locale: Locale, close: () => void) {
  const t = wordsOf<Words>('own/results');
  const dropped = signal<readonly (ScoreFile | LangfusePart)[]>([]);
  /** What the reader says of columns, which counts before what is known or proposed. */
  const said = signal<ReadonlyMap<string, Role | ''>>(new Map());
  const words = signal<ReadonlyMap<string, Mark>>(new Map());
  const from = signal('');
  /** What the reader has agreed to, so that it is asked once. */
  const agreed = signal('');
  const judge = openJudgeTest(t);
  const columns = openColumns(t, locale);

  const files = computed((): readonly ScoreFile[] => {
    const parts = dropped.value.filter((one): one is LangfusePart => !('rows' in one));
    const whole = dropped.value.filter((one) => 'rows' in one);
    return parts.length > 0 ? [...whole, ofLangfuse(parts)] : whole;
  });
  /** None while half of them is missing. */
  const legible = computed(() => {
    try {
      return files.value;
    } catch {
      return [];
    }
  });
  const known = computed((): Roles => new Map(legible.value.flatMap(({ roles }) => [...roles])));
  const markless = (told: Roles) =>
    legible.value.filter((file) => marksColumns(file, told).length === 0);
  const isProposed = computed(() => markless(known.value).length > 0);
  const roles = computed((): Roles => {
    const taken = isProposed.value ? proposed(legible.value, known.value) : known.value;
    const all = new Map<string, Role | ''>([...taken, ...said.value]);
    return new Map([...all].filter((one): one is [string, Role] => one[1] !== ''));
  });
  const choices = computed(() => ({
    words: words.value,
    from: from.value.trim() === '' ? undefined : Number(from.value),
  }));
  const scheme = computed(() => schemeOf(legible.value, roles.value, choices.value));
  /** The words that are asked about: all that the others don't tell, also once they are answered. */
  const asked = computed(() => {
    const { asked: all } = schemeOf(legible.value, roles.value, {});
    return all.size > MOST_WORDS ? new Map<string, string>() : all;
  });
  const scores = computed(() => scoresOf(files.value, roles.value, choices.value));
  const page = openPage({ t, locale, scores, files, judge: judge.tested });

  /** Everything that the reader should agree to; empty where nothing was guessed. */
  const doubt = (guesses: readonly Guess[]): string => {
    const isOpen = isProposed.value || guesses.length > 0 || asked.value.size > 0;
    const names = legible.value.map(({ name }) => name);
    return isOpen || scheme.value.isGraded
      ? JSON.stringify([names, guesses, [...asked.value]])
      : '';
  };

  const fromField = () => (
    <label class="as-block">
      {t.from}
      <NumberField name="from" inputmode="decimal" of={from} />
    </label>
  );
  const say: Doubts['say'] = (word, mark) => {
    const others = [...words.value].filter(([one]) => one !== word);
    words.value = new Map(mark === undefined ? others : [...others, [word, mark]]);
  };
  const marking = () => ({ words: asked.value, said: words.value, say });

  const outcome = (): { drawn: FigureElement; isJudged: boolean } => {
    try {
      const read = whereClear(() => scores.value);
      const guesses = read?.guesses ?? [];
      const open = doubt(guesses);
      if (open === '' || (read && open === agreed.value))
        return { drawn: page.view(), isJudged: true };
      const doubts = {
        ...marking(),
        isProposed: isProposed.value,
        guesses,
        scores: read,
        files: legible.value,
        unused: markless(roles.value),
        from: scheme.value.isGraded && fromField(),
        agree: () => (agreed.value = open),
      };
      return { drawn: agreement(doubts, { t, locale }), isJudged: false };
    } catch (error) {
      const text = problemText(error, t.problems, locale) ?? String(error);
      const drawn = <Fault text={text} />;
      return { drawn, isJudged: false };
    }
  };

  /** The scores, or none while the reader is asked what words or grades mean. */
  const whereClear = (read: () => Scores): Scores | undefined => {
    try {
      return read();
    } catch (error) {
      if (isAnswerable(codeOf(error))) return undefined;
      throw error;
    }
  };
  const isAnswerable = (code: string): boolean =>
    code === 'scores-scale' || (/^scores-(?:word|faults)$/.test(code) && asked.value.size > 0);

  const view = (chooser: FigureElement): FigureElement => {
    const { drawn, isJudged } = outcome();
    return (
      <div class="judgement" data-judged>
        {drawn}
        <div data-side>
          {columns({
            files: legible.value,
            roles: roles.value,
            isAsked: !isJudged,
            say: (column, role) => (said.value = new Map([...said.value, [column, role]])),
            more: isJudged && [asked.value.size > 0 && wordsAsked(marking(), t), fromField()],
          })}
          {judge.fold()}
          {isJudged && page.exports()}
          <section>
            <h3>{t.more}</h3>
            {chooser}
            <Button text={t.putAway} press={close} />
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

export { readDropped } from './dropped';

export type Judging = ReturnType<typeof openJudging>;

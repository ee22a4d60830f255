import { signal } from '@preact/signals-core';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { ScoreFile } from '~/lib/scores/file';
import type { LangfusePart } from '~/lib/scores/langfuse';
import { Button } from '../../kit/Button';
import { problemText } from '../../kit/problem';
import { Fault } from '../../kit/Said';
import { wordsOf } from '../../kit/words';
import { NumberField } from '../controls';
import { openDropped } from './dropped-scores';
import { agreement, openColumns, wordsAsked, type Doubts } from './reading';
import { openJudgeTest } from './judge-test';
import { openPage } from './page';
import type { Words } from 'words:own-results';

export function openJudging(locale: Locale, close: () => void) {
  const t = wordsOf<Words>('own/results');
  /** What the reader has agreed to, so that it is asked once. */
  const agreed = signal('');
  const {
    dropped,
    said,
    words,
    from,
    files,
    legible,
    markless,
    isProposed,
    roles,
    scheme,
    asked,
    scores,
    doubt,
    whereClear,
  } = openDropped();
  const judge = openJudgeTest(t);
  const columns = openColumns(t, locale);

  const page = openPage({ t, locale, scores, files, judge: judge.tested });

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
      const read = whereClear();
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

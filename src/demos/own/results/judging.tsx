import { signal } from '@preact/signals-core';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import type { ScoreFile } from '~/lib/scores/file';
import type { LangfusePart } from '~/lib/scores/langfuse';
import { Button, Fault, problemText } from '~/demos/kit';
import { openDropped } from './dropped-scores';
import { agreement, columnsView } from './reading';
import { openJudgeTest } from './judge-test';
import { openPage } from './page';
import type { Words } from 'words:own-results';

export function openJudging(t: Words, locale: Locale, close: () => void) {
  const words = { t, locale };
  /** What the reader has agreed to, so that it is asked once. */
  const agreed = signal('');
  const read = openDropped();
  const judge = openJudgeTest(t);
  const page = openPage({ ...words, ...read, judge: judge.tested });

  const outcome = (): { drawn: FigureElement; isJudged: boolean } => {
    try {
      const scores = read.whereClear();
      const doubt = read.doubt(scores);
      if (doubt === '' || (scores && doubt === agreed.value))
        return { drawn: page.view(), isJudged: true };
      const agree = () => (agreed.value = doubt);
      return { drawn: agreement(read, { ...words, scores, agree }), isJudged: false };
    } catch (error) {
      const text = problemText(error, t.problems, locale) ?? String(error);
      return { drawn: <Fault text={text} />, isJudged: false };
    }
  };

  const view = (chooser: FigureElement): FigureElement => {
    const { drawn, isJudged } = outcome();
    return (
      <div class="judgement" data-judged>
        {drawn}
        <div data-side>
          {columnsView(read, isJudged, words)}
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
    isEmpty: () => read.dropped.value.length === 0,
    add(one: ScoreFile | LangfusePart) {
      const others = read.dropped.value.filter(({ name }) => name !== one.name);
      read.dropped.value = [...others, one];
    },
  };
}

export { readDropped } from './dropped';

export type Judging = ReturnType<typeof openJudging>;

import { Button } from '~/demos/kit/Button';
import { fill } from '~/i18n/format';
import { sentence } from '../../parts/sentence';
import type { QuestionRanks } from '../core/snapshot';
import type { MarkedQuestion } from '~/lib/own/questions';
import { DEEP, ENOUGH, lit } from '../sentences';
import { SIDES, type Side } from '../state';
import type { Words as RetrieverStrings } from 'words:retriever';

const had = (rank: number | undefined): boolean => rank !== undefined && rank > 0 && rank <= DEEP;

interface Given {
  t: RetrieverStrings;
  remove: (at: number) => void;
  ask: (marked: MarkedQuestion) => void;
}

export const slot = (marked: MarkedQuestion, at: number, { t, remove, ask }: Given) => (
  <li class="holds-place as-grid faint f13" data-question={marked.query}>
    <Button data-ask={at} text={marked.query} press={() => ask(marked)} />
    <span class="ranks as-row gap-3">
      {SIDES.map((side) => (
        <span class="as-chip mid-aligned" data-had={had(marked[side])}>
          <i class="sign" data-side={side} />
          {rankText(marked[side], t)}
        </span>
      ))}
    </span>
    <Button
      class="close pinned"
      data-unmark={at}
      aria-label={fill(t.unmark, { query: marked.query })}
      text="×"
      press={() => remove(at)}
    />
  </li>
);

const rankText = (rank: number | undefined, t: RetrieverStrings): string =>
  rank === undefined ? '…' : rank === 0 ? t.notFound : String(rank);

export function verdictText(
  marks: readonly MarkedQuestion[],
  ours: readonly QuestionRanks[],
  t: RetrieverStrings,
) {
  const n = marks.length;
  if (n < ENOUGH) return { said: sentence(fill(t.verdict.some, { n })), note: t.verdict.then };
  const known = marks.filter(({ second }) => second !== undefined);
  const a = marks.filter(({ first }) => had(first)).length;
  const b = known.filter(({ second }) => had(second)).length;
  const { wordsWon, meaningWon, tie, waits } = t.verdict;
  const won = known.length < n ? waits : a > b ? wordsWon : b > a ? meaningWon : tie;
  const count = (side: Side) => ours.filter((one) => had(one[side])).length;
  return {
    said: [
      ...sentence(fill(t.verdict.counts, { n, a, b, known: known.length })),
      known.length < n ? won : lit(won),
    ],
    note: fill(t.verdict.ours, { n: ours.length, a: count('first'), b: count('second') }),
  };
}

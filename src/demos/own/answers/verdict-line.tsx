import { fill, formatNumber } from '~/i18n/format';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { LOCALES } from '~/lib/locale';
import { LOSSES } from '~/lib/own/losses';
import { moreQuestions, tested, type Tested } from '~/lib/own/apart';
import { rightsOf } from '~/lib/own/rights';
import type { OwnRoad } from '~/lib/own/results';
import { openInRetriever } from '../in-retriever';
import { pText } from '../p-text';
import type { Exam } from './exam';

/** The comparisons of roads that are made, the one that is told first. */
const PAIRS: readonly (readonly [OwnRoad, OwnRoad])[] = [
  ['paste', 'search'],
  ['search', 'plain'],
  ['examples', 'search'],
];

/** Whether pasting and the search, or the search and the question alone, are told apart. */
export function verdictLine(exam: Exam): FigureNode[] {
  const { t, rows } = exam;
  const rightsIn = (road: OwnRoad) =>
    rightsOf(rows.value.find((row) => row.road === road)!.answers);
  const there = rows.value.length === 0 ? [] : PAIRS;
  const asked = there.filter((pair) =>
    pair.every((road) => rightsIn(road).some((one) => one !== undefined)),
  );
  const compared = tested(asked.map(([a, b]) => [rightsIn(a), rightsIn(b)]));
  const at = compared.findIndex(({ of }) => of > 0);
  if (at < 0) return [t.nothingYet];
  return pairText(compared[at]!, asked[at]!, compared.length, exam);
}

function pairText(
  pair: Tested,
  [one, other]: readonly [OwnRoad, OwnRoad],
  n: number,
  { t, locale }: Exam,
): FigureNode[] {
  const { won, lost, of, p, adjusted, level, apart } = pair;
  const { space } = LOCALES[locale];
  const first = fill(t.pair, {
    ...{ one: t.roads[one], other: t.roads[other], won, lost },
    p: pText(p, locale),
  });
  const more = apart ? undefined : moreQuestions(pair, of, level);
  const rest = [
    won + lost === 0 ? t.alike : apart ? t.apart : t.notApart,
    n > 1 && won + lost > 0 && fill(t.asOneOf, { n, p: pText(adjusted, locale) }),
    more !== undefined && fill(t.more, { n: formatNumber(more, locale) }),
  ];
  return [<b>{first}</b>, space, rest.filter(Boolean).join(space)];
}

/** Where the wrong answers of the search were lost, and each of them. */
export function clinicView(exam: Exam): FigureElement {
  const { t, lost, ground, locale } = exam;
  const all = lost.value;
  const count = (loss: string) => all.filter((one) => one.loss === loss).length;
  const { listComma, space, stop } = LOCALES[locale];
  const kinds = LOSSES.map((loss) => fill(t.losses[loss], { n: count(loss) })).join(listComma);
  const most = LOSSES.toSorted((a, b) => count(b) - count(a))[0]!;
  return (
    <div class="clinic" data-clinic>
      <p class="prose-19" role="status">
        {all.length === 0
          ? t.noWrongs
          : [
              <b>{fill(t.wrongs, { n: all.length })}</b>,
              [space, kinds, stop, space, t.advice[most]].join(''),
            ]}
      </p>
      <ul class="plain">
        {all.map(({ at, loss }) => (
          <li class="as-grid mid-aligned hair-above" data-loss={loss} key={at}>
            <span class="breaks">
              {at + 1}. {ground.value!.questions[at]!.query}
            </span>
            <small>{fill(t.losses[loss], { n: '' }).trim()}</small>
            <button
              type="button"
              onClick={() => void openInRetriever(exam.state.chosen.peek(), exam, at)}
            >
              {t.openSearch}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

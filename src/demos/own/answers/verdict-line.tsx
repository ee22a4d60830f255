import { Button } from '~/demos/kit/Button';
import { fill, formatNumber } from '~/i18n/format';
import { LOCALES } from '~/lib/locale';
import { LOSSES, rightsOf } from '~/lib/own/outcomes';
import { moreQuestions, tested, type Tested } from '~/lib/own/apart';
import { openInRetriever } from '../in-retriever';
import { pText } from '../figures';
import type { Exam } from './exam';

type Pair = readonly [string, string];
const PAIRS: readonly Pair[] = [
  ['paste', 'search'],
  ['search', 'plain'],
  ['examples', 'search'],
];

/** The roads against the search, and each wording against it, or against the first where there is none. */
function pairsOf({ rows }: Exam): Pair[] {
  const ids = rows.value.map(({ id }) => id);
  const base = ids.includes('search') ? 'search' : ids[0]!;
  const worded = rows.value.filter(({ id, road }) => road === 'wording' && id !== base);
  return [...PAIRS, ...worded.map(({ id }) => [id, base] as const)];
}

export function verdictLine(exam: Exam) {
  const { t, rows } = exam;
  const rightsIn = (id: string) => {
    const row = rows.value.find((one) => one.id === id);
    return rightsOf(row?.answers ?? []);
  };
  const asked = pairsOf(exam).filter((pair) =>
    pair.every((id) => rightsIn(id).some((one) => one !== undefined)),
  );
  const compared = tested(asked.map(([a, b]) => [rightsIn(a), rightsIn(b)]));
  const at = compared.findIndex(({ of }) => of > 0);
  return at < 0 ? [t.nothingYet] : pairText(compared[at]!, asked[at]!, compared.length, exam);
}

function pairText(pair: Tested, pairOf: Pair, n: number, { t, locale, rows }: Exam) {
  const { won, lost, of, p, adjusted, level, apart } = pair;
  const { space } = LOCALES[locale];
  const [one, other] = pairOf.map((id) => rows.value.find((row) => row.id === id)!.name);
  const first = fill(t.pair, { one: one!, other: other!, won, lost, p: pText(p, locale) });
  const more = apart ? undefined : moreQuestions(pair, of, level);
  const told = apart ? t.apart : t.notApart;
  const rest = [
    won + lost === 0 ? t.alike : told,
    n > 1 && won + lost > 0 && fill(t.asOneOf, { n, p: pText(adjusted, locale) }),
    more !== undefined && fill(t.more, { n: formatNumber(more, locale) }),
  ];
  return [<b>{first}</b>, space, rest.filter(Boolean).join(space)];
}

export function clinicView(exam: Exam) {
  const { t, lost, ground, locale, state } = exam;
  const all = lost.value;
  const { listComma, space, stop } = LOCALES[locale];
  const count = (loss: string) => all.filter((one) => one.loss === loss).length;
  const kinds = LOSSES.map((loss) => fill(t.losses[loss], { n: count(loss) })).join(listComma);
  const most = LOSSES.toSorted((a, b) => count(b) - count(a))[0]!;
  const told = [
    <b>{fill(t.wrongs, { n: all.length })}</b>,
    space + kinds + stop + space + t.advice[most],
  ];
  return (
    <div class="clinic" data-clinic>
      <p class="prose-19" role="status">
        {all.length === 0 ? t.noWrongs : told}
      </p>
      <ul class="plain">
        {all.map(({ at, loss }) => (
          <li class="as-grid mid-aligned hair-above" data-loss={loss} key={at}>
            <span class="breaks">
              {at + 1}. {ground.value!.questions[at]!.query}
            </span>
            <small>{fill(t.losses[loss], { n: '' }).trim()}</small>
            <Button
              text={t.openSearch}
              press={() => openInRetriever(state.chosen.peek(), exam, at)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { Answered } from '~/lib/four-roads/outcome/answers';
import type { MeasuredResult } from '~/lib/four-roads/outcome/record';
import { type Contender, FAMILY } from '~/lib/four-roads/names';
import { fill, formatNumber, percentText } from '~/i18n/format';
import { sign } from '../results/marks';
import type { FourRoadsStrings } from '../about';
import type { FourRoadsState } from '../state';

type Words = Pick<FourRoadsState, 't' | 'locale'>;

export function rowView(row: Row, open: boolean, words: Words, onOpen?: () => void) {
  const { t } = words;
  return (
    <details
      class="asked hair-below"
      key={`q${row.at}`}
      data-at={row.at}
      onToggle={({ currentTarget }) => (currentTarget as HTMLDetailsElement).open && onOpen?.()}
    >
      <summary class="as-grid gap-1-4 mid-aligned inner-2">
        <span class="q">{row.question}</span>
        <span class="a soft">{`${t.expected}: ${row.expected}`}</span>
        <span class="verdicts flow">{row.answers.map((each) => verdict(each, t))}</span>
      </summary>
      {open ? row.answers.map((each) => answerView(each.road, each.answered, words)) : []}
    </details>
  );
}

function verdict({ road, answered }: Row['answers'][number], t: FourRoadsStrings) {
  const word = wordOf(answered, t);
  const sense = answered.correct ? 'right' : answered.unknown ? 'unknown soft' : 'wrong soft';
  const title = `${t.road[road]}: ${answered.answer} (${word})`;
  return (
    <span
      class={`verdict ${sense} as-chip mid-aligned`}
      role="img"
      aria-label={title}
      title={title}
    >
      {sign(road)}
      {t.short[road] !== undefined && <small>{t.short[road]}</small>}
      <i class="upright" aria-hidden="true">
        {answered.correct ? '✓' : answered.unknown ? '?' : '×'}
      </i>
    </span>
  );
}

const wordOf = ({ correct, unknown }: Answered, t: FourRoadsStrings): string =>
  correct ? t.wasRight : unknown ? t.wasUnknown : t.wasWrong;

function answerView(road: Contender, answered: Answered, { t, locale }: Words) {
  return (
    <section class="answer below-2" key={road} data-family={FAMILY[road]}>
      <p class="said prose-17 inner-half">
        <b>
          {sign(road)}
          {t.road[road]}
        </b>{' '}
        <span class="words">{answered.answer || '–'}</span> <small>{wordOf(answered, t)}</small>
      </p>
      <dl>
        <dt class="small-print">{t.asked}</dt>
        <dd class="prompt breaks">{answered.prompt}</dd>
        <dt class="small-print">{t.written}</dt>
        <dd class="tokens breaks gap-0-4 flow">
          {answered.written.map(([text, probability]) => (
            <span>
              <b>{text}</b> <small>{percentText(probability, locale)}</small>
            </span>
          ))}
        </dd>
        {answered.found.length > 0
          ? [
              <dt class="small-print">{t.passages}</dt>,
              <dd class="breaks">
                <ol class="found">
                  {answered.found.map(({ text, score, right, kind }) => (
                    <li>
                      {text}{' '}
                      <small>
                        {[
                          fill(t.score, { n: formatNumber(score, locale, 2) }),
                          t.passageKind[kind] ?? kind,
                          ...(right ? [t.holds] : []),
                        ].join(' · ')}
                      </small>
                    </li>
                  ))}
                </ol>
              </dd>,
            ]
          : []}
      </dl>
    </section>
  );
}

export interface Row {
  /** Its index among the questions of its seed. */
  at: number;
  question: string;
  expected: string;
  answers: { road: Contender; answered: Answered }[];
}

export type Filter = 'disagree' | 'wrong' | 'all';

export function rowsOf(
  results: readonly MeasuredResult[],
  seed: number,
  order: readonly Contender[],
): Row[] {
  const runs = order.flatMap(
    (road) => results.find((one) => one.seed === seed && one.road === road) ?? [],
  );
  const [first] = runs;
  if (!first) return [];
  return first.questions.map(({ question, expected }, at) => ({
    at,
    question,
    expected,
    answers: runs.map(({ road, questions }) => ({ road, answered: questions[at]! })),
  }));
}

export const filtered = (rows: readonly Row[], filter: Filter): Row[] =>
  rows.filter((row) => passes(row, filter));

/** Roads disagree if some are right and some are not; the untouched model does not count unless it is alone. */
function passes({ answers }: Row, filter: Filter): boolean {
  if (filter === 'all') return true;
  const counted = answers.filter(({ road }) => road !== 'base' || answers.length === 1);
  const right = counted.filter(({ answered }) => answered.correct).length;
  if (filter === 'disagree') return right > 0 && right < counted.length;
  return counted.some(({ answered }) => !answered.correct && !answered.unknown);
}

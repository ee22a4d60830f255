import { fill } from '~/i18n/format';
import { heading, type Nodes, type Quoted } from './frame';

/**
 * What became of a question, by a letter: right, wrong, form without content, newly right, newly wrong against the state
 * seen before, told apart and right before, or not asked yet.
 */
export type Sign = 'r' | 'w' | 'f' | 'u' | 'd' | 'n' | '-';

export interface AskedRow {
  label?: string;
  /** A sign for each question of the row. */
  signs: string;
}

/** All questions of a state, a mark for each, and the one whose prompt and reply are shown. */
export interface Asked {
  title: string;
  hint: string;
  rows: readonly AskedRow[];
  /** Each row has the same questions, and a column of marks is one of them. */
  isByColumn?: boolean;
  /** The one that is open: its place from 0 over all rows, or its number in `order`. */
  at: number;
  /** The numbers of the questions, mark by mark, where each state groups them anew. */
  order?: readonly number[];
  question: Quoted;
  /** What each sign is called; those that a step has no use for are left out. */
  names: Readonly<Partial<Record<Sign, string>>>;
  /** `f` is no mistake, and keeps its look whatever the reply was before: “I don’t know”, or last year’s answer. */
  isApart?: boolean;
  /** `against “{before}”`: what marks are new against. */
  against: string;
  /** What was chosen before; until then no mark is new. */
  before?: string | undefined;
  /** `Question {n} of {of}: {sign}`. */
  said: string;
  previous: string;
  next: string;
  /** In a page whose script runs. */
  isLive?: boolean;
}

/** How many questions can be opened. */
export const countOf = ({ rows, isByColumn }: Pick<Asked, 'rows' | 'isByColumn'>): number =>
  isByColumn ? rows[0]!.signs.length : signsIn(rows).length;

export const signsIn = (rows: readonly AskedRow[]): string =>
  rows.map(({ signs }) => signs).join('');

/** The signs again, with those that differ from what was seen before: what got better, and as loudly what got worse. */
export const against = (
  { rows, isApart }: Pick<Asked, 'rows' | 'isApart'>,
  before: string,
): AskedRow[] => {
  let at = 0;
  function sign(now: string, was?: string): string {
    if (!isApart || now !== 'f') return turned(now, was);
    return was === 'r' ? 'n' : now;
  }
  return rows.map(({ signs, ...row }) => ({
    ...row,
    signs: [...signs].map((now) => sign(now, before[at++])).join(''),
  }));
};

/** The signs of a state, in the order in which another has its marks. */
export function signsAs({ rows, order }: Asked, other: Asked): string {
  const signs = signsIn(rows);
  return other.order?.map((one) => signs[order!.indexOf(one)]).join('') ?? signs;
}

/** Where the mark of the open question stands, from 0 over all rows. */
const placeOf = ({ order, at }: Asked): number => order?.indexOf(at) ?? at;

const isTurned = (sign: string): boolean => sign === 'u' || sign === 'd';

function turned(now: string, was: string | undefined): string {
  if (now === 'r' && (was === 'w' || was === 'f')) return 'u';
  return now !== 'r' && now !== '-' && was === 'r' ? 'd' : now;
}

export function asked(all: Asked): Nodes {
  const signs = signsIn(all.rows);
  const of = countOf(all);
  const place = placeOf(all);
  const now = fill(all.said, {
    n: place + 1,
    of,
    sign: all.isByColumn ? '' : (all.names[signs[place]!.replace('n', 'f') as Sign] ?? ''),
  });
  return (
    <div class={`asked${all.isByColumn ? ' by-column' : ''}${all.order ? ' wraps' : ''}`}>
      {heading(all.title, all.before ? fill(all.against, { before: all.before }) : all.hint)}
      <p class="cap keys-of-marks" aria-hidden="true">
        {Object.entries(all.names).map(([sign, name]) => (
          <span class={isTurned(sign) && !all.before && 'unseen'}>
            <i data-sign={sign} />
            {name}
            {isTurned(sign) &&
              ` ${counted(signs, sign) + (sign === 'd' ? counted(signs, 'n') : 0)}`}
          </span>
        ))}
      </p>
      <div
        data-marks
        role="slider"
        tabindex={0}
        aria-label={all.title}
        aria-valuemin={1}
        aria-valuemax={of}
        aria-valuenow={place + 1}
        aria-valuetext={`${now} ${all.question.text}`}
      >
        {markRows(all)}
      </div>
      <div class="turn keep">
        <button type="button" data-turn="-1" aria-label={all.previous} disabled={!all.isLive}>
          ←
        </button>
        <button type="button" data-turn="1" aria-label={all.next} disabled={!all.isLive}>
          →
        </button>
        <span lang={all.question.gloss && 'en'}>{all.question.text}</span>
      </div>
    </div>
  );
}

function markRows(all: Asked): Nodes {
  const open = placeOf(all);
  let place = 0;
  return all.rows.map(({ label, signs }) => {
    if (all.isByColumn) place = 0;
    return (
      <div class="mark-row">
        {label && <span>{label}</span>}
        <div>
          {[...signs].map((sign) => (
            <i
              data-one={all.order?.[place] ?? true}
              data-sign={sign}
              class={place++ === open && 'on'}
            />
          ))}
        </div>
        <b>{isAsked(signs) && String(counted(signs, 'r') + counted(signs, 'u'))}</b>
      </div>
    );
  });
}

const isAsked = (signs: string): boolean => !signs.startsWith('-');

const counted = (signs: string, sign: string): number => signs.split(sign).length - 1;

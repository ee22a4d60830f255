import { fill } from '~/i18n/format';
import { percent } from '~/lib/drawing/geometry';
import type { FigureElement } from '~/lib/figure';
import type { ScorePart } from '~/lib/retrieval/scoring';
import { termSums } from './sentences';
import { byTerm, HAN, type Word } from './state';
import type { Words as RetrieverStrings } from 'words:retriever';

export function shownScore(score: number): string {
  if (score !== 0 && Math.abs(score) < 0.095) return score.toPrecision(2);
  return score.toFixed(2);
}

/**
 * The parts of a score from the left: dear words, small words, and what no word has paid. A word has the tint of its hue, `m`
 * is what no word has paid.
 */
function segmentsOf(parts: readonly ScorePart[], { words, t }: Pick<Bar, 'words' | 't'>) {
  const known = byTerm(words);
  const paid = [...termSums(parts)].map(([term, value]) => ({
    name: term,
    value,
    tint: known.get(term)?.tint ?? 's',
  }));
  const order = ({ tint }: { tint: string }) => (tint === 's' ? 1 : 0);
  const rest = parts
    .filter((part) => !('term' in part))
    .map((part) => ({ name: t ? partName(part, t) : '', value: part.value, tint: 'm' }));
  return [...paid.toSorted((one, other) => order(one) - order(other)), ...rest];
}

export function partName(part: ScorePart, t: RetrieverStrings): string {
  if ('term' in part) return part.term;
  if (part.kind === 'rank')
    return fill(t.rankPart, { method: t.methods[part.method], rank: part.rank });
  if (part.kind === 'redundancy') return fill(t.redundancy, { n: part.nearest ?? '–' });
  return t[part.kind];
}

const HEIGHT = 24;
const FOOT = 4;
/** A bar is at least as wide, in px: what fits into it is written. */
const NARROWEST = 300;

interface Bar {
  words: readonly Word[];
  /** The score of a bar of full length. */
  full: number;
  /** What names the parts that are no words; a brief bar has no names. */
  t?: RetrieverStrings;
  thin?: boolean;
  /** Leaves out what only a page of its own needs. */
  brief?: boolean;
}

export function bar(parts: readonly ScorePart[], given: Bar): FigureElement {
  const { full, thin = false, brief = false } = given;
  const segments = segmentsOf(parts, given);
  const label = segments.map(({ name, value }) => `${name} ${shownScore(value)}`).join(', ');
  let x = 0;
  const drawn = segments.map((segment) => {
    const width = full > 0 ? Math.abs(segment.value) / full : 0;
    const at = x;
    x += width;
    return segmentAt(segment, at, width, { thin, brief });
  });
  return (
    <svg
      class={thin ? 'bar thin' : 'bar'}
      width="100%"
      height={thin ? 6 : HEIGHT}
      role={brief ? undefined : 'img'}
      aria-label={brief ? undefined : label}
      aria-hidden={brief}
    >
      {drawn}
    </svg>
  );
}

function segmentAt(
  { name, value, tint }: ReturnType<typeof segmentsOf>[number],
  x: number,
  width: number,
  { thin, brief }: { thin: boolean; brief: boolean },
): FigureElement {
  const room = width * NARROWEST - 12;
  const wide = name.length * (HAN.test(name) ? 13.5 : 8.6);
  const [top, foot] = thin ? [2, 4] : [HEIGHT - FOOT, FOOT];
  if (brief)
    return (
      <rect
        class="base"
        data-t={tint}
        data-minus={value < 0}
        height={top + foot}
        x={percent(Math.round(100 * x))}
        width={percent(Math.round(100 * width))}
      />
    );
  return (
    <svg
      data-paid={name}
      data-value={value}
      data-t={tint}
      data-minus={value < 0}
      x={percent(100 * x)}
      width={percent(100 * width)}
    >
      <rect class="field" width="100%" height={top} />
      <rect class="base" y={top} width="100%" height={foot} />
      {!thin && room >= wide && tint !== 'm' && (
        <text x={5} y={15}>
          {name}
          {room >= wide + 34 && <tspan dx={4}>{shownScore(value)}</tspan>}
        </text>
      )}
    </svg>
  );
}

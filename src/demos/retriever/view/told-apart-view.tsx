import { fill } from '~/i18n/format';
import { type FigureElement } from '~/lib/figure';
import { type Comparison, signTest } from '~/lib/evaluation/paired';
import type { RetrieverSettings } from '../core/settings';
import type { Words as RetrieverStrings } from 'words:retriever';

/** The comparison of the two methods on the questions of one text. */
interface Group {
  title: string;
  versus: Comparison | undefined;
}

const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

const signedInterval = ({ mean, low, high }: Comparison, t: RetrieverStrings) => ({
  mean: signed(mean),
  interval: fill(t.interval, { low: signed(low), high: signed(high) }),
});

/** Says whether the difference between the two methods is more than chance, as prominently as a result. */
export function versusView(
  { title, versus }: Group,
  settings: RetrieverSettings,
  t: RetrieverStrings,
): FigureElement | undefined {
  const { method, compare, k } = settings;
  if (!versus || !compare) return undefined;
  const said = fill(t.versus, {
    group: title,
    method: t.methods[method],
    compare: t.methods[compare],
    k,
    ...signedInterval(versus, t),
    wins: versus.wins,
    losses: versus.losses,
    ties: versus.ties,
  });
  return (
    <div class="tie" data-undecided={String(versus.undecided)}>
      <b aria-hidden="true">{versus.undecided ? '≈' : '≠'}</b>
      <p>
        <b>{versus.undecided ? t.versusTie : t.versusTells}</b> {said}
        {isDecidedBySigns(versus) ? [' ', signsSaid(versus, t)] : []}
      </p>
    </div>
  );
}

/** True if the interval alone would contradict the verdict. */
const isDecidedBySigns = ({ undecided, low, high }: Comparison): boolean =>
  undecided && (low > 0 || high < 0);

/** Says which of the two tests decides, and by how much. */
function signsSaid({ wins, losses }: Comparison, t: RetrieverStrings): string {
  const p = signTest(wins, losses);
  const share = `${Math.round(100 * p)}%`;
  return fill(t.versusSign, { n: wins + losses, share, p: p.toPrecision(2) });
}

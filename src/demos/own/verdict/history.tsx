import { fill, formatDate } from '~/i18n/format';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { FigureElement, FigureNode } from '~/lib/figure';
import { comparedResults, type Change } from '~/lib/own/compare';
import { LOCALES } from '~/lib/locale';
import type { Results } from '~/lib/own/results';
import { leastApart } from '~/lib/own/verdict';
import type { Shelf } from '../../parts/shelf/shelf';
import { hasFigures } from '../measured';
import { ends, pText } from '../figures';
import { cellName, roadName, type Said } from './sentences';

interface Given {
  shelf: Shelf;
  results: () => Results;
  said: Said;
}

export function openHistory({ shelf, results, said }: Given) {
  const { t, locale } = said;

  const share = (right: number, n: number): string =>
    fill(t.share, { right, of: n, ...ends(wilsonInterval(right, n), locale) });

  const nameOf = ({ cell, road, wording }: Change): string =>
    cell ? cellName(cell, said) : roadName({ road: road!, wording }, t);

  const alarmText = ({ alarm, won }: Change): string =>
    alarm ? t.alarm : won === 0 ? fill(t.noAlarmBut, { least: leastApart() }) : t.noAlarm;

  /** A square for each question that both judged, in the order of the later; a flipped one is framed. */
  const row = ({ rights, flips }: Change, isBefore: boolean): FigureElement => {
    const flipped = new Set(flips.map(({ at }) => at));
    return (
      <div class="flow" data-squares>
        {rights.map(({ at, right }) => (
          <i
            data-right={isBefore && flipped.has(at) ? !right : right}
            data-flipped={flipped.has(at)}
          />
        ))}
      </div>
    );
  };

  const change = (one: Change, days: readonly [string, string]): FigureElement => {
    const counts = { won: one.won, lost: one.lost, p: pText(one.p, locale) };
    return (
      <section data-changed={one.cell ? `${one.cell.cut} ${one.cell.ranking}` : one.road}>
        <h3>
          {nameOf(one)}
          {LOCALES[locale].colon}
          {fill(t.changedSaid, counts)} {alarmText(one)}
        </h3>
        {[one.before, one.after].map((right, at) => (
          <div class="as-grid mid-aligned" data-row>
            <b>{days[at]}</b>
            {row(one, at === 0)}
            <span>{share(right, one.n)}</span>
          </div>
        ))}
        <p>
          {one.flips.map(({ question, to }, at) => (
            <>
              {at > 0 && ' · '}
              <q>{question}</q> {to === 'right' ? t.nowRight : t.nowWrong}
            </>
          ))}
        </p>
      </section>
    );
  };

  const told = (nodes: FigureNode): FigureElement => (
    <div data-history={shelf.history.value.length}>
      <h2>{t.changed}</h2>
      {nodes}
    </div>
  );

  /** The last two, told apart; the measured of now is the later, unless two files were brought. */
  function view(): FigureElement | false {
    const now = results();
    const others = shelf.history.value.filter(({ made }) => made !== now.made);
    const all = hasFigures(now) ? [...others, now] : others;
    const [older, newer] = [all.at(-2), all.at(-1)];
    if (!newer || others.length === 0) return false;
    if (!older) return told(<p>{t.one}</p>);
    const [before, after] = older.made > newer.made ? [newer, older] : [older, newer];
    const changes = comparedResults(before, after);
    if (changes.length === 0) return told(<p>{t.noPair}</p>);
    const [moved, same] = [true, false].map((is) =>
      changes.filter(({ flips }) => flips.length > 0 === is),
    );
    const days = [before, after].map(
      ({ made, by }) => `${formatDate(made.slice(0, 10), locale)} · ${by}`,
    ) as [string, string];
    return told(
      <>
        {moved!.map((one) => change(one, days))}
        {same!.length > 0 && (
          <p>{fill(t.same, { names: same!.map(nameOf).join(LOCALES[locale].semicolon) })}</p>
        )}
      </>,
    );
  }

  return view;
}

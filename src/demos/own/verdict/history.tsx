import { fill, formatDate } from '~/i18n/format';
import { wilsonInterval } from '~/lib/evaluation/wilson';
import type { FigureElement } from '~/lib/figure';
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
  const { colon, semicolon } = LOCALES[locale];

  const share = (right: number, of: number): string =>
    fill(t.share, { right, of, ...ends(wilsonInterval(right, of), locale) });

  const nameOf = ({ cell, road, wording }: Change): string =>
    cell ? cellName(cell, said) : roadName({ road: road!, wording }, t);

  function alarmText({ alarm, won }: Change): string {
    if (alarm) return t.alarm;
    return won === 0 ? fill(t.noAlarmBut, { least: leastApart() }) : t.noAlarm;
  }

  /** A square for each question that both judged, in the order of the later; a flipped one is framed. */
  const row = ({ shared }: Change, when: 'was' | 'is', { made, by }: Results) => (
    <div class="as-grid mid-aligned" data-row>
      <b>{`${formatDate(made.slice(0, 10), locale)} · ${by}`}</b>
      <div class="flow" data-squares>
        {shared.map((one) => (
          <i data-right={one[when]} data-flipped={one.was !== one.is} />
        ))}
      </div>
      <span>{share(shared.filter((one) => one[when]).length, shared.length)}</span>
    </div>
  );

  const change = (one: Change, before: Results, after: Results): FigureElement => (
    <section data-changed={one.cell ? `${one.cell.cut} ${one.cell.ranking}` : one.road}>
      <h3>
        {nameOf(one)}
        {colon}
        {fill(t.changedSaid, { won: one.won, lost: one.lost, p: pText(one.p, locale) })}{' '}
        {alarmText(one)}
      </h3>
      {row(one, 'was', before)}
      {row(one, 'is', after)}
      <p>
        {one.flips.map(({ question, is }, at) => (
          <>
            {at > 0 && ' · '}
            <q>{question}</q> {is ? t.nowRight : t.nowWrong}
          </>
        ))}
      </p>
    </section>
  );

  function changed(before: Results, after: Results) {
    const changes = comparedResults(before, after);
    if (changes.length === 0) return <p>{t.noPair}</p>;
    const moved = changes.filter(({ flips }) => flips.length > 0);
    const same = changes.filter(({ flips }) => flips.length === 0).map(nameOf);
    return (
      <>
        {moved.map((one) => change(one, before, after))}
        {same.length > 0 && <p>{fill(t.same, { names: same.join(semicolon) })}</p>}
      </>
    );
  }

  /** The last two, told apart; the measured of now is the later, unless two files were brought. */
  return (): FigureElement | false => {
    const now = results();
    const history = shelf.history.value;
    const others = history.filter(({ made }) => made !== now.made);
    if (others.length === 0) return false;
    const [older, newer] = [...others, ...(hasFigures(now) ? [now] : [])]
      .slice(-2)
      .sort((a, b) => a.made.localeCompare(b.made));
    return (
      <div data-history={history.length}>
        <h2>{t.changed}</h2>
        {newer ? changed(older!, newer) : <p>{t.one}</p>}
      </div>
    );
  };
}

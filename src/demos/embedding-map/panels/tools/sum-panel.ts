import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { Problem } from '~/lib/problem';
import type { Settings } from '~/lib/settings/table';
import { headRow } from '~/demos/parts/table';
import type { Session } from '../../session';
import { pointName } from '../../view/neighbours-view';
import { firstNames, MapTool } from './map-tool';
import { namesIn, pointsOf } from './names';
import { sumFields } from './props';

/** All points by their cosine with a sum of vectors. */
interface Sum extends Pick<Session, 'points'> {
  plus: readonly number[];
  minus: readonly number[];
  found: readonly { point: number; similarity: number }[];
}

/** Adds and subtracts vectors of points, and ranks all points; the input words are marked. */
class SumPanel extends MapTool<typeof sumFields, Sum> {
  protected readonly fields = sumFields;

  protected async compute(names: Settings<typeof sumFields>): Promise<Sum> {
    const { session, form, worker } = this.map();
    const { id, points } = session;
    const labels = points.map(({ label }) => label);
    const [plus, minus] = [names.plus, names.minus].map((text) => pointsOf(namesIn(text), labels));
    if (plus!.length === 0) throw new Problem('no-points');
    const found = await worker.arithmetic({ id, plus: plus!, minus: minus!, k: form.k });
    if (found.every(({ similarity }) => similarity === 0)) throw new Problem('nothing-left');
    return { points, plus: plus!, minus: minus!, found };
  }

  protected view(_names: unknown, { points, plus, minus, found }: Sum) {
    const name = (point: number) => points[point]!.label;
    const added = plus.map(name).join(' + ');
    const sum = [added, ...minus.map((point) => `− ${name(point)}`)].join(' ');
    const title = fill(this.props.strings.sumOf, { sum });
    const rows = found.map((one, at) => this.row(one, at, { points, plus, minus, found }));
    return {
      figure: [h('h4', { class: 'label' }, title), this.table(title, rows)],
      said: firstNames(
        title,
        found.map(({ point }) => name(point)),
      ),
    };
  }

  private table(title: string, rows: readonly FigureElement[]): FigureElement {
    const { rank, inSpace, score } = this.mapStrings;
    return h(
      'table',
      { class: 'turn keep', 'data-sum': true },
      h('caption', { class: 'sr' }, title),
      headRow([rank, inSpace, score]),
      h('tbody', {}, ...rows),
    );
  }

  private row({ point, similarity }: Sum['found'][number], at: number, sum: Sum): FigureElement {
    const { strings: t, locale } = this.props;
    const isPutIn = [...sum.plus, ...sum.minus].includes(point);
    const name = pointName(sum, point, { live: true });
    return h(
      'tr',
      { 'data-point': point, 'data-put-in': isPutIn },
      h('th', { scope: 'row' }, String(at + 1)),
      h('td', {}, name, isPutIn && h('small', { class: 'tag' }, t.putIn)),
      h('td', { class: 'n' }, formatNumber(similarity, locale, 2)),
    );
  }

  protected override faultOf(code: string): string | undefined {
    return code === 'no-points' ? 'plus' : undefined;
  }
}

customElements.define('x-sum', SumPanel);

import { fill, formatNumber } from '~/i18n/format';
import { h, type FigureElement } from '~/lib/figure';
import { headRow } from '~/demos/parts/table';
import { mount } from '~/demos/kit/mount';
import { pointName } from '../../view/neighbours-view';
import { namesIn, pointsOf } from './names';
import { complain, fieldOf, type Bench, type Tool } from './tool';

/** Adds and subtracts vectors of points, and ranks all points; the input words are marked. */
export function arithmeticTool(form: HTMLFormElement, bench: Bench): Tool {
  const { strings: t, worker, locale } = bench;
  return {
    async run() {
      const answer = form.querySelector('[data-answer]')!;
      mount(answer, []);
      const session = bench.session()!;
      const { points } = session;
      const labels = points.map(({ label }) => label);
      const named = (field: string) => pointsOf(namesIn(fieldOf(form, field).value), labels);
      const [plus, minus] = [named('plus'), named('minus')];
      if (plus.length === 0) return complain(form, t.arithmeticEmpty);
      const { k } = bench.form();
      const found = await worker.arithmetic({ id: session.id, plus, minus, k });
      if (found.every(({ similarity }) => similarity === 0))
        return complain(form, t.arithmeticNothing);
      const name = (point: number) => labels[point]!;
      const sum = [plus.map(name).join(' + '), ...minus.map((point) => `− ${name(point)}`)].join(
        ' ',
      );
      const put = new Set([...plus, ...minus]);
      const title = fill(t.sumOf, { sum });
      mount(answer, table(found, put, title));
      bench.told(title, found);
    },
  };

  function table(
    found: readonly { point: number; similarity: number }[],
    put: ReadonlySet<number>,
    title: string,
  ): FigureElement[] {
    const points = bench.session()!.points;
    const rows = found.map(({ point, similarity }, at) =>
      h(
        'tr',
        { 'data-point': point, 'data-put-in': put.has(point) },
        h('th', { scope: 'row' }, String(at + 1)),
        h(
          'td',
          {},
          pointName({ points }, point, { live: true }),
          put.has(point) && h('small', { class: 'tag' }, t.putIn),
        ),
        h('td', { class: 'n' }, formatNumber(similarity, locale, 2)),
      ),
    );
    return [
      h('h4', { class: 'label' }, title),
      h(
        'table',
        { class: 'turn keep', 'data-sum': true },
        h('caption', { class: 'sr' }, title),
        headRow([t.rank, t.inSpace, t.score]),
        h('tbody', {}, ...rows),
      ),
    ];
  }
}

import { cellsOf, type Thumb } from '~/demos/kit/index-picture';
import { box, cross, demoThumb, tick } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';

const COLUMNS = 5;

/** The everyday questions before and after: a tick for each that is right, a cross for each that is not. */
export function adapterThumb(cells: Record<string, number | string>): FigureElement {
  const [off, on, all] = ['general/off', 'general/on', 'questions'].map((name) => Number(cells[name])); // prettier-ignore
  const marks = (right: number, left: number) =>
    Array.from({ length: all! }, (_, at) => {
      const place = [left + 22 * (at % COLUMNS), 32 + 28 * Math.floor(at / COLUMNS)] as const;
      return at < right ? tick([...place]) : cross([...place], 3, 'thin');
    });
  return demoThumb(box('lit', [146, 10], [118, 130]), ...marks(off!, 28), ...marks(on!, 161));
}

export const thumb: Thumb = async (locale, from) =>
  adapterThumb(await cellsOf(from, 'adapter', 'f1-off-on', locale));

import { held, type Thumb } from '~/demos/kit/index-picture';
import { box, cross, demoThumb, segment, tick, words } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';

/** A line of a published script and its replacement. */
interface Line {
  code: string;
  write: string;
}

/** Characters that fit a line of the picture. */
const MOST = 26;

/** The line where Python stops, struck out, and the working one, highlighted. */
export function codeClinicThumb({ code, write }: Line): FigureElement {
  return demoThumb(
    ...written(code, 34, 'mono gone'),
    cross([18, 32], 5),
    segment('lane', [10, 70], [262, 70]),
    box('lit', [26, 82], [236, 46]),
    ...written(write.split('\n')[0]!, 101, 'mono on'),
    tick([17, 104]),
  );
}

const written = (line: string, y: number, kind: string): FigureElement[] =>
  inTwo(line).map((piece, i) => words([34, y + 18 * i], piece, { kind }));

/** Breaks after a bracket or before a dot; text that does not fit the second line is left out. */
function inTwo(line: string): string[] {
  if (line.length <= MOST) return [line];
  const cut = Math.max(line.lastIndexOf('(', MOST - 1) + 1, line.lastIndexOf('.', MOST));
  const [first, rest] = [line.slice(0, cut), line.slice(cut)];
  return [first, rest.length > MOST ? `${rest.slice(0, MOST - 1)}…` : rest];
}

export const thumb: Thumb = async (_, { codeClinic }) => {
  const lines = (await codeClinic()).scripts.flatMap(({ lines: all }) => all);
  return codeClinicThumb(
    held(
      lines.find(({ claim }) => claim === '001-45'),
      'code-clinic',
    ),
  );
};

import type { FigureElement } from '../../figure';
import { box, segment, words } from '../thumb';

/** A document cut into pieces: their headings, one of them highlighted. */
export interface Cuts {
  part: 'cuts';
  pieces: readonly { heading: string; lit: boolean; name: string }[];
}

const HEIGHT = 62;
const BARS = [182, 174, 98];

export const cuts = ({ pieces }: Cuts): FigureElement[] =>
  pieces.flatMap(({ heading, lit, name }, i) => {
    const top = 7 + i * HEIGHT;
    return [
      lit && box('lit', [14, top + 3], [206, HEIGHT - 6]),
      i > 0 && segment('border', [6, top], [312, top]),
      words([22, top + 20], heading, lit ? 'd on' : 'd'),
      ...BARS.map((length, at) =>
        segment('bar', [22, top + 31 + at * 10], [22 + length, top + 31 + at * 10]),
      ),
      words([236, top + 36], name, lit ? 'd' : undefined),
    ].filter((one) => one !== false);
  });

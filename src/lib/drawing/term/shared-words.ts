import type { FigureElement } from '../../figure';
import { widthIn } from '../label-place';
import { box, centred, ended, segment, words } from '../thumb';

/** The words of a question, those that a passage shares highlighted, and the passage that they found. */
interface SharedWords {
  part: 'shared';
  words: readonly { text: string; shared: boolean }[];
  passage: string;
  /** `{n} points` */
  score: string;
  names: readonly [question: string, passage: string];
}

const LEFT = 16;
const RIGHT = 304;
const HEIGHT = 26;

export function sharedWords({ words: all, passage, score, names }: SharedWords): FigureElement[] {
  const drawn: FigureElement[] = [];
  const ways: FigureElement[] = [];
  let x = LEFT;
  let y = 32;
  for (const { text, shared } of all) {
    const width = widthIn(text, 14) + 12;
    if (x + width > RIGHT) [x, y] = [LEFT, y + HEIGHT + 5];
    drawn.push(
      box(shared ? 'lit rimmed' : 'box', [x, y], [width, HEIGHT]),
      centred([x + width / 2, y + 18], text, shared ? 'd on' : undefined),
    );
    if (shared) ways.push(segment('line', [x + width / 2, y + HEIGHT], [x + width / 2, 142]));
    x += width + 6;
  }
  return [
    words([LEFT, 22], names[0]),
    ...ways,
    ...drawn,
    box('sheet', [LEFT, 142], [RIGHT - LEFT, 34]),
    words([LEFT + 10, 164], passage, 'd'),
    ended([RIGHT - 10, 164], score, 'd'),
    words([LEFT, 194], names[1]),
  ];
}

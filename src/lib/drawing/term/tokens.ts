import type { FigureElement } from '../../figure';
import { widthIn } from '../label-place';
import { box, centred, words } from '../thumb';

export interface Tokens {
  part: 'tokens';
  lines: readonly {
    name?: string | undefined;
    pieces: readonly { text: string; number?: string | undefined }[];
  }[];
}

const LEFT = 14;
const RIGHT = 306;
const GAP = 5;
const HEIGHT = 28;

/** Lines of tokens; a line without a name continues in the next as far as there is room. */
export function tokens({ lines }: Tokens): FigureElement[] {
  const drawn: FigureElement[] = [];
  let y = lines[0]?.name === undefined ? 24 : 34;
  for (const { name, pieces } of lines) {
    if (name !== undefined) drawn.push(words([LEFT, y - 8], name));
    let x = LEFT;
    for (const { text, number } of pieces) {
      const width = Math.max(widthIn(text, 14), widthIn(number ?? '', 13)) + 10;
      if (x + width > RIGHT) {
        if (name !== undefined) break;
        [x, y] = [LEFT, y + 60];
      }
      if (y + HEIGHT > 186) break;
      drawn.push(
        box('box', [x, y], [width, HEIGHT]),
        centred([x + width / 2, y + 19], text, 'd'),
        ...(number === undefined ? [] : [centred([x + width / 2, y + 45], number)]),
      );
      x += width + GAP;
    }
    y += 62;
  }
  return drawn;
}

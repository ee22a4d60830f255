import type { Thumb } from '~/demos/kit/index-picture';
import { box, demoThumb, widthIn, words } from '~/lib/drawing/thumb';
import type { FigureElement } from '~/lib/figure';
import { readLearnt } from './core/snapshot';
import { SAMPLE } from './core/training-text';
import { encoder } from '~/lib/text/byte-pairs/encode';
import { shownToken, vocabularyOf } from '~/lib/text/byte-pairs/vocabulary';
import { visible } from './sentences';

const [LEFT, RIGHT, GAP] = [12, 262, 3];
const LINES = 2;
const LINE = 27;
const [SIZE, HEIGHT, ROOM] = [13, 21, 7];

/** The first tokens of the page's first sentence, English above Chinese. */
function tokenizerThumb(recorded: readonly string[]): FigureElement {
  const { merges } = readLearnt(recorded);
  const vocabulary = vocabularyOf(merges);
  const tokensOf = (text: string) =>
    encoder(merges)
      .encode(text)
      .map((token) => readable(vocabulary[token]!));
  return demoThumb(...strip(tokensOf(SAMPLE.en), 14), ...strip(tokensOf(SAMPLE.zh), 92));
}

const readable = (bytes: readonly number[]): string =>
  shownToken(bytes)
    .parts.map((part) => ('text' in part ? visible(part.text) : `⟨${part.bytes}⟩`))
    .join('');

/** As many tokens as fit two lines. */
function strip(tokens: readonly string[], top: number): FigureElement[] {
  const drawn: FigureElement[] = [];
  let [x, line] = [LEFT, 0];
  for (const token of tokens) {
    const width = widthIn(token, SIZE) + ROOM;
    if (x + width > RIGHT) [x, line] = [LEFT, line + 1];
    if (line === LINES) break;
    const y = top + line * LINE;
    drawn.push(
      box('box', [x, y], [width, HEIGHT]),
      words([x + width / 2, y + 15], token, { anchor: 'middle' }),
    );
    x += width + GAP;
  }
  return drawn;
}

export const thumb: Thumb = async (locale, { runIn }) =>
  tokenizerThumb((await runIn('tokenizer', 's4-tokens', locale)).snapshot.merges);

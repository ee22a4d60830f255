import { headingText, type Block } from './blocks';
import type { Reading } from './reading';

/** A text whose places have names: headings, and pages if it has some. */
type Mapped = Pick<Reading, 'text'> & {
  pages?: readonly number[] | undefined;
  blocks?: readonly Block[] | undefined;
};

/**
 * Tells of places in ascending order on which page, from 1, and under which headings, from the outermost, they are; a text
 * without pages has none.
 */
export function whereaboutsIn({ text, blocks = [], pages }: Mapped) {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const above: (string | undefined)[] = [];
  let next = 0;
  let page = 0;
  return (at: number): { page: number | undefined; headings: string[] } => {
    for (let one = headings[next]; one && one.start <= at; one = headings[++next]) {
      above.length = one.depth! - 1;
      above[one.depth! - 1] = headingText(text, one);
    }
    while (pages && pages[page]! <= at) page++;
    return { page: pages && Math.max(1, page), headings: above.filter((one) => one !== undefined) };
  };
}

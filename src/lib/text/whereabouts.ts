import { headingText, type Block } from './blocks';

/** A text whose places have names: headings, and pages if it has some. */
interface Mapped {
  text: string;
  blocks?: readonly Block[];
  /** Where each page begins. */
  pages?: readonly number[];
}

interface Whereabouts {
  /** From 1; undefined in a text without pages. */
  page: number | undefined;
  /** The headings above, from the outermost. */
  headings: string[];
}

/** Tells of places in ascending order under which headings, and on which page, they are. */
export function whereaboutsIn({ text, blocks = [], pages }: Mapped): (at: number) => Whereabouts {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  const above: (string | undefined)[] = [];
  let [next, page] = [0, 0];
  return (at) => {
    for (let one = headings[next]; one && one.start <= at; one = headings[++next]) {
      above.length = one.depth! - 1;
      above[one.depth! - 1] = headingText(text, one);
    }
    while (pages && pages[page]! <= at) page++;
    return { page: pages && Math.max(1, page), headings: above.filter((one) => one !== undefined) };
  };
}

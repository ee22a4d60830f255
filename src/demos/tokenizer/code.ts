import memory from '~/lib/cost/memory.ts?raw';
import parameters from '~/lib/cost/parameters.ts?raw';
import crossed from '~/lib/text/byte-pairs/crossed.ts?raw';
import encode from '~/lib/text/byte-pairs/encode.ts?raw';
import learn from '~/lib/text/byte-pairs/learn.ts?raw';
import pairCounts from '~/lib/text/byte-pairs/pair-counts.ts?raw';
import pieces from '~/lib/text/byte-pairs/pieces.ts?raw';
import vocabulary from '~/lib/text/byte-pairs/vocabulary.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/${path}.ts`, source });

/** The files of the Code tab: learning, cutting, measuring, and the counter. */
export const CODE = [
  at('text/byte-pairs/learn', learn),
  at('text/byte-pairs/pair-counts', pairCounts),
  at('text/byte-pairs/pieces', pieces),
  at('text/byte-pairs/encode', encode),
  at('text/byte-pairs/vocabulary', vocabulary),
  at('text/byte-pairs/crossed', crossed),
  at('cost/parameters', parameters),
  at('cost/memory', memory),
];

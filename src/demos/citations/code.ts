import agreement from '~/lib/citations/agreement.ts?raw';
import checker from '~/lib/citations/checker.ts?raw';
import judgement from '~/lib/citations/judgement.ts?raw';
import measures from '~/lib/citations/measures.ts?raw';
import overlap from '~/lib/citations/overlap.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/citations/${path}.ts`, source });

/** The files of the Code tab: the two measures, agreement, and the check by words. */
export const CODE = [
  at('measures', measures),
  at('judgement', judgement),
  at('agreement', agreement),
  at('overlap', overlap),
  at('checker', checker),
];

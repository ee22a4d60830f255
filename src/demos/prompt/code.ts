import formats from '~/lib/prompting/formats.ts?raw';
import injection from '~/lib/prompting/injection.ts?raw';
import prompt from '~/lib/prompting/prompt.ts?raw';
import score from '~/lib/prompting/score.ts?raw';
import search from '~/lib/prompting/search.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/prompting/${path}.ts`, source });

/** The files of the Code tab: how a prompt is built, judged, varied, searched and attacked. */
export const CODE = [
  at('prompt', prompt),
  at('score', score),
  at('formats', formats),
  at('search', search),
  at('injection', injection),
];

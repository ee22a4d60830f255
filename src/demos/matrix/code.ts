import score from '~/lib/matrix/score.ts?raw';
import ranking from '~/lib/matrix/ranking.ts?raw';
import dethrone from '~/lib/matrix/dethrone.ts?raw';

const at = (path: string, source: string) => ({ path: `src/lib/${path}.ts`, source });

/** The files behind the picture. */
export const CODE = [
  at('matrix/score', score),
  at('matrix/ranking', ranking),
  at('matrix/dethrone', dethrone),
];

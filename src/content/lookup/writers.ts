import { existsSync } from 'node:fs';
import { LLAMA_SHELF, SMOLLM2, SMOLLM2_FILES } from '~/lib/llama/smollm2';

/** The id of the large language model if `npm run models` has made it before the site is built; else ''. */
export const shippedWriter = (): string =>
  SMOLLM2_FILES.every((file) => existsSync(`public/${LLAMA_SHELF.folder}${SMOLLM2}/${file}`))
    ? SMOLLM2
    : '';

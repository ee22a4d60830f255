import { join, resolve } from 'node:path';

/** promptfoo's own command, where the kit's tests install it. */
export const PROMPTFOO = resolve(
  '.cache/kit/promptfoo/node_modules/promptfoo/dist/src/entrypoint.js',
);

/** Results of others are neither read nor written. */
export const QUIET_PROMPTFOO = (folder: string) => ({
  PROMPTFOO_DISABLE_TELEMETRY: '1',
  PROMPTFOO_DISABLE_UPDATE: '1',
  PROMPTFOO_CONFIG_DIR: join(folder, '.promptfoo'),
});

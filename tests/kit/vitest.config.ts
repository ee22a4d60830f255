import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm test -- --kit`: real libraries, one environment at a time. */
export default defineConfig({
  root,
  resolve: { alias: { '~': `${root}src` } },
  test: {
    name: 'kit',
    include: ['tests/kit/**/*.test.ts'],
    fileParallelism: false,
    isolate: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});

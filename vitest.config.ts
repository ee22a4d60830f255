import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { traditional } from './scripts/build/traditional.mjs';
import { words } from './scripts/build/words.mjs';
import { LongestFirst } from './tests/longest-first.ts';

const alias = { '~': fileURLToPath(new URL('./src', import.meta.url)) };

export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { alias },
        plugins: [words(), traditional()],
        test: {
          name: 'unit',
          // As in a build: in dev the content is read again with each question.
          env: { DEV: '' },
          maxWorkers: 2,
          isolate: false,
          // No `exclude` here: what npm test leaves out by `--exclude` would not be left out.
          include: [
            'tests/{unit,tools,content,foreign,architecture}/**/*.test.{ts,tsx}',
            'tests/demos/{,*/}*.test.ts',
            'tests/demos/*/!(browser)/**/*.test.ts',
            'tests/*.test.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        plugins: [words(), traditional()],
        test: {
          name: 'site',
          include: ['tests/{site,browser}/**/*.test.ts', 'tests/demos/*/browser/*.test.ts'],
          globalSetup: ['tests/browser/serve.ts'],
          // A third fills the pauses in which the other two wait for their page.
          maxWorkers: 3,
          isolate: false,
          sequence: { groupOrder: 1 },
          testTimeout: 150_000,
          hookTimeout: 120_000,
          // A state is waited for, however slow the machine: the usual second is too short for a first import.
          expect: { poll: { timeout: 60_000 } },
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'engines',
          include: ['tests/engines/*.test.ts'],
          globalSetup: ['tests/browser/serve.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
          testTimeout: 150_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 100_000 } },
        },
      },
    ],
  },
});

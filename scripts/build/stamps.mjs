import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RULE = /data-rule data-stamp="(\w+)"(?: data-holds="([\w-]+)")?/;

/** Prints once what the rules of the built lessons rest on, and what becomes of them at 135 million weights. */
export function stampCount() {
  return {
    name: 'stamp-count',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const pages = globSync('en/learn/*/*/index.html', { cwd: fileURLToPath(dir) });
        const found = pages.flatMap((page) => {
          const [, kind, holds] = RULE.exec(readFileSync(new URL(page, dir), 'utf8')) ?? [];
          return kind ? [{ kind, holds }] : [];
        });
        const kinds = counted(found.map(({ kind }) => kind));
        const verdicts = counted(found.flatMap(({ holds = [] }) => holds));
        logger.info(`${found.length} rules: ${kinds}. At 135 M weights: ${verdicts}.`);
      },
    },
  };
}

/** How often each name occurs: `20 model, 8 study`. */
const counted = (names) =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, { length }]) => `${length} ${name}`)
    .sort()
    .join(', ');

import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { figures } from '~/schemas/figure';

test('x', () => {
  for (const f of globSync('content/figures/*.yaml')) {
    const r = figures.safeParse(parse(readFileSync(f, 'utf8')));
    if (!r.success) console.log(f, JSON.stringify(r.error.issues, null, 1).slice(0, 1500));
  }
});

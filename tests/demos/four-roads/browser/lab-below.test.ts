import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LOCALE_CODES as LOCALES } from '~/lib/locale';
import { violations } from '../../../browser/axe';
import { open, page, useVisitor } from '../../../browser/visitor';

useVisitor({ reducedMotion: 'reduce' }, { stays: true });

const phone = { width: 360, height: 740 };

test.each(LOCALES)(
  'the stops give new facts with their range over our models, and from scratch with general text (%s)',
  async (locale) => {
    await open(`${locale}/lab/`, { viewport: phone });
    const shares = ['facts', 'base-2-facts', 'base-3-facts'].map((name) => {
      const file = readFileSync(`content/runs/four-roads/${name}-${locale}.json`, 'utf8');
      const { snapshot } = JSON.parse(file) as { snapshot: { cells: Record<string, number> } };
      return Math.round(100 * snapshot.cells['rag/accuracy']!);
    });
    const row = page.locator('.stops tbody tr').nth(2).locator('td');
    await expect
      .poll(() => row.nth(1).innerText())
      .toMatch(new RegExp(`^${shares[0]}%.*${Math.min(...shares)}%.*${Math.max(...shares)}%`));
    const file = readFileSync(`content/runs/from-scratch/fourth-${locale}.json`, 'utf8');
    const { cells } = (JSON.parse(file) as { snapshot: { cells: Record<string, number> } })
      .snapshot;
    await expect
      .poll(() => row.nth(3).innerText())
      .toBe(`${Math.round(100 * cells['scratch/d96l3/20/1200/accuracy']!)}%`);
    expect(await violations(page, '#stops')).toEqual([]);
  },
);

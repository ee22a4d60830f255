import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { codeClinicFields, K } from '~/demos/code-clinic/core/settings';
import { csvRows, figureSaid, view } from '~/demos/code-clinic/view';
import { LOCALE_CODES } from '~/lib/locale';
import { toHtml } from '~/lib/figure';
import { clinic, claims, wordsIn, stateIn } from './state';

describe('the code clinic', () => {
  test('takes what a line does, and why it fails, from a claim of the same article', () => {
    for (const { article, lines } of clinic.scripts)
      for (const { claim } of lines) {
        expect(claims.has(claim), claim).toBe(true);
        expect(claim.startsWith(article), claim).toBe(true);
      }
  });

  test('quotes a Python message only where the claim names the error too', () => {
    const lines = clinic.scripts.flatMap((script) => script.lines);
    for (const { claim, stops } of lines)
      if (stops) expect(claims.get(claim)!.reason.en).toContain(stops.split(':')[0]);
  });

  test('writes repairs that stand in a program that is handed out, but for what is left out', () => {
    for (const { lines, repaired } of clinic.scripts) {
      const programs = [repaired, 'answer.py'].map((name) =>
        readFileSync(`public/code-clinic/${name}`, 'utf8').replace(/\s+/g, ''),
      );
      const asked = lines.flatMap(({ write }) => write.split('\n'));
      const whole = asked.filter((line) => !line.includes('…') && !line.startsWith('#'));
      for (const line of whole)
        expect(
          programs.some((program) => program.includes(line.replace(/\s+/g, ''))),
          line,
        ).toBe(true);
    }
  });

  test.each(LOCALE_CODES)(
    'draws each fragment of the script in %s, and what is written',
    (locale) => {
      const html = view(stateIn(locale)).map(toHtml).join('');
      expect([...html.matchAll(/data-line="([\d-]+)"/g)].map(([, id]) => id)).toEqual([
        '003-24',
        '003-25',
        '003-26',
        '003-27',
        '003-28',
      ]);
      expect(html).toContain('[2] ');
      expect(html).not.toMatch(/\{\w+\}|undefined/);
    },
  );

  test('says how many fragments were seen to stop, and what was found', () => {
    expect(figureSaid(stateIn('en'))).toContain('5 fragments examined, 1 with a recorded message');
    expect(figureSaid(stateIn('en'))).toContain('[2]');
  });

  test('hands out every fragment as a row', () => {
    const rows = csvRows(wordsIn('en'));
    expect(rows).toHaveLength(1 + 10);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6]));
  });

  test('has fields that fit the recorded run', () => {
    const { script } = codeClinicFields(clinic);
    expect(script.options).toEqual(['pipeline', 'retriever', 'tuning']);
    expect(K).toBeLessThanOrEqual(clinic.passages.length);
  });
});

import { describe, expect, test } from 'vitest';
import { poolView } from '~/demos/retriever/view/rest';
import { retrieverStrings } from '~/demos/retriever/about';
import { textOf, toHtml } from '~/lib/figure';

const pool = [
  { chunk: 4, source: 'typed', start: 10, end: 20, text: '<b>boat</b>' },
  { chunk: 1, source: 'notes.md', start: 0, end: 5, text: 'The mill.' },
];

describe.each(['en', 'zh'] as const)('the pool in %s', (locale) => {
  const t = retrieverStrings[locale];
  const drawn = poolView(pool, ({ source }) => source === 'notes.md', t);

  test('shows every passage in the order given, with one button each', () => {
    const html = toHtml(drawn);
    expect(html.indexOf('&lt;b&gt;boat&lt;/b&gt;')).toBeLessThan(html.indexOf('The mill.'));
    expect(html.match(/data-mark=/g)).toHaveLength(2);
    expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
  });

  test('names no method and no score, and says why', () => {
    const said = textOf(drawn);
    expect(said).toContain(t.judgeWhy);
    for (const name of Object.values(t.methods)) expect(said).not.toContain(name);
    expect(toHtml(drawn)).not.toContain('data-score');
  });
});

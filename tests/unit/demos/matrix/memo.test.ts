import { describe, expect, test } from 'vitest';
import { toMarkdown } from '~/demos/parts/memo/markdown';
import { memoSheet } from '~/demos/matrix/memo/sheet';
import type { MemoSource } from '~/demos/matrix/memo/source';
import { blockNodes } from '~/demos/parts/memo/view';
import { matrixStrings } from '~/demos/matrix/strings';
import { labNames } from '~/demos/parts/lab-names';
import type { MeasuredSlot } from '~/lib/demos/four-roads/slots';
import { textOf, toHtml } from '~/lib/figure';
import { LOCALE_CODES, type Locale } from '~/lib/locale';
import { content, every, stateOf } from './state';

const support = content.presets[0]!.weights;
const own: MeasuredSlot = {
  ...{ criterion: 'new-facts', road: 'rag', variant: 'rag', value: 0.99, questions: 360 },
  ...{ seeds: 3, task: 'facts', date: '2026-11-20T10:00:00Z', turned: '' },
};

const source = (
  weights: Record<string, number>,
  more: Partial<MemoSource> = {},
  locale: Locale = 'en',
): MemoSource => ({
  state: stateOf(weights, locale),
  preset: 'Support bot',
  date: '21 November 2026',
  link: 'https://site.test/en/compare/?matrix.weight.new-facts=5',
  reasonsOf: (criterion, road) => ({
    why: `Why ${criterion} rates ${road} so.`,
    evidence: [{ text: 'E01 Ovadia', href: 'https://site.test/en/sources/#E01' }],
  }),
  measured: [],
  measuredWords: { ...matrixStrings[locale].measured, ...labNames[locale] },
  ...more,
});
const markdown = (...given: Parameters<typeof source>) => toMarkdown(memoSheet(source(...given)));

describe('the memo as Markdown', () => {
  const text = markdown(support);

  test('begins with the case and the ranking', () => {
    expect(text).toMatch(/^# Which road\? Support bot\n/);
    expect(text).toContain(
      '| Place | Road | Score |\n| --- | --- | --- |\n| 1 | Retrieval | 3.56 |',
    );
  });

  test('lists the weights, the heaviest first', () => {
    const weights = [...text.matchAll(/^- (\d): (.+)$/gm)];
    expect(weights.map(([, weight]) => weight)).toEqual(['5', '4', '3', '2', '1']);
    expect(weights[0]![2]).toBe('Missing or new facts; Few invented answers');
  });

  test('tells the rows that decide with their reason and evidence', () => {
    expect(text).toContain(
      '1. **Missing or new facts**. Retrieval 4, Prompting 1 (of 5, high is good), weight 5, +0.31 points. ' +
        'Why new-facts rates rag so. Evidence: [E01 Ovadia](<https://site.test/en/sources/#E01>)',
    );
  });

  test('tells what speaks for the second with the second’s reason', () => {
    expect(text).toMatch(
      /What speaks for Prompting instead:\n\n1\. .+Why [\w-]+ rates prompt so\./,
    );
  });

  test('ends with what would change it, the veto and the link', () => {
    expect(text).toMatch(/## What would change it\n\n.+ A veto, such as/);
    expect(text.trimEnd()).toMatch(
      /\[site\.test\/en\/compare\/\]\(<https:.+compare\/\?matrix\.weight\.new-facts=5>\)$/,
    );
  });

  test('holds own runs, and none where nothing was run', () => {
    expect(text).not.toContain('measured ourselves');
    const measured = markdown(support, { measured: [own] });
    expect(measured).toContain('last on 20 November 2026.');
    expect(measured).toContain('| Missing or new facts | – | 99% | – | – |');
  });

  test('is written where nothing is ranked, and where two roads tie', () => {
    expect(markdown(every(0))).toContain('nothing is ranked');
    expect(markdown({ ...every(0), 'waiting-time': 1 })).toContain('nothing decides between them');
  });

  test('names weights that are of no preset', () => {
    expect(markdown(every(1), { preset: undefined })).toContain('all criteria equal');
    expect(markdown({ ...every(1), freshness: 4 }, { preset: undefined })).toContain('of our own');
  });

  test('keeps what Markdown would take for its own as text', () => {
    const reasonsOf = () => ({ why: 'a*b | [c]', evidence: [] });
    expect(markdown(support, { reasonsOf })).toContain('a\\*b \\| \\[c\\]');
  });

  test.each(LOCALE_CODES)('fills every gap (%s)', (locale) => {
    expect(markdown(support, { measured: [own] }, locale)).not.toMatch(/\{\w+\}|undefined|NaN/);
  });
});

describe('the memo in the page', () => {
  test('says what the file says', () => {
    const { blocks } = memoSheet(source(support, { measured: [own] }));
    const nodes = blockNodes(blocks);
    expect(nodes.map(textOf).join(' ')).toContain('Why new-facts rates rag so.');
    const html = nodes.map(toHtml).join('');
    expect(html).toContain('<a href="https://site.test/en/sources/#E01">E01 Ovadia</a>');
    expect(html.match(/<table/g)).toHaveLength(2);
  });
});

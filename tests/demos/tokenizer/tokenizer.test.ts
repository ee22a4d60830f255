import { describe, expect, test } from 'vitest';
import { bytesText } from '~/demos/parts/quantities';
import { PRESETS, tokenizerFields } from '~/demos/tokenizer/core/settings';
import { jsonOf } from '~/demos/tokenizer/files';
import { formulaOf } from '~/demos/tokenizer/view/network-view';
import { figureText, standingText, visible } from '~/demos/tokenizer/sentences';
import { nextChange, type TokenizerState } from '~/demos/tokenizer/state';
import { tokenizerView, tokensView } from '~/demos/tokenizer/view';
import { VOCABULARIES } from '~/lib/text/vocabularies/names';
import { textOf, toHtml } from '~/lib/figure';
import { NETWORKS } from '~/lib/cost/networks';
import { partsOf } from '~/lib/cost/parameters';
import { learnt, shown } from './state';

const htmlOf = (state: TokenizerState) => tokenizerView(state).map(toHtml).join('');
const tokensIn = (html: string) =>
  [...html.matchAll(/data-token="(\d+)"/g)].map(([, id]) => Number(id));

describe('the token strips', () => {
  test('show bytes as numbers before the first merge', () => {
    const html = htmlOf(shown({ merges: 0 }));
    expect(tokensIn(html)).toEqual([
      97, 97, 98, 0xe8, 0x88, 0xb9, 0xe8, 0x88, 0xb9, 0xe3, 0x80, 0x82,
    ]);
    expect(html).toContain('⟨E8⟩');
    expect(html).toContain('every byte is a token');
  });

  test('follow the merges one by one: aa, then ab, as learnt', () => {
    // aaab…aaab: aa is joined first, so ab has nothing to join in aab.
    expect(tokensIn(htmlOf(shown({ merges: 1, zh: '' })))).toEqual([256, 98]);
    expect(standingText(shown({ merges: 1 }))).toBe(
      '1 merge, 257 tokens in the vocabulary. Merge 1 joined a and a.',
    );
  });

  test('highlight the token that the last merge made', () => {
    expect(htmlOf(shown({ merges: 1 }))).toContain('<li data-token="256" class="fresh">');
  });

  test('show white space as symbols', () => expect(visible(' a\n\tb')).toBe('␣a↵⇥b'));

  test('ask for a sentence if there is none', () => {
    expect(htmlOf(shown({ en: '', zh: '' }))).toContain('type a sentence');
  });

  test('draw the first of very many tokens and count the rest', () => {
    const html = htmlOf(shown({ en: 'xyz'.repeat(200), zh: '' }));
    expect(tokensIn(html)).toHaveLength(400);
    expect(html).toContain('… and 200 more.');
  });
});

describe('the published vocabularies', () => {
  const counted = Object.fromEntries(
    VOCABULARIES.map((name) => {
      const en = { tokens: 2, pieces: [{ text: ' aab', tokens: 1 }] };
      return [name, { en, zh: { tokens: 3, pieces: [{ text: '鹭', tokens: 3 }] } }];
    }),
  );

  test('are offered with their size', () => {
    const html = htmlOf(shown());
    expect(html).toContain('(2.9 MB)');
    expect(html).not.toContain('data-tokens');
  });

  test('show the cost of Chinese, plain counts, and a split character once with its number of tokens', () => {
    const html = htmlOf(shown({}, { counted }));
    expect(html).not.toContain('data-load-vocabularies');
    expect(html.match(/<span class="val">1\.50</g)).toHaveLength(5);
    expect(html).toContain('<b data-tokens="zh">3</b>');
    expect(html).toContain('<li data-shared="3"><span>鹭<small>×3</small></span></li>');
    expect(html).toContain('␣aab');
    expect(html).toContain('… and 1 more.');
  });
});

describe('the merges', () => {
  test('says when the next one changes a sentence', () => {
    expect(nextChange(shown({ merges: tokenizerFields.merges.max }))).toBeUndefined();
    expect(nextChange(shown({ merges: 0 }))).toBe(1);
  });

  test('says that it ends where the text has no more', () => {
    const n = learnt.merges.length;
    expect(figureText(shown({ merges: tokenizerFields.merges.max }))).toContain(
      `gives ${n} merges and no more`,
    );
  });
});

test('the costs are side by side for every training text', () => {
  const html = htmlOf(shown());
  expect([...html.matchAll(/data-ratio="(\w+)"/g)].map(([, name]) => name)).toEqual([
    'none',
    'en',
    'zh',
    'both',
  ]);
  expect(figureText(shown())).toContain('times the tokens of the English ones');
});

describe('the network part', () => {
  test('counts the parameters part by part', () => {
    const html = htmlOf(shown(PRESETS.gpt2));
    expect(html).toContain('data-parameters="124439808"');
    expect(html).toContain('12 × (768 × 3,072 + 3,072)');
    expect(textOf(tokenizerView(shown({ part: 'network' }))[1]!)).toContain('778.6 kB');
  });

  test('writes bytes in common units', () => {
    expect([0, 999, 1_000, 3_369_207_808, 349e9].map((n) => bytesText(n, 'en'))).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '3.4 GB',
      '349.0 GB',
    ]);
  });

  test('writes the formula of each part', () => {
    const formulas = partsOf(NETWORKS.ours).map((part) => `${part.name} ${formulaOf(part, 'en')}`);
    expect(formulas).toContain('norms 7 × 96');
    expect(formulas).toContain('query 3 × 96 × 96');
    expect(formulas).toContain('head 96 × 296');
  });
});

test('the export has merges and vocabulary, and nothing that the reader typed', () => {
  const file = JSON.stringify(jsonOf(shown({ en: 'secret' })));
  expect(file).not.toContain('secret');
  expect(JSON.parse(file)).toMatchObject({ counts: learnt.counts });
});

describe('the tokenizer page', () => {
  test('is drawn in both languages and parts without an empty slot', () => {
    for (const locale of ['en', 'zh'] as const)
      for (const part of ['tokens', 'network'] as const)
        for (const merges of [0, 1, 2_000])
          for (const live of [true, false]) {
            const state = shown({ part, merges }, { locale, live });
            const html = [...tokenizerView(state), ...tokensView(state)].map(toHtml).join('');
            expect(`${html} ${figureText(state)}`).not.toMatch(/NaN|undefined|\{\w+\}/);
          }
  });

  test('disables its buttons until it is live', () => {
    const buttons = (live: boolean) => htmlOf(shown({ merges: 1 }, { live })).match(/disabled/g);
    expect(buttons(false)).toHaveLength(4);
    expect(buttons(true)).toBeNull();
  });
});

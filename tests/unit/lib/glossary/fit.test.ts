import { describe, expect, test } from 'vitest';
import { byFit, fitOf } from '~/lib/glossary/fit';
import { namesOf } from '~/lib/glossary/names';
import { readTerms } from './terms';

describe('fitOf', () => {
  test.each([
    ['kv cache', ['KV-Cache'], 'exact'],
    ['LoRA', ['low-rank adaptation', 'LoRA'], 'exact'],
    ['atten', ['attention head'], 'start'],
    ['rag', ['agentic RAG'], 'within'],
    ['嵌入', ['词嵌入'], 'within'],
    ['embeddings', ['embedding'], 'form'],
    ['embeddings', ['embedding inversion'], 'start'],
    ['embeddings', ['word embedding'], 'within'],
    ['hallucinate', ['hallucination'], 'form'],
    ['hallucinating', ['hallucination'], 'form'],
    ['fine-tuned', ['fine-tuning'], 'form'],
    ['quantisation', ['quantization'], 'form'],
    ['tokenizers', ['tokenization'], 'form'],
    ['chunked', ['chunking'], 'form'],
    ['retrieving', ['retriever'], 'form'],
  ])('finds “%s” in %j: %s', (query, names, closeness) => {
    expect(fitOf(query, names)).toMatchObject({ closeness });
  });

  test.each([
    ['rag', ['storage', 'fragment']],
    ['retreiver', ['retriever']],
    ['bases', ['bass']],
    ['chat', ['character']],
    ['rated', ['ratio']],
    ['嵌入', ['嵌套']],
    [' - ', ['retriever']],
  ])('does not find “%s” in %j', (query, names) => {
    expect(fitOf(query, names)).toBeUndefined();
  });

  test('reports the shortest name among equal matches', () => {
    expect(fitOf('chunk', ['chunk overlap', 'chunking'])?.name).toBe('chunking');
  });
});

describe('byFit', () => {
  test('ranks the term itself above a compound that contains it', () => {
    const names = ['embedding'];
    const hyde = ['HyDE', 'hypothetical document embeddings'];
    const fits = [hyde, names].map((all) => fitOf('embeddings', all)!);
    expect(fits.sort(byFit)[0]!.name).toBe('embedding');
  });

  test('ranks exact names above prefixes, and prefixes above compounds', () => {
    const fits = ['embedding inversion', 'word embedding', 'embedding'].map((name) =>
      fitOf('embedding', [name])!,
    );
    expect(fits.sort(byFit).map(({ name }) => name)).toEqual([
      'embedding',
      'embedding inversion',
      'word embedding',
    ]);
  });
});

const terms = readTerms().map((term) => ({ slug: term.slug, names: namesOf(term) }));
const first = (query: string) =>
  terms
    .flatMap(({ slug, names }) => {
      const fit = fitOf(query, names);
      return fit ? [{ slug, fit }] : [];
    })
    .sort((a, b) => byFit(a.fit, b.fit))[0]?.slug;

test.each([
  ['embeddings', 'embedding'],
  ['hallucinate', 'hallucination'],
  ['hallucinations', 'hallucination'],
  ['tokens', 'token'],
  ['chunks', 'chunk'],
  ['fine-tuned', 'fine-tuning'],
])('a glossary term ranks first for another form of its name: %s', (query, slug) => {
  expect(first(query)).toBe(slug);
});

import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { runsOf, runsPast, standsOnce } from '../../../browser/demo';
import { freshPage, onePage, reopen, retriever, type ShownHit } from './retriever-page';
import * as visitor from '../../../browser/visitor';

visitor.useBrowser();
afterEach(() => expect(retriever.faults).toEqual([]));

const chunks = (hits: ShownHit[]) => hits.map(({ chunk }) => chunk);
const query = () => new URL(retriever.page.url()).searchParams;
const fileOf = async (format: string) => String(await visitor.fileOf(format, retriever.page));

describe('the names others rely on', () => {
  afterEach(() => retriever.leave());
  test.each(['en', 'zh'] as const)('are all there in /%s/', async (locale) => {
    await reopen({ locale });
    const names = `textarea[name=text] input[name=files] input[name=query] [name=question]
      [name=method] [name=compare] input[name=k] input[name=k1] input[name=b]
      input[name=variety] input[name=pool] input[name=rerank] [name=model] button[data-load-model]
      [name=chunking] [name=size] [name=overlap] input[name=outdated] input[name=poisoned] input[name=forbidden]
      input[name=missing] button[data-run] [data-tab=code] button[data-export=json]
      ol[data-results]`.split(/\s+/);
    await standsOnce(retriever.demo, names);
    await expect(retriever.demo).toHaveAttribute('data-status', 'idle');
    await expect(retriever.demo).toHaveAttribute('data-runs', '0');
    await retriever.answers(() => retriever.demo.locator('button[data-run]').click());
    await expect(retriever.demo).toHaveAttribute('data-runs', '1');
    const [first] = await retriever.hits();
    expect(first!.parts.length).toBeGreaterThan(0);
    expect(first!.text.length).toBeGreaterThan(10);
    const optionsOf = (name: string) =>
      retriever.demo
        .locator(`[name=${name}] option`)
        .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const methods = ['tfidf', 'bm25', 'lsa', 'rrf', 'course', 'encoder'];
    await expect.poll(() => optionsOf('method')).toEqual(methods);
    await expect.poll(() => optionsOf('compare')).toEqual(['', ...methods]);
    await expect
      .poll(() => optionsOf('chunking'))
      .toEqual(['sentence', 'paragraph', 'heading', 'size']);
    await expect.poll(() => optionsOf('question')).toHaveLength(41);
  });
});

describe('a score', () => {
  onePage();
  test.each(['tfidf', 'bm25', 'lsa', 'rrf', 'course'])(
    'of %s is the sum of its parts',
    async (method) => {
      for (const variety of ['0', '0.4']) {
        await retriever.answers(async () => {
          await retriever.set('question', 'q01');
          await retriever.set('method', method);
          await retriever.set('k', '12');
          await retriever.set('variety', variety);
        });
        const hits = await retriever.hits();
        expect(hits.length).toBeGreaterThan(3);
        for (const { score, parts } of hits) {
          const sum = parts.reduce((total, part) => total + part, 0);
          expect(Math.abs(sum - score)).toBeLessThan(1e-9);
        }
        const scores = hits.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }
    },
  );
});

// A BM25 of our own, written from the formula and nothing else: slow, and it knows no index.
const PARAGRAPHS = [
  'The tide turns twice a day. A boat that misses the tide waits; the tide waits for nobody.',
  '检索增强生成把检索到的段落交给模型。模型先读段落，再回答。',
  "Don't moor a boat at the mill: the mill's wheel turns with the tide.",
  'QLoRA-4bit 用 RAG 答题，检索 top-4 段落。The answer is 3.5.',
  'A boat.\nThe tide.',
  'The boat.\nA tide.',
];
const isHan = (character: string) => /\p{Script=Han}/u.test(character);
const isWord = (character: string) => /[\p{L}\p{N}]/u.test(character);
function tokensOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const runs = folded.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  return runs.flatMap((run) => {
    const characters = [...run];
    if (!isHan(characters[0]!) || characters.length === 1) return [run];
    return characters.slice(1).map((character, at) => characters[at]! + character);
  });
}
function slowBm25(texts: string[], asked: string, k: number, k1: number, b: number) {
  const documents = texts.map(tokensOf);
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const scores = documents.map((document) =>
    [...new Set(tokensOf(asked))].reduce((sum, token) => {
      const df = documents.filter((other) => other.includes(token)).length;
      const tf = document.filter((other) => other === token).length;
      const idf = Math.log(1 + (documents.length - df + 0.5) / (df + 0.5));
      return (
        sum + (idf * tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * document.length) / average) || 1)
      );
    }, 0),
  );
  return scores
    .map((score, chunk) => ({ chunk, score }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.chunk - other.chunk)
    .slice(0, k);
}
const sentencesOf = (text: string) =>
  text.split(/(?<=[。！？])|(?<=[.!?;])\s+(?=\p{Lu})/u).map((sentence) => sentence.trim());

describe('BM25 on a text of one’s own', () => {
  onePage();
  const CASES = [
    { by: 'paragraph', k: 3, k1: 1.2, b: 0.75 },
    { by: 'paragraph', k: 10, k1: 0, b: 0 },
    { by: 'paragraph', k: 10, k1: 2.5, b: 1 },
    { by: 'sentence', k: 10, k1: 1.2, b: 0.75 },
    { by: 'sentence', k: 2, k1: 0.6, b: 0.2 },
  ];
  test.each(CASES)('is what the formula gives: %o', async ({ by, k, k1, b }) => {
    await retriever.answers(async () => {
      await retriever.set('chunking', by);
      await retriever.set('k', String(k));
      await retriever.set('k1', String(k1));
      await retriever.set('b', String(b));
      await retriever.set('text', PARAGRAPHS.join('\n\n'));
    });
    const texts = by === 'paragraph' ? PARAGRAPHS : PARAGRAPHS.flatMap(sentencesOf).filter(Boolean);
    for (const asked of ['the tide and a boat', '模型 检索段落 top', "mill's QLORA 3", 'zebra']) {
      await retriever.ask(asked);
      const wanted = slowBm25(texts, asked, k, k1, b);
      const hits = await retriever.hits();
      expect(chunks(hits), asked).toEqual(chunks(wanted as ShownHit[]));
      hits.forEach(({ score }, at) => expect(score).toBeCloseTo(wanted[at]!.score, 10));
      hits.forEach(({ chunk, text }) => expect(text.trim()).toBe(texts[chunk]!.trim()));
    }
  });

  test('keeps the order of the text where scores are equal', async () => {
    await retriever.answers(() => retriever.set('k', '9'));
    await retriever.answers(() => retriever.set('chunking', 'paragraph'));
    await retriever.paste(PARAGRAPHS.slice(4).join('\n\n') + '\n\nelse\n\nThe tide, a boat.');
    await retriever.ask('boat tide');
    const hits = await retriever.hits();
    expect(new Set(hits.map(({ score }) => score)).size).toBe(1);
    expect(chunks(hits)).toEqual([0, 1, 3]);
  });

  test('segments word by word as the build does', () => {
    expect(isWord('é')).toBe(true);
    expect(tokensOf("Don't QLoRA-4bit 检索增强 用RAG答 ３.５ café")).toEqual(
      'don t qlora 4bit 检索 索增 增强 用 rag 答 3 5 café'.split(' '),
    );
  });
});

describe('answering', () => {
  freshPage();
  test('waits while a question is written, says so on the picture, and comes on Enter', async () => {
    const { page, demo } = retriever;
    const shade = demo.locator('[data-shade]');
    await expect(shade).toBeHidden();
    await retriever.set('query', 'bicycle on deck');
    await page.waitForTimeout(600);
    await expect.poll(() => runsOf('x-retriever', page)).toBe(0);
    await expect(shade).toBeVisible();
    await expect(demo.locator('[name=question]')).toHaveValue('');
    await retriever.answers(() => demo.locator('[name=query]').press('Enter'));
    await expect(shade).toBeHidden();
    await retriever.set('query', 'fog limit');
    await retriever.answers(() => demo.locator('[data-again]').click());
    await expect.poll(() => runsOf('x-retriever', page)).toBe(2);
  });

  test('follows a control by itself, with what is written too', async () => {
    await retriever.set('query', 'bicycle on deck');
    await retriever.answers(() => retriever.set('k', '6'));
    await expect(retriever.demo.locator('[data-shade]')).toBeHidden();
    await expect.poll(() => retriever.said()).toContain('bicycle');
  });

  test('sets a second method beside the first, and shows what a pressed row holds', async () => {
    await retriever.answers(() => retriever.set('compare', 'lsa'));
    const row = retriever.demo.locator('ol[data-results] > li').first();
    await expect(row.locator('[data-passage]')).toBeHidden();
    await row.locator('summary').click();
    await expect(row.locator('[data-passage]')).not.toHaveText('');
    await expect.poll(() => row.locator('[data-part]').count()).toBeGreaterThan(0);
    const main = await retriever.hits();
    const beside = await retriever.hits('compared');
    expect(beside.length).toBeGreaterThan(0);
    await retriever.answers(() => retriever.set('compare', ''));
    await expect.poll(() => retriever.hits('compared')).toEqual([]);
    await retriever.answers(() => retriever.set('method', 'lsa'));
    await expect.poll(async () => chunks(await retriever.hits())).toEqual(chunks(beside));
    await expect.poll(async () => chunks(await retriever.hits())).not.toEqual(chunks(main));
  });

  test('rates every method in both languages, and again for another k', async () => {
    await retriever.answers(() => retriever.set('k', '5'));
    const rows = retriever.demo.locator('[data-evaluation] tr[data-method]');
    await expect(rows).toHaveCount(2 * 6);
    const recall = () =>
      rows.evaluateAll((list) =>
        list.map((row) => Number(row.querySelector<HTMLElement>('[data-recall]')!.dataset.recall)),
      );
    const at5 = await recall();
    await retriever.answers(() => retriever.set('k', '1'));
    const at1 = await recall();
    at1.forEach((value, row) => expect(value).toBeLessThanOrEqual(at5[row]!));
    expect(at1).not.toEqual(at5);
  });
});

describe('a link', () => {
  freshPage();
  test('holds the settings that differ, and never text or query', async () => {
    await retriever.answers(async () => {
      await retriever.set('k', '7');
      await retriever.set('method', 'tfidf');
      await retriever.set('forbidden', true);
    });
    expect(Object.fromEntries(query())).toEqual({
      'retriever.k': '7',
      'retriever.method': 'tfidf',
      'retriever.forbidden': '1',
    });
    await retriever.paste('My secret diary.\n\nA second page of it.');
    await retriever.ask('secret page');
    expect(decodeURIComponent(retriever.page.url())).not.toMatch(/secret|diary|page/);
    await retriever.answers(() => retriever.set('k', '4'));
    expect(query().has('retriever.k')).toBe(false);
  });

  test('gives the same run to whoever opens it', async () => {
    await retriever.answers(async () => {
      await retriever.set('question', 'q12');
      await retriever.set('forbidden', true);
      await retriever.set('compare', 'rrf');
      await retriever.set('variety', '0.3');
    });
    const hits = await retriever.hits();
    const settings = query().toString();
    await reopen({ settings });
    await runsPast('x-retriever', 0, retriever.page);
    await expect.poll(() => retriever.hits()).toEqual(hits);
    expect(query().toString()).toBe(settings);
  });

  test('with nonsense in it gives the defaults', async () => {
    const nonsense = `retriever.k=-3&retriever.b=2&retriever.method=magic&retriever.question=q999
      &retriever.asOf=2026-13-45&retriever.forbidden=maybe&retriever.text=theirs&retriever.query=planted
      &retriever.size=1e9&retriever.k1=&retriever.pool=2.5&retriever.__proto__=1`;
    const plain = await (async () => {
      await retriever.answers(() => retriever.demo.locator('button[data-run]').click());
      return retriever.hits();
    })();
    await reopen({ settings: nonsense.replace(/\s+/g, '') });
    await retriever.page.waitForSelector('x-retriever[data-runs="1"]');
    await expect.poll(() => retriever.hits()).toEqual(plain);
    await expect(retriever.demo.locator('[name=text]')).toHaveValue('');
    await expect(retriever.demo.locator('[name=query]')).not.toHaveValue('planted');
    await expect(retriever.demo.locator('[data-error]:visible')).toHaveCount(0);
  });

  test('is copied on request', async () => {
    await reopen({ options: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await retriever.answers(() => retriever.set('k', '6'));
    await retriever.demo.locator('[data-share]').click();
    await retriever.demo.locator('[data-link]').click();
    await expect.poll(retriever.said).toContain('copied');
    const copied = new URL(await retriever.page.evaluate(() => navigator.clipboard.readText()));
    expect(copied.search).toBe('?retriever.k=6');
    expect(copied.hash).toBe('#retriever');
  });
});

describe('what is handed out', () => {
  freshPage();
  test('is the ranking with the settings that it answers, also after a run that failed', async () => {
    await retriever.answers(() => retriever.set('k', '3'));
    await retriever.set('method', 'encoder');
    await retriever.page.waitForSelector('x-retriever[data-status=failed]');
    const json = JSON.parse(await fileOf('json')) as { settings: { k: number; method: string } };
    expect(json.settings).toMatchObject({ k: 3, method: 'bm25' });
  });

  test('is valid JSON of what is shown', async () => {
    await retriever.answers(() => retriever.set('k', '3'));
    const hits = await retriever.hits();
    const json = JSON.parse(await fileOf('json')) as {
      settings: { k: number };
      answer: { hits: { chunk: number; score: number }[] };
    };
    expect(json.settings.k).toBe(3);
    expect(json.answer.hits.map(({ chunk }) => chunk)).toEqual(chunks(hits));
  });

  test('shows the very files that ran', async () => {
    await retriever.demo.locator('[data-tab=code]').click();
    const listing = retriever.demo.locator('[data-panel=code] details').first();
    const path = await listing.locator('summary').innerText();
    const source = await readFile(path.trim(), 'utf8');
    await expect(listing.locator('pre')).toHaveText(source.trimEnd());
    await retriever.demo.locator('[data-tab=limits]').click();
    await expect(retriever.demo.locator('[data-panel=limits]')).toBeVisible();
  });

  test('has a prompt to copy, within its budget', async () => {
    await reopen({ options: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await retriever.answers(() => retriever.set('budget', '120'));
    await retriever.demo.locator('details:has(> [data-prompt]) > summary').click();
    const shown = await retriever.demo.locator('[data-prompt]').textContent();
    expect(shown).toMatch(/\[1\] /);
    const { value, max } = await retriever.demo
      .locator('meter')
      .evaluate(({ value, max }: HTMLMeterElement) => ({ value, max }));
    expect(value).toBeLessThanOrEqual(max);
    await retriever.demo.locator('[data-copy-prompt]').click();
    await expect.poll(retriever.said).toBe('Copied.');
    await expect
      .poll(() => retriever.page.evaluate(() => navigator.clipboard.readText()))
      .toBe(shown);
  });
});

describe('filters and switches', () => {
  freshPage();
  const shows = async (question: string, wanted: string) => {
    await retriever.answers(() => retriever.set('question', question));
    const tags = (await retriever.hits()).map((hit) => hit.tags).join(' ');
    return tags.includes(wanted);
  };
  const turn = (name: string, on: boolean) => retriever.answers(() => retriever.set(name, on));

  test('a passenger sees what is forbidden only if roles are forgotten', async () => {
    const questions = ['q12', 'q25', 'q32', 'q39'];
    for (const forgotten of [false, true]) {
      if (forgotten) await turn('forbidden', true);
      for (const question of questions)
        expect(await shows(question, 'not for passengers'), question).toBe(forgotten);
    }
  });

  test('outdated and planted passages come with their switches', async () => {
    expect(await shows('q01', 'outdated')).toBe(false);
    await turn('outdated', true);
    expect(await shows('q01', 'outdated')).toBe(true);
    expect(await shows('q04', 'planted')).toBe(false);
    await turn('poisoned', true);
    expect(await shows('q04', 'planted')).toBe(true);
  });

  test('the answer can be taken away', async () => {
    expect(await shows('q01', 'answers the question')).toBe(true);
    await turn('missing', true);
    expect(await shows('q01', 'answers the question')).toBe(false);
    await expect.poll(() => retriever.said()).toContain('not among the hits');
    expect(await shows('q17', 'answers the question')).toBe(false);
    await expect.poll(() => retriever.said()).toContain('Nothing in the handbook');
  });
});

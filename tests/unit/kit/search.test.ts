import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '~/lib/kit/exam';
import { openCorpus, order } from '~/lib/retrieval/search';
import { kindOf } from '~/lib/text/characters';
import { segment } from '~/lib/text/segment';
import { loadTraditional } from '~/lib/text/plain-form';
import traditional from 'characters:traditional';
import { handbook, unpacked } from './kit';
import { printed, python, withoutPython } from './python';

const reason = withoutPython("the kit's search");

const FIRST = [1, 3, 5];

/** How often an answering passage is among the first 1, 3 and 5 of the site's own rankings. */
function counted(locale: 'en' | 'zh') {
  const { passages, questions } = handbook(locale);
  const titled = corpusOf(passages);
  const plain = openCorpus(passages.map(({ text }) => text));
  const all = { k: passages.length };
  const found = { keywords: [0, 0, 0], vectors: [0, 0, 0], both: [0, 0, 0] };
  for (const { question, answers } of questions.filter(({ answers }) => answers.length > 0)) {
    const keywords = order(plain, question, { ...all, method: 'bm25' });
    const vectors = order(titled, question, { ...all, method: 'lsa' });
    const share = (ranking: number[], at: number) =>
      ranking.includes(at) ? 1 / (60 + ranking.indexOf(at) + 1) : 0;
    const both = passages
      .map((_, at) => ({ at, score: share(keywords, at) + share(vectors, at) }))
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .map(({ at }) => at);
    for (const [name, ranking] of Object.entries({ keywords, vectors, both }))
      FIRST.forEach((first, place) => {
        const ids = ranking.slice(0, first).map((at) => passages[at]!.id);
        if (answers.some((id) => ids.includes(id))) found[name as keyof typeof found][place]!++;
      });
  }
  return found;
}

describe.skipIf(reason)('the search of the kit', () => {
  const kits = { en: unpacked('en'), zh: unpacked('zh') };

  test.each(['en', 'zh'] as const)(
    'finds the right passage as often as the site does (%s)',
    (locale) => {
      const { said, status } = python(kits[locale], '2-retrieval/measure.py');
      expect(status, said).toBe(0);
      for (const [name, row] of Object.entries(counted(locale))) {
        const line = said.split('\n').find((line) => line.startsWith(name))!;
        expect(
          [...line.matchAll(/(\d+) {2}/g)].map(([, n]) => Number(n)),
          said,
        ).toEqual(row);
      }
    },
  );

  test('splits texts into the same tokens as the site', () => {
    const texts = [
      "Don't QLoRA-4bit 检索增强 用RAG答 ３.５ ﬁ É é 々〇 ﾊﾟ 한국 हिन्दी ½ ① \u2028\u0085x_y 𠮷野家 İ ΣΑΣ",
      readFileSync('content/corpora/harbour-line/passages.yaml', 'utf8'),
    ];
    const code =
      'import json,sys; from search import tokens; print(json.dumps([tokens(t) for t in json.load(sys.stdin)]))';
    expect(printed(join(kits.en, '2-retrieval'), code, texts)).toEqual(texts.map(segment));
  });

  test('knows the traditional characters that the site knows', () => {
    const text = readFileSync('content/kit/2-retrieval/traditional.txt', 'utf8');
    expect(text).toBe(`${traditional.join('\n')}\n`);
  });

  test('finds a word however it is written, and ranks as the site does', async () => {
    await loadTraditional();
    const texts = [
      'The café at the pier: 12 kg a bag, C# and C++ by Åsa.',
      'Check-in closes early; checkin by phone. co\u00adop',
      'A cafe with 12kg scales. C is a letter, 5G too.',
      '検索 檢索增強，船票十一元。',
      '检索增强生成，用RAG答。',
      'ｆｕｌｌ width ﬁne, naïve Zoë, e\u0301tude.',
    ];
    const questions = [
      'cafe',
      'Café 12kg',
      '12 kg',
      'check in',
      'checkin?',
      'check-in',
      'C#',
      'c++ c',
      'coop',
      '檢索',
      '检索增强',
      '船',
      '增',
      'zoe naive etude',
      'fine FULL',
      '5 g',
      'xyzzy',
    ];
    const code = `
import json, sys
from search import Keywords, ranking, tokens
texts, questions = json.load(sys.stdin)
keywords = Keywords([tokens(text) for text in texts], texts)
print(json.dumps([ranking(keywords.scores(one)) for one in questions]))`;
    const corpus = openCorpus(texts);
    const ranked = questions.map((one) => order(corpus, one, { method: 'bm25' }));
    expect(printed(join(kits.en, '2-retrieval'), code, [texts, questions])).toEqual(ranked);
  });

  test('recognises Han characters as the site does', () => {
    const code =
      'import json; from search import kind, HAN; print(json.dumps([c for c in range(0x2e00, 0x33500) if kind(chr(c)) == HAN]))';
    const named = new Set(printed<number[]>(join(kits.en, '2-retrieval'), code));
    const isOther = (code: number) =>
      (kindOf(code) === 3) !== named.has(code) && !/\p{Cn}/u.test(String.fromCodePoint(code));
    const codes = Array.from({ length: 0x33500 - 0x2e00 }, (_, at) => 0x2e00 + at);
    expect(codes.filter(isOther).map((code) => code.toString(16))).toEqual([]);
  });

  test('answers a new question, by keywords if there are no vectors', () => {
    const folder = kits.en;
    const ask = (...args: string[]) => python(folder, '2-retrieval/search.py', ...args).said;
    const said = ask('--question=Is the ferry free on Mondays?', '--shown=2');
    expect(said).toMatch(/^1\. \[hl-\d+\] .* \(rank by keywords 1\)\n {3}/);
    expect(said).toContain('By keywords alone');
    expect(ask('--question=xyzzy')).toContain('Nothing is found');
    python(folder, '2-retrieval/embed.py', '--model=letters');
    const both = ask(
      '--question=Is the ferry free?',
      `--folder=${join(folder, '2-retrieval/real')}`,
    );
    expect(both).toMatch(/rank by keywords \d+, vectors \d+\)/);
    const real = `--folder=${join(folder, '2-retrieval/real')}`;
    const question = '--question=Is the ferry free?';
    expect(ask(question, real, '--by=vectors')).toMatch(/^1\. .*, vectors 1\)$/m);
    expect(ask(question, real, '--by=keywords')).toMatch(/^1\. .*\(rank by keywords 1\)$/m);
    expect(ask(question, '--by=vectors')).toContain('The folder cannot rank by vectors');
  });

  test('puts the passages it finds into a prompt', () => {
    const question = 'Is the ferry free on Mondays?';
    const found = python(kits.en, '2-retrieval/search.py', `--question=${question}`).said;
    const ids = [...found.matchAll(/^\d\. \[(.+?)\]/gm)].map(([, id]) => id);
    const { said } = python(kits.en, '2-retrieval/ask.py', `--question=${question}`, '--dry-run');
    const [, user] = JSON.parse(said) as { content: string }[];
    expect([...user!.content.matchAll(/^\[(.+?)\] /gm)].map(([, id]) => id)).toEqual(ids);
  });
});

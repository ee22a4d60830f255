import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutInto } from '~/lib/kit/own-data';
import { CUTS } from '~/lib/own/cells';
import { estimateTokens } from '~/lib/retrieval/prompt';
import { seededRng } from '~/lib/math/rng';
import { markdownBlocks } from '~/lib/text/markdown';
import { unpacked } from './kit';
import { printed, withoutPython } from './python';

const reason = withoutPython("the kit's cuts");

const WORDS = 'The harbour office opens at nine and closes at five, but not on Sundays. ';
const TEXTS: Record<string, string> = {
  'plain.txt': `Boats leave at noon.\n\n${WORDS.repeat(3)}\nand goes on here\n\nThe end.`,
  'lines.txt': '渡轮中午开。\n狗周一免费。\n自行车两块钱。',
  'wrapped.txt': [
    'The ferry to Heron Island leaves the',
    'Custom House Pier every thirty minutes,',
    'and the cross-',
    'ing takes 25.',
    'Dogs travel free.',
  ].join('\n'),
  'manual.md': [
    '---\ntitle: Rules\n---\n\n# Rules\n\n## Dogs ##\n\nDogs travel *free*\non Mondays.\n\n### Small dogs\n\nIn a bag.',
    '## Steps\n\nDo this:\n- one\n- two\n  more of two\nlazy\n\n1. first\n\n   inner\n\n2. second\n\n* a\n* b',
    '| class | price |\n| --- | ---: |\n| adult | 11 |\n| child | 5.50 |',
    '```py\nx = 1\n\n# no heading\n```',
    '> quoted\n> words\n\nTitle by line\n=============\n\nText 2024. Not a list\n\n---\n\n<div>\nraw <b>html</b>\n</div>\n\nEnd | of | it',
  ].join('\n\n'),
  'long.md': `# Long\n\n${WORDS.repeat(60)}\n\n## Table\n\n| day | boat |\n|---|---|\n${'| Monday morning at the pier | Grey Gull |\n'.repeat(90)}\n\n- ${'item of many words in a list\n- '.repeat(120)}last\n\n${'检索增强生成，'.repeat(200)}`,
  'no-blank.md': '# One\ntext of one\nmore text\n- a\n- b\n## Two\ntext of two',
};

const LINES = [
  `¦¦¦Plain words here.¦lower words go on¦text\\¦检索增强生成¦　　缩进的一段。¦\tTab¦&nbsp;¦# Head`,
  `## Two ##¦#no head¦===¦---¦***¦> quote¦>¦\`\`\`¦\`\`\`js¦~~~¦title: x¦- item`,
  `  more of it¦- [ ] task¦* star¦+ plus¦-¦1. one¦2. two¦10) ten¦1.¦  - nested`,
  `    - deeper¦   indented¦    deep code¦| a | b |¦| --- | --- |¦|---|¦a | b¦| x |¦<div>`,
  `</div>¦<p>para¦<!-- c -->¦[ref]: http://x.y¦${'a'.repeat(70)} b`,
].flatMap((some) => some.split('¦'));

describe.skipIf(reason)('the cuts of the kit', () => {
  const folder = unpacked('en');
  const documents = Object.entries(TEXTS).map(([name, text]) => ({
    name,
    text,
    blocks: markdownBlocks(text),
  }));
  const code = `
import json, sys
from blocks import markdown_blocks
from cut import CUTS, cut
from readers import Document
from search import estimate
texts = json.load(sys.stdin)
found = [Document(name, text, markdown_blocks(text)) for name, text in texts.items()]
blocks = {one.name: [[b.kind, b.start, b.end, b.depth] for b in one.blocks] for one in found}
cuts = {by: [one.placed() for one in cut(found, by)] for by in (*CUTS, "40")}
print(json.dumps({"blocks": blocks, "cuts": cuts, "tokens": [estimate(one["text"]) for one in cuts["100"]]}))`;
  interface Cuts {
    blocks: Record<string, unknown>;
    cuts: Record<string, object[]>;
    tokens: number[];
  }
  const run = (texts: Record<string, string>) => printed<Cuts>(join(folder, 'data'), code, texts);
  const ours = reason ? undefined! : run(TEXTS);

  test.each(documents.map((one) => [one.name, one] as const))(
    'find the blocks of %s that the site finds',
    (name, { blocks }) => {
      expect(ours.blocks[name]).toEqual(
        blocks.map(({ kind, start, end, depth = 0 }) => [kind, start, end, depth]),
      );
    },
  );

  test.each([...CUTS, '40'] as const)('are those of the site: %s', (cut) => {
    const site = cutInto(documents, cut, 'en').map(({ start: _start, end: _end, ...one }) => one);
    expect(ours.cuts[cut]).toEqual(site);
  });

  test('of mixtures of signs are those of the site in 99 of 100', () => {
    const rng = seededRng(54);
    const pick = () => LINES[Math.floor(rng() * LINES.length)]!;
    const texts = Array.from({ length: 600 }, () =>
      Array.from({ length: 2 + Math.floor(rng() * 14) }, pick).join('\n'),
    );
    const { blocks } = run(Object.fromEntries(texts.entries()));
    const alike = texts.filter((text, at) => {
      const site = markdownBlocks(text).map(({ kind, start, end, depth = 0 }) => [
        kind,
        start,
        end,
        depth,
      ]);
      return JSON.stringify(blocks[at]) === JSON.stringify(site);
    });
    expect(alike.length).toBeGreaterThanOrEqual(594);
  });

  test('estimate tokens as the site does', () => {
    expect(ours.tokens).toEqual(
      cutInto(documents, '100', 'en').map(({ text }) => estimateTokens(text)),
    );
  });
});

import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cutInto } from '~/lib/kit/own-data';
import { CUTS } from '~/lib/own/cells';
import { estimateTokens } from '~/lib/retrieval/prompt';
import { seededRng } from '~/lib/math/rng';
import { markdownBlocks } from '~/lib/text/markdown';
import { kitTexts, unpacked } from './kit';
import { printed, withoutPython } from './python';

const reason = withoutPython("the kit's cuts");

const { cuts: TEXTS, lines: LINES } = kitTexts;

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

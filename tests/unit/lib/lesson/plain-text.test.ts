import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withoutTags } from '../../../content/mdx-tags';
import { lessonSections } from '../../../content/lesson-sections';

const onlyParagraphs = (mdx: string) => lessonSections(mdx).flatMap(({ paragraphs }) => paragraphs);

describe('withoutTags', () => {
  it('keeps the text between an opening and a closing tag', () => {
    expect(withoutTags('A <Term id="rank">rank</Term> counts<Cite id="S1" />.')).toBe(
      'A rank counts.',
    );
  });

  it('skips a > in quotes and in braces, over several lines', () => {
    expect(withoutTags('a<Guess\n  alt="1 > 0"\n  test={(x) => x > 1}\n>guess</Guess>b')).toBe(
      'aguessb',
    );
  });

  it('shows a link to a claim as its number, as the page does', () => {
    expect(withoutTags('(<ClaimLink id="001-23" />, _partly_)')).toBe('(001-23, _partly_)');
  });

  it('keeps a < that opens no tag', () => expect(withoutTags('1 < 2 <3')).toBe('1 < 2 <3'));
});

describe('lessonSections', () => {
  it('returns each heading with its anchor and its prose', () => {
    const mdx =
      '---\nid: R2\n---\n\nBefore.\n\n## One *heading* {/* one */}\n\nFirst\nparagraph.\n\nSecond.\n';
    expect(lessonSections(mdx)).toEqual([
      { anchor: '', heading: '', paragraphs: ['Before.'] },
      { anchor: 'one', heading: 'One heading', paragraphs: ['First paragraph.', 'Second.'] },
    ]);
  });

  it('treats a list as one paragraph, without its markers', () => {
    expect(onlyParagraphs('- **Cut** large.\n- Keep `k`.\n\n1. One\n2. Two')).toEqual([
      'Cut large. Keep k.',
      'One Two',
    ]);
  });

  it('leaves out tables, listings, and tags without words', () => {
    const mdx =
      '| a | b |\n| - | - |\n| 1 | 2 |\n\n```ts\nlet a;\n\n## no heading\n```\n\n<Claim id="001-02" />\n\nWords.';
    expect(onlyParagraphs(mdx)).toEqual(['Words.']);
  });

  it('keeps the caption of a figure and the question of a guess', () => {
    const mdx =
      '<Figure alt="A > B">\n\n| a |\n\n<Caption>\nIt grew.\n</Caption>\n</Figure>\n\n<Guess kind="number">\n  How much?\n</Guess>';
    expect(onlyParagraphs(mdx)).toEqual(['It grew.', 'How much?']);
  });

  it('keeps the words of a link and removes emphasis', () => {
    expect(onlyParagraphs('See [this **page**](?a=1#b), _really_, not snake_case_name.')).toEqual([
      'See this page, really, not snake_case_name.',
    ]);
  });

  it('puts no space between Chinese sentences', () => {
    expect(onlyParagraphs('- 先切开。\n- 再检索。')).toEqual(['先切开。再检索。']);
  });

  it.each(globSync('content/lessons/**/*.mdx').sort())('leaves no markup in %s', (path) => {
    const sections = lessonSections(readFileSync(path, 'utf8'));
    expect(sections.length).toBeGreaterThan(5);
    for (const { paragraphs } of sections)
      for (const text of paragraphs) expect(text).not.toMatch(/<\/?[A-Z]|\{\/\*|\]\(|\*\*|^\|/);
  });
});

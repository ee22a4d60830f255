import { describe, expect, test } from 'vitest';
import { parseMdx } from '~/lib/lesson/mdx';

const tag = (name: string, attributes: Record<string, string>, ...children: unknown[]) => ({
  name,
  attributes,
  children,
});

describe('parseMdx', () => {
  test('returns text and tags in order', () => {
    expect(parseMdx('Got <Rec cell="a/b" interval>9%</Rec>.')).toEqual([
      'Got ',
      tag('Rec', { cell: 'a/b', interval: '' }, '9%'),
      '.',
    ]);
  });

  test('nests tags, also over several lines', () => {
    const mdx = '<Guess\n  id="x"\n  min={0}\n  max={10}\n>\n  Of <Lit row="E1">7</Lit>?\n</Guess>';
    expect(parseMdx(mdx)).toEqual([
      tag(
        'Guess',
        { id: 'x', min: '0', max: '10' },
        '\n  Of ',
        tag('Lit', { row: 'E1' }, '7'),
        '?\n',
      ),
    ]);
  });

  test('treats a > in a quoted value as text', () => {
    expect(parseMdx('<Note title="a > b"/>')).toEqual([tag('Note', { title: 'a > b' })]);
  });

  test('removes front matter and heading ids, and keeps an explicit space', () => {
    expect(parseMdx("---\nid: S1\n---\n## Title {/* slug */}\nso{' '}on")).toEqual([
      '## Title \nso on',
    ]);
  });

  test('reads no tag and no brace in code', () => {
    const code = 'a `<Rec>` and\n\n```ts\nconst { x } = <T>y;\n```\n';
    expect(parseMdx(code)).toEqual([code]);
  });

  test.each([
    ['<Aside>never', '<Aside> is not closed.'],
    ['<Aside></Note>', '</Note> closes <Aside>.'],
    ['</Note>', '</Note> closes nothing.'],
    ['{1 + 1}', 'Braces hold a note or a space, not {1 + 1}'],
  ])('refuses %s', (mdx, message) => {
    expect(() => parseMdx(mdx)).toThrow(message);
  });
});

import { htmlToHast } from 'satteri';
import { expect, test } from 'vitest';
import { markdownOf, type Rules } from '~/lib/html-markdown';
import { first, named, textIn } from '~/lib/html-tree';
import { escaped, item, quoted, tidied } from '~/lib/markdown';

const leadsTo = (link: string) => new URL(link, 'https://example.org/en/learn/s1/').href;
const written = (html: string, rules: Rules = {}) =>
  tidied(markdownOf(htmlToHast(html, { fragment: true }), rules, leadsTo)).trim();

test('text is escaped outside code', () => {
  expect(escaped('a_b * [c] <d> `e_f`')).toBe('a\\_b \\* \\[c\\] \\<d\\> `e_f`');
});

test('a quotation has its sign before each line, an item its further lines below its mark', () => {
  expect(quoted('one\n\ntwo\n').trim()).toBe('> one\n>\n> two');
  expect(item('1.', 'one\n\n- two')).toBe('1. one\n\n   - two');
});

test('blocks are apart by one blank line, and lines of the source become spaces', () => {
  expect(written('<h2>One</h2>\n<div><p>two\nthree</p> <p><b>four</b> <i>five</i></p></div>')).toBe(
    '## One\n\ntwo three\n\n**four** *five*',
  );
});

test('links are in full, and what is for scripts or hidden is left out', () => {
  expect(written('<p>See <a href="../s2/#top">S2</a><b hidden>x</b></p><script>1</script>')).toBe(
    'See [S2](https://example.org/en/learn/s2/#top)',
  );
});

test('lists are nested, and tables keep which columns are numbers', () => {
  expect(written('<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>')).toBe('1. a\n\n   - b\n2. c');
  const head = '<thead><tr><th></th><th class="num">n</th></tr></thead>';
  expect(written(`<table>${head}<tbody><tr><td>a</td><td>1</td></tr></tbody></table>`)).toBe(
    '| | n |\n| --- | ---: |\n| a | 1 |',
  );
});

test('code stays as it is', () => {
  expect(written('<p><code>a_b</code></p><pre><code>x  =\n  <b>1</b>\n</code></pre>')).toBe(
    '`a_b`\n\n```text\nx  =\n  1\n```',
  );
});

test('an element is written by its class or attribute before its tag', () => {
  const rules: Rules = { '.note': (_, inner) => `(${inner()})`, dataKind: () => 'drawn' };
  expect(written('<p class="x note">a <b data-kind="k">b</b></p>', rules)).toBe('(a drawn)');
});

test('elements are found by their names, an empty one where there is none', () => {
  const tree = htmlToHast('<p>a <b class="x">b</b> <i data-y>c</i></p>', { fragment: true });
  expect(named(tree, 'p').map(textIn)).toEqual(['a b c']);
  expect(textIn(first(tree, '.x')) + textIn(first(tree, 'dataY'))).toBe('bc');
  expect(textIn(first(tree, 'u'))).toBe('');
});

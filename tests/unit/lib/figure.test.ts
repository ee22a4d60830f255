import { fc, forAll } from '../../property';
import { describe, expect, test } from 'vitest';
import { checkAttributes, h, textOf, toHtml, type FigureNode } from '~/lib/figure';

test('h leaves out children that are false, undefined or empty', () => {
  expect(h('p', {}, 'a', false, undefined, '', h('b')).children).toEqual(['a', h('b')]);
});

describe('toHtml', () => {
  test('writes tags, attributes and children', () => {
    const node = h('li', { 'data-chunk': 3, hidden: true }, 'one ', h('mark', {}, 'two'));
    expect(toHtml(node)).toBe('<li data-chunk="3" hidden="">one <mark>two</mark></li>');
  });

  test('escapes the reader’s text', () => {
    const node = h('p', { title: '"><script>' }, '<script>alert(1)</script> & more');
    expect(toHtml(node)).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</p>',
    );
  });

  test('omits keys and false or undefined attributes, but writes zero', () => {
    const node = h('i', { key: 'k', hidden: false, title: undefined, 'data-n': 0 });
    expect(toHtml(node)).toBe('<i data-n="0"></i>');
  });

  test('does not close void elements', () => {
    expect(toHtml(h('p', {}, 'a', h('br'), 'b'))).toBe('<p>a<br>b</p>');
  });

  test('refuses scripts and invalid tag names', () => {
    expect(() => toHtml(h('script'))).toThrow('may not draw <script>');
    expect(() => toHtml(h('img onerror=x'))).toThrow('may not draw');
  });

  test('lets no text break out of its attribute or element', () => {
    forAll(fc.string(), fc.string(), (value, text) => {
      const html = toHtml(h('p', { title: value }, text));
      const [, inAttribute = '<', inText = '<'] =
        /^<p title="([^"]*)">([\s\S]*)<\/p>$/.exec(html) ?? [];
      expect(inAttribute + inText).not.toMatch(/[<>]/);
    });
  });
});

describe('checkAttributes', () => {
  test.each(['onclick', 'onError', 'style', 'a b', ''])('refuses the name "%s"', (name) => {
    expect(() => checkAttributes(h('p', { [name]: 'x' }))).toThrow(`the attribute "${name}"`);
  });

  test.each(['javascript:alert(1)', ' JavaScript:x', 'data:text/html,x', 'vbscript:x'])(
    'refuses a link to "%s"',
    (href) => {
      expect(() => checkAttributes(h('a', { href }))).toThrow('may not link to');
    },
  );

  test('accepts links to pages, anchors and https', () => {
    for (const href of ['#a', '/en/', '?k=3', 'https://example.org/'])
      expect(toHtml(h('a', { href }))).toBe(`<a href="${href}"></a>`);
  });
});

test('textOf is the text of a node without its tags', () => {
  const node: FigureNode = h('p', { title: 'no' }, 'a ', h('b', {}, 'b', h('i', {}, 'c')));
  expect(textOf(node)).toBe('a bc');
});

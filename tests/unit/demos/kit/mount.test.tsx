import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { describe, expect, test } from 'vitest';
import { vnodeOf } from '~/demos/kit/mount';
import { toHtml, type FigureElement } from '~/lib/figure';

const drawn = (node: FigureElement) => renderToString(vnodeOf(node) as VNode);

describe('the Preact node made of a figure node', () => {
  test('renders as toHtml writes it', () => {
    const node = (
      <p class="help" data-on data-off={false} aria-hidden="true" hidden={false} title={'"<&'}>
        {3} <b>{'bold <'}</b>
        <svg viewBox="0 0 1 1" text-anchor="end">
          <path d="M0 0" />
        </svg>
      </p>
    );
    const plain = (html: string) => html.replaceAll('&gt;', '>').replaceAll('=""', '');
    expect(plain(drawn(node))).toBe(plain(toHtml(node)));
  });

  test('takes handlers, and refuses handlers written as text', () => {
    expect(drawn(<button onClick={() => 1}>go</button>)).toBe('<button>go</button>');
    expect(() => drawn(<a href="javascript:alert(1)">go</a>)).toThrow('may not link');
    expect(() => drawn(<a {...({ onclick: 'alert(1)' } as object)}>go</a>)).toThrow(
      'may not have the attribute',
    );
  });

  test('leaves content that the build has rendered alone', () => {
    expect(drawn(<div kept="<p>1</p>" />)).toBe('<div><p>1</p></div>');
    expect(drawn(<div kept />)).toBe('<div></div>');
  });
});

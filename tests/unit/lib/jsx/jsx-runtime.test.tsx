import { describe, expect, test } from 'vitest';
import { h } from '~/lib/figure';
import { jsxDEV } from '~/lib/jsx/jsx-dev-runtime';
import { jsx } from '~/lib/jsx/jsx-runtime';

describe('JSX', () => {
  test('creates the same nodes as h', () => {
    expect(
      <p class="help" data-n={3} key="a">
        {2} of <b>{'three'}</b>
      </p>,
    ).toEqual(h('p', { key: 'a', class: 'help', 'data-n': 3 }, '2', ' of ', h('b', {}, 'three')));
  });

  test('flattens lists and leaves out false and undefined children', () => {
    expect(jsx('ul', { children: [[h('li'), [h('li')]], false, undefined] })).toEqual(
      h('ul', {}, h('li'), h('li')),
    );
    expect(jsxDEV).toBe(jsx);
  });
});

import { expect, test } from 'vitest';
import { toHtml } from '~/lib/figure';
import { marked } from '~/lib/text/marked';

test('marked draws the bold and the highlighted words of a sentence', () => {
  const html = marked('Found for **95%**, right for ==36%==.').map(toHtml).join('');
  expect(html).toBe('Found for <b>95%</b>, right for <b class="hl">36%</b>.');
});

import { describe, expect, test } from 'vitest';
import { questionsView } from '~/demos/retriever/view/own-marks-view';
import { retrieverStrings } from '~/demos/retriever/about';
import { textOf, toHtml } from '~/lib/figure';

const lamp = { source: 'typed', start: 0, end: 15, words: 'The lamp <burns>' };
const fog = { source: 'notes.md', start: 4, end: 9, lost: true };

describe.each(['en', 'zh'] as const)('the list of questions in %s', (locale) => {
  const t = retrieverStrings[locale];
  const nodes = questionsView(
    [
      { query: 'when?', answers: [lamp] },
      { query: 'why?', answers: [lamp, fog] },
    ],
    t,
  );
  const html = nodes.map(toHtml).join('');

  test('has for each a button that asks it again, and one that takes it away', () => {
    expect(html.match(/data-ask="\d"/g)).toEqual(['data-ask="0"', 'data-ask="1"']);
    expect(html.match(/data-unmark="\d"/g)).toEqual(['data-unmark="0"', 'data-unmark="1"']);
  });

  test('lets one mark of several be taken away', () => {
    expect(html.match(/data-unmark="\d\.\d"/g)).toEqual(['data-unmark="1.0"', 'data-unmark="1.1"']);
  });

  test('shows the words that are marked and where, and says which are not there now', () => {
    expect(html).toContain('The lamp &lt;burns&gt;');
    const said = nodes.map(textOf).join(' ');
    expect(said).toContain(t.text);
    expect(said).toContain(`notes.md · ${t.lost}`);
    expect(said).not.toMatch(/\{\w+\}|undefined/);
  });
});

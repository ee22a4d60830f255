import { describe, expect, test } from 'vitest';
import { isWalk, merged, stepsIn, yoursIn } from '~/lib/lesson/walk';

const step = (attributes: string, inside = '') =>
  `<Step demo="retriever" view="found" ${attributes}>\n\n## Let old pages in {/* old-pages */}\n\n${inside}\n\n</Step>`;

describe('the steps of a walk', () => {
  test('have a heading, initial settings and a press that changes some', () => {
    const [found] = stepsIn(step('settings="question=q01" press="Let them in" sets="outdated=1"'));
    expect(found).toEqual({
      number: 1,
      id: 'old-pages',
      title: 'Let old pages in',
      demo: 'retriever',
      view: 'found',
      settings: 'question=q01',
      presses: [{ label: 'Let them in', sets: 'outdated=1' }],
      blank: false,
    });
  });

  test('may have two or three choices, in their order', () => {
    const choices = ['k=8', 'k=4'].map(
      (sets) => `<Choice press="${sets}" sets="${sets}">\n\nSo.\n\n</Choice>`,
    );
    const [found] = stepsIn(step('record="r1"', choices.join('\n\n')));
    expect(found!.presses.map(({ sets }) => sets)).toEqual(['k=8', 'k=4']);
    expect(found!.record).toBe('r1');
  });

  test('start empty if their press changes nothing, or if marked blank', () => {
    expect(stepsIn(step('press="Find" sets=""'))[0]!.blank).toBe(true);
    expect(stepsIn(step('blank press="Find" sets="k=2"'))[0]!.blank).toBe(true);
  });

  test('show a record of the ladder if they name a kind alone', () => {
    const mdx = step('press="Ask"').replace('demo="retriever" view="found"', 'kind="passages"');
    expect(stepsIn(mdx)[0]).toMatchObject({ demo: 'ladder', view: 'passages' });
  });

  test('are numbered', () => {
    const two = `${step('press="a" sets="k=1"')}\n\n${step('press="b" sets="k=2"')}`;
    expect(stepsIn(two).map(({ number }) => number)).toEqual([1, 2]);
  });

  test.each([
    ['<Step demo="a" view="b" press="c">\n\nText.\n\n</Step>', 'Step 1: write "## Title'],
    ['<Step press="c">\n\n## T {/* t */}\n\n</Step>', 'name its demo, and the view'],
    [step('press="c"', '<Choice press="d" sets="k=1">x</Choice>'), 'keep one of them'],
    [step(''), 'has 0 choices: give it press="…", or 2 to 4 <Choice>'],
  ])('report what is missing', (mdx, said) => {
    expect(() => stepsIn(mdx)).toThrow(said);
  });
});

test('a lesson without steps is not a walk', () => {
  expect(isWalk('## Heading\n\nText about a `<Step>`.')).toBe(false);
  expect(stepsIn('Text.')).toEqual([]);
});

test('a press changes existing settings and adds new ones', () => {
  expect(merged('question=q01&k=4', 'k=8&outdated=1')).toEqual({
    question: 'q01',
    k: '8',
    outdated: '1',
  });
});

test('a last step knows whether the lesson lists all its answers', () => {
  const yours =
    '<Step press="Go" demo="cost" view="bill">\n\n## A {/* a */}\n\n</Step>\n\n<Yours kind="bill">\n\n## Yours {/* yours */}\n\n</Yours>\n';
  expect(yoursIn(yours)).toMatchObject({ number: 2, id: 'yours', kind: 'bill', isListed: false });
  expect(yoursIn(`${yours}\n<Places />\n`)).toMatchObject({ isListed: true });
});

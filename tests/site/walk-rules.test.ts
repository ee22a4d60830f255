import { describe, expect, test } from 'vitest';
import { elementAt, LOCALES, named, readSite, tagsOf } from './built';

const site = readSite();

/** The walks of the newer form: id, place below `learn/`, and whether they are about text alone. */
const WALKS = [
  { id: 'C1', slug: 'choosing/diagnose-first', inText: true },
  { id: 'S1', slug: 'start/four-levers', inText: true },
  { id: 'S3', slug: 'start/fluent-is-not-true', inText: false },
  { id: 'S4', slug: 'start/tokens-weights-embeddings', inText: false },
  { id: 'S5', slug: 'start/read-a-claim', inText: false },
  { id: 'P1', slug: 'prompting/anatomy-of-a-prompt', inText: true },
  { id: 'P3', slug: 'prompting/one-word-another-answer', inText: true },
  { id: 'P5', slug: 'prompting/tools-and-agents', inText: true },
  { id: 'P6', slug: 'prompting/paste-or-search', inText: false },
] as const;

/** Steps that may draw a quantity, since it is what they ask for. The list only shrinks. */
const QUANTITIES: Readonly<Record<string, string>> = {
  'S3.1': 'points at a price of a mistake',
  'S4.1': 'money a month',
  'S4.3': 'memory of a card',
  'S4.4': 'money of tuning and of hosting',
  'S5.1': 'luck',
  'S5.2': 'luck',
  'S5.3': 'luck',
  'S5.4': 'luck',
  'P3.4': 'luck',
  'P6.1': 'money, and what a share of a text costs',
  'P6.2': 'money, and the share found in a cache',
  'P6.3': 'money a month',
  'P6.4': 'share of right answers with a whole text',
};
const MOST_QUANTITIES = 16;
const LEAST_IN_TEXT = 0.8;
const LEAST_CHOICES = 0.7;
const MOST_TOYS = 1;

const TEXT = ['answers', 'passages', 'parts', 'tokens', 'before-after', 'transcript'];
const QUANTITY = ['amounts', 'draws'];

interface BuiltStep {
  id: string;
  kind: string;
  ground: string;
  presses: number;
}

const stepsOf = (locale: string, { id, slug }: (typeof WALKS)[number]): BuiltStep[] => {
  const page = site.at(`/${locale}/learn/${slug}/`)!;
  return named(page, 'section')
    .filter(({ attributes }) => 'data-step' in attributes && !('data-yours' in attributes))
    .map((section) => ({
      id: `${id}.${section.attributes['data-step']}`,
      kind: section.attributes['data-kind']!,
      ground: section.attributes['data-measured-on']!,
      presses: tagsOf(elementAt(page.html, section)).filter(
        ({ name, attributes }) => name === 'button' && 'data-press' in attributes,
      ).length,
    }));
};

const share = (steps: readonly BuiltStep[], holds: (step: BuiltStep) => boolean): number =>
  steps.filter(holds).length / steps.length;

describe.each(LOCALES)('the walks in %s', (locale) => {
  const walks = WALKS.map((walk) => ({ ...walk, steps: stepsOf(locale, walk) }));
  const all = walks.flatMap(({ steps }) => steps);

  test('draw a quantity only in the steps that ask for one', () => {
    expect(all.filter(({ kind }) => ![...TEXT, ...QUANTITY].includes(kind))).toEqual([]);
    const drawn = all.filter(({ kind }) => QUANTITY.includes(kind)).map(({ id }) => id);
    const remedy =
      'show the text, or take the step off QUANTITIES in tests/site/walk-rules.test.ts';
    expect(drawn.toSorted(), remedy).toEqual(Object.keys(QUANTITIES).toSorted());
    expect(drawn.length).toBeLessThanOrEqual(MOST_QUANTITIES);
  });

  test('let a reader choose in seven steps of ten', () =>
    expect(share(all, ({ presses }) => presses >= 2)).toBeGreaterThanOrEqual(LEAST_CHOICES));

  test.each(walks)('$id argues with the toy at most once', ({ steps }) =>
    expect(steps.filter(({ ground }) => ground === 'toy').length).toBeLessThanOrEqual(MOST_TOYS),
  );

  test('show prompts and replies in eight of ten steps of those that are about text', () => {
    const steps = walks.filter(({ inText }) => inText).flatMap((walk) => walk.steps);
    expect(share(steps, ({ kind }) => TEXT.includes(kind))).toBeGreaterThanOrEqual(LEAST_IN_TEXT);
  });
});

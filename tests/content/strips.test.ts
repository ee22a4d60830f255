import { describe, expect, test } from 'vitest';
import { readPairs, withoutTags } from './lesson-source';

const hasStrip = (body: string): boolean => /^\s*<Strip>/.test(body);

describe.each(readPairs().flatMap(({ en, zh }) => [en, zh]))(
  'the first three minutes of $path',
  ({ body, tags }) => {
    const within = body.slice(body.indexOf('<Strip>'), body.indexOf('</Strip>'));
    const inside = tags.filter(({ at }) => at < body.indexOf('</Strip>'));
    const count = (name: string) => inside.filter((tag) => tag.name === name).length;

    test('stand before anything else', () => expect(hasStrip(body)).toBe(true));

    test('are one guess, one figure and the rule, in this order', () => {
      expect([count('Predict'), count('Figure'), count('Rule')]).toEqual([1, 1, 1]);
      const [guess, figure, rule] = ['<Predict', '<Figure', '<Rule'].map((tag) =>
        within.indexOf(tag),
      );
      expect(guess).toBeLessThan(figure!);
      expect(figure).toBeLessThan(rule!);
    });

    test('open the figure and the rule with that guess', () => {
      const { attributes: asked } = inside.find(({ name }) => name === 'Predict')!;
      for (const { name, attributes } of inside)
        if (name === 'Figure' || name === 'Rule') expect(attributes.reveal).toBe(asked.id);
    });

    test('put the rule in three sentences', () => {
      const rule = withoutTags(within.slice(within.indexOf('<Rule'), within.indexOf('</Rule>')));
      expect(rule.match(/^- .+/gm)).toHaveLength(3);
    });
  },
);

test('a strip is noticed only where a lesson begins with it', () => {
  expect(hasStrip('\n<Strip>\n…')).toBe(true);
  expect(hasStrip('A case.\n\n<Strip>')).toBe(false);
});

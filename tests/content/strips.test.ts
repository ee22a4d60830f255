import { describe, expect, test } from 'vitest';
import { readPairs, withoutTags } from './lesson-source';

const hasStrip = (body: string): boolean => /^\s*<Strip>/.test(body);

describe.each(readPairs().flatMap(({ en, zh }) => [en, zh]))(
  'the first three minutes of $path',
  ({ path, body, tags }) => {
    const within = body.slice(body.indexOf('<Strip>'), body.indexOf('</Strip>'));
    const inside = tags.filter(({ at }) => at < body.indexOf('</Strip>'));
    const count = (name: string) => inside.filter((tag) => tag.name === name).length;

    test('stand before anything else', () => expect(hasStrip(body)).toBe(true));

    test('are one guess, one figure and the rule, in this order', () => {
      expect([count('Guess'), count('Figure'), count('Rule')]).toEqual([1, 1, 1]);
      const [guess, figure, rule] = ['<Guess', '<Figure', '<Rule'].map((tag) =>
        within.indexOf(tag),
      );
      expect(guess).toBeLessThan(figure!);
      expect(figure).toBeLessThan(rule!);
    });

    test('ask about that figure, and the lesson asks no other guess', () => {
      const { attributes: asked } = inside.find(({ name }) => name === 'Guess')!;
      const drawn = inside.find(({ name }) => name === 'Figure')!.attributes.id;
      expect(
        asked.figure,
        `content/lessons/${path}.mdx, ${asked.id}: write figure="${drawn}"`,
      ).toBe(drawn);
      expect(tags.filter(({ name }) => name === 'Guess')).toHaveLength(1);
    });

    test('leave nothing to wait for a guess', () => {
      expect(body).not.toMatch(/\breveal="|<Predict\b/);
    });

    test('are followed by the case, before the first heading', () => {
      const opening = body.slice(body.indexOf('</Strip>'), body.indexOf('\n## '));
      expect(opening.match(/<\/?Case>/g)).toEqual(['<Case>', '</Case>']);
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

import { describe, expect, test } from 'vitest';
import { isWalk, yoursIn } from '~/lib/lesson/walk';
import { readPairs, withoutTags } from './lesson-source';

const hasStrip = (body: string): boolean => /^\s*<Strip>/.test(body);

describe.each(
  readPairs()
    .flatMap(({ en, zh }) => [en, zh])
    .filter(({ body }) => !yoursIn(body)),
)('the strip that opens $path', ({ path, body, tags }) => {
  const file = `content/lessons/${path}.mdx`;
  const within = body.slice(body.indexOf('<Strip>'), body.indexOf('</Strip>'));
  const inside = tags.filter(({ at }) => at < body.indexOf('</Strip>'));
  const count = (name: string) => inside.filter((tag) => tag.name === name).length;

  test('comes before everything except the case of a walk', () => {
    const rest = isWalk(body) ? body.replace(/^\s*<Case>[\s\S]*?<\/Case>/, '') : body;
    expect(hasStrip(rest) ? [] : [`${file}: begin with a <Strip>`]).toEqual([]);
  });

  test('has one guess, one figure and the rule, in this order', () => {
    const parts = ['Guess', 'Figure', 'Rule'];
    const remedy = `${file}: write one <Guess>, one <Figure> and one <Rule> into its <Strip>`;
    expect(parts.map(count), remedy).toEqual([1, 1, 1]);
    const [guess, figure, rule] = ['<Guess', '<Figure', '<Rule'].map((tag) => within.indexOf(tag));
    expect(guess).toBeLessThan(figure!);
    expect(figure).toBeLessThan(rule!);
  });

  test('asks about its figure, and the lesson asks no other guess', () => {
    const of = (tag: string) => inside.find(({ name }) => name === tag)?.attributes;
    const asked = of('Guess');
    const drawn = of('Figure')?.id;
    expect(asked?.figure, `${file}, ${asked?.id}: write figure="${drawn}"`).toBe(drawn);
    expect(tags.filter(({ name }) => name === 'Guess')).toHaveLength(1);
  });

  test('hides nothing behind a guess', () => expect(body).not.toMatch(/\breveal="|<Predict\b/));

  test.skipIf(isWalk(body))('is followed by the case, before the first heading', () => {
    const opening = body.slice(body.indexOf('</Strip>'), body.indexOf('\n## '));
    const remedy = `${file}: write a <Case> between </Strip> and the first heading`;
    expect(opening.match(/<\/?Case>/g) ?? [], remedy).toEqual(['<Case>', '</Case>']);
  });

  test('states the rule in three sentences', () => {
    const rule = withoutTags(within.slice(within.indexOf('<Rule'), within.indexOf('</Rule>')));
    expect(rule.match(/^- .+/gm) ?? [], `${file}: write three sentences into <Rule>`).toHaveLength(
      3,
    );
  });
});

test('a strip is recognised only at the beginning of a lesson', () => {
  expect(hasStrip('\n<Strip>\n…')).toBe(true);
  expect(hasStrip('A case.\n\n<Strip>')).toBe(false);
});

import { expect, test } from 'vitest';
import embeddingMapStrings from 'words:embedding-map';
import { questionOf } from '~/demos/embedding-map/core/question';
import { describedOf } from '~/demos/embedding-map/state';
import { encoderSaid, panel, said } from '~/demos/embedding-map/view';
import { textOf, toHtml } from '~/lib/figure';
import { recordedScene } from './pictures';

const { scene, look } = recordedScene('terms', 'en');
const t = embeddingMapStrings.en;
const words = { t, locale: 'en' as const, scene, width: 384, source: 'terms' as const };
const text = (nodes: ReturnType<typeof said>) => nodes.map(textOf).join('');

test('the sentence of a ring says how many the map showed, whom it hid and whom it put there', () => {
  const shown = 10 - look!.hidden.length;
  const name = (point: number) => scene.points[point]!.name;
  const [first, second] = look!.hidden.map(name);
  expect(text(said({ ...words, ring: look }))).toBe(
    `The true distances. Of its ten nearest the map showed ${shown}; it hid ${first} and ${second}, and put ${name(look!.strangers[0]!)} beside it instead.`,
  );
  const faithful = { ...look!, hidden: [], strangers: [] };
  expect(text(said({ ...words, ring: faithful }))).toBe(
    'The true distances. Of its ten nearest the map showed 10.',
  );
});

test('the answer to the question says who is nearer, by which cosines, and that the map lied', () => {
  const question = questionOf(scene.points, look!);
  const { near, far } = question;
  expect([near.name, far.name]).toEqual(['tokenizer', 'late chunking']);
  const cosines = look!.cosines.slice();
  cosines[far.point] = 0.125;
  const answered = (answer: string) =>
    text(said({ ...words, ring: { ...look!, cosines }, question, answer }));
  expect(answered(near.id)).toBe(
    'Yes, tokenizer is nearer: its cosine with embedding is 0.34, that of late chunking only 0.13. The map lied: it drew late chunking nearer.',
  );
  expect(answered(far.id)).toMatch(/^No, tokenizer is nearer/);
  expect(text(said({ ...words, question }))).toMatch(/^384 directions are squeezed/);
});

test.each(['en', 'zh'] as const)('the question in /%s/ has no answer in its words', (locale) => {
  const { scene, look } = recordedScene('terms', locale);
  const { middle, near, far } = questionOf(scene.points, look!);
  expect(near.name).not.toContain(middle.name);
  expect(look!.hidden).toContain(near.point);
  expect(look!.strangers[0]).toBe(far.point);
});

test('the panel marks whom the map hid, and its rows can be pressed only where a page follows', () => {
  const described = describedOf(scene, look!);
  const html = (onPress?: () => void) =>
    panel({ ...words, described, glossary: '/en/glossary/', onPress })
      .map(toHtml)
      .join('');
  expect(html()).toContain('href="/en/glossary/embedding/"');
  expect(html().match(/disabled/g)).toHaveLength(7);
  expect(html(() => undefined)).not.toContain('disabled');
  expect(html().match(/data-hidden/g)!.length).toBe(
    described.near.filter((one) => one.hidden).length,
  );
});

test('a search says what it found, and a phrase of one’s own waits for the encoder', () => {
  const asked = { ...words, asked: 'zebra' };
  const found = (points: number[], ready = false) => text(said({ ...asked, found: points, ready }));
  expect(found([])).toBe(`No term is called “zebra”. ${t.waits}`);
  expect(found([], true)).toBe(`No term is called “zebra”. ${t.enter}`);
  expect(found([look!.point])).toMatch(/^embedding is the only one/);
  expect(found([look!.point, 1])).toMatch(/^embedding and 1 more/);
  expect(encoderSaid({ done: 2e6, of: 118e6 }, t, 'en')).toContain('2 of 118 MB');
  expect(encoderSaid({ done: 0, of: 0 }, t, 'en')).toBe(t.starting);
});

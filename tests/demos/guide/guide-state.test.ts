import { expect, test } from 'vitest';
import { guideWords, told } from './state';
import { answer, openState, startWith, withCase } from '~/demos/guide/guide-state';

const words = guideWords('en');
const [start, other] = words.cases as [(typeof words.cases)[number], (typeof words.cases)[number]];
const settings = { ...start.answers, case: start.id, weights: '' };
const opened = () => {
  const props = { ...words, start, base: start, built: { texts: told('en') }, settings };
  return openState({ props, t: words.strings } as never);
};

test('a case brings its answers; before the script came only one that was chosen does', async () => {
  const guide = await opened();
  expect(withCase(guide, settings, other.id)).toMatchObject({ ...other.answers, case: other.id });
  const query = new URLSearchParams(`guide.case=${start.id}`);
  expect(startWith(guide, settings, query)).toEqual({});
  expect(startWith(guide, { ...settings, case: other.id }, query)).toMatchObject(other.answers);
});

test('an answer marks what has changed since the one before', async () => {
  const guide = await opened();
  guide.rules = async () => told('en');
  const first = await answer(guide, settings);
  expect(first.changed).toEqual([]);
  const next = await answer(guide, { ...settings, ...other.answers, case: other.id }, first);
  expect(next.changed).toContain('case');
  expect(next.led).toEqual(first.plan.leads);
});

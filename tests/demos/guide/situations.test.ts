import { describe, expect, test } from 'vitest';
import { roadsOf } from '~/demos/guide/core/plan';
import { completed } from '~/demos/guide/core/rules';
import { cards } from '~/demos/guide/view/cards';
import { textOf } from '~/lib/figure';
import { agrees, planOf, situations, type Advised, type Marked } from './situations/situations';
import { content, stateOf } from './state';

const advised = situations<Advised>('specialist');

describe('what a specialist would have advised', () => {
  test.each(advised.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const plan = planOf(one);
    const rules = plan.rules.map(({ id }) => id);
    expect(plan.leads.join(' ')).toBe(one.leads);
    expect(rules).toEqual(expect.arrayContaining([...(one.holds ?? [])]));
    expect(rules.filter((id) => one.not?.includes(id))).toEqual([]);
    if (one.plan) expect(roadsOf(plan)).toEqual(one.plan);
    if (one.said) {
      const answers = completed(content.questions, one.answers);
      const drawn = cards(stateOf('support-bot', one.language ?? 'en', { ...answers }));
      expect(drawn.map(textOf).join(' ')).toContain(one.said);
    }
  });
});

/** How many situations of a file agree with a marker; what the sets first told is written at their heads. The guide may not get worse. */
test.each([
  ['mend', 20, 19],
  ['once', 20, 18],
  ['second', 20, 17],
])('of the situations in %s (%d), %d agree', (file, all, least) => {
  const told = situations<Marked>(file);
  expect(told).toHaveLength(all);
  const apart = told.filter((one) => !agrees(one)).map(({ id }) => id);
  expect(all - apart.length, apart.join()).toBe(least);
});

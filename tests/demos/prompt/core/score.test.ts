import { describe, expect, test } from 'vitest';
import { bench } from '~/demos/prompt/core/bench';
import { questionsOf, type Hidden } from '~/demos/prompt/core/hidden';
import { score, answerVerdict } from '~/demos/prompt/core/score';
import { templateOf } from '~/demos/prompt/core/template';
import { PromptTooLong } from '~/lib/tinylm';
import { nameOf, tokensOf as idsOf } from '../../../unit/lib/world/worlds';
import { settings, shippedModels, taskOf } from './bench-models';

const task = taskOf();
const ids = (text: string) => idsOf(task.world, text);

describe('the verdict of an answer', () => {
  const hidden = { value: nameOf(task.world, 'Tova') } as Hidden;
  const expected = ids('k3 To va .');
  test.each([
    ['k3 To va .', 'right'],
    ['To va .', 'format'],
    ['k4 To va .', 'format'],
    ['k3 To va k9 .', 'format'],
    ['unknown .', 'unknown'],
    ['k3 unknown .', 'unknown'],
    ['k3 To ruk .', 'wrong'],
    ['k3 .', 'wrong'],
  ] as const)('on "%s" is "%s"', (said, verdict) => {
    expect(answerVerdict(task, ids(said), expected, hidden)).toBe(verdict);
  });
});

describe.each(['en', 'zh'] as const)('the shipped %s model', (language) => {
  const shared = taskOf(language);
  const share = (turned: Parameters<typeof settings>[0]) =>
    bench(shippedModels[language], shared, settings(turned));

  test('gives the value without the code if the prompt states no code', () => {
    const { shares } = share({ rule: 'none', examples: 0, note: 0 });
    expect(shares).toEqual({ right: 0, format: 1, unknown: 0, wrong: 0 });
  });

  test('follows a rule for all topics, and a rule for three only for these', () => {
    expect(share({ rule: 'all', examples: 0, note: 0 }).shares.right).toBeGreaterThan(0.95);
    const half = share({ rule: 'half', examples: 0, note: 0 }).shares.right;
    expect(half).toBeGreaterThan(0.45);
    expect(half).toBeLessThan(0.55);
  });

  test('has the mean score of its answers, which add up', () => {
    const { shares, answers, tokens } = share({});
    const right = answers.filter(({ said, expected }) => said === expected).length;
    expect(shares.right).toBe(right / answers.length);
    expect(shares.right + shares.format + shares.unknown + shares.wrong).toBeCloseTo(1, 12);
    expect(tokens).toBeLessThanOrEqual(96);
  });

  test('loses the format without the rule, and the value without the note', () => {
    const { without, shares } = share({});
    const of = (block: string) => without.find((each) => each.block === block)!.shares;
    expect(without.map(({ block }) => block)).toEqual(['rule', 'note', 'examples', 'all']);
    expect(of('rule').format).toBeGreaterThan(0.5);
    expect(of('note').right).toBeLessThan(0.1);
    expect(of('examples').right).toBeGreaterThanOrEqual(shares.right - 0.05);
    expect(of('all').unknown).toBeGreaterThan(0.7);
  });
});

test('a prompt that leaves no room for its answer is refused with both lengths', () => {
  const asked = settings({ note: 4, examples: 4 });
  const questions = questionsOf(task, { count: 4, note: 4, topics: 'even' });
  const ask = () => score(shippedModels.en, task, templateOf(task, asked), questions);
  expect(ask).toThrow(PromptTooLong);
  expect(ask).toThrow(/tokens \d+, context 96/);
});

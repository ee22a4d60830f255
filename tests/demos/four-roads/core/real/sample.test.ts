import { expect, test } from 'vitest';
import { untoldFor } from '~/demos/four-roads/core/real/exam';
import { samplePrompts } from '~/demos/four-roads/core/real/sample';

test.each(['en', 'zh'] as const)(
  'as many prompts as the exam asks on its roads (%s)',
  (language) => {
    const prompts = samplePrompts({ questions: 4, roads: ['rule', 'rag'] }, language);
    expect(prompts).toHaveLength(2 * (4 + untoldFor(4)));
    const [rule, rag] = prompts.map((one) => JSON.stringify(one).length);
    expect(rag).toBeGreaterThan(rule!);
  },
);

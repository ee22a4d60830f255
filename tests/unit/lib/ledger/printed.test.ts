import { describe, expect, test } from 'vitest';
import { terminal, type Printed } from '~/lib/ledger/printed';
import { askedOf } from '../../../../scripts/studies/programs/record';
import { run } from '../../../demos/recorded';

const PROGRAMS = ['answer', 'tune'] as const;
const recordOf = (program: (typeof PROGRAMS)[number]) =>
  run<Printed & { asked: string }>(`programs/${program}-printed`);

test('terminal writes each command with its output below it', () => {
  const commands = [
    { command: 'python answer.py "Why?"', printed: 'Because. [1]\n' },
    { command: 'python answer.py "How?"', printed: 'So.\n' },
  ];
  expect(terminal(commands)).toBe(
    '$ python answer.py "Why?"\nBecause. [1]\n\n$ python answer.py "How?"\nSo.',
  );
});

describe.each(PROGRAMS)('the stored output of %s.py', (program) => {
  const { snapshot } = recordOf(program);

  test('is of today’s program, questions and package versions', () => {
    expect(
      snapshot.asked,
      'Install what it needs (npm test -- --kit), then: npm run record -- programs',
    ).toBe(askedOf(program));
  });

  test('covers every question, and names the libraries that ran it', () => {
    expect(snapshot.engine).toMatch(/^torch [\d.]+, transformers [\d.]+, /);
    expect(snapshot.commands.length).toBeGreaterThanOrEqual(3);
    for (const { printed } of snapshot.commands) expect(printed.trim()).not.toBe('');
  });
});

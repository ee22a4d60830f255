import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Commits before this day were written under no test. */
const SINCE = '2026-11-30T09:45:00Z';
const MOST = 72;

/** Verbs that end like a participle or a third person, and are none. */
const PLAIN =
  /^(?:Embed|Feed|Need|Speed|Seed|Shed|Bring|Sing|String|Bless|Cross|Focus|Pass|Press|Process|Address|Discuss|Guess|Compress|Express)$/;

function faultOf(subject: string): string | undefined {
  const [verb = ''] = subject.split(' ');
  if (subject.length > MOST) return `has ${subject.length} characters, and ${MOST} may`;
  if (!/^[A-Z][a-z]+$/.test(verb)) return 'begins with no verb';
  if (/(?:ed|ing|s)$/.test(verb) && !PLAIN.test(verb))
    return `begins with “${verb}”: say what it does as an order`;
  return undefined;
}

const faultsIn = (subjects: readonly string[]): string[] =>
  subjects.flatMap((subject) => {
    const fault = faultOf(subject);
    return fault ? [`“${subject}” ${fault}.`] : [];
  });

describe('the subject of a commit', () => {
  test.skipIf(!existsSync('.git'))('is an imperative of at most 72 characters', () => {
    const log = execFileSync('git', ['log', '--no-merges', `--since=${SINCE}`, '--format=%s']);
    expect(faultsIn(log.toString().split('\n').filter(Boolean))).toEqual([]);
  });

  test('is refused when it tells what was done, or is too long', () => {
    expect(
      faultsIn(['Press once for all steps', 'Pressed once', 'A press', `Press ${'x'.repeat(70)}`]),
    ).toEqual([
      '“Pressed once” begins with “Pressed”: say what it does as an order.',
      '“A press” begins with no verb.',
      `“Press ${'x'.repeat(70)}” has 76 characters, and 72 may.`,
    ]);
  });
});

import { fill } from '~/i18n/format';
import type { Results } from '~/lib/own/results';
import type { Block, Line, Sheet } from '../../parts/memo/sheet';
import type { OwnPage } from '../context';
import type { Sayings } from './sayings';
import type { headline, Said } from './sentences';

interface Written extends ReturnType<typeof headline>, Sayings {
  thresholds: readonly string[];
  texts: string;
}

export function memoSheet(
  { title, lead, may, mayNot, thresholds, texts }: Written,
  { questions }: Results,
  { t, literature, date }: Said & { literature: OwnPage['literature']; date: string },
): Sheet {
  const unsaid = mayNot.map(({ quote, because }) => `“${quote}” ${because}`);
  const read = literature.map(({ text, source, href }): Line => [
    `${text} `,
    { text: source, href },
  ]);
  return {
    title: fill(t.memoTitle, { texts }),
    blocks: [
      { kind: 'text', line: [fill(t.memoDate, { date, n: questions.length })] },
      { kind: 'text', line: [{ strong: title }] },
      { kind: 'text', line: [lead] },
      ...listUnder(t.may, may),
      ...listUnder(t.mayNot, unsaid),
      ...listUnder(t.change, thresholds),
      ...listUnder(t.literature, read),
    ],
  };
}

const listUnder = (heading: string, lines: readonly (string | Line)[]): Block[] =>
  lines.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', lines: lines.map((one) => (typeof one === 'string' ? [one] : one)) },
      ];

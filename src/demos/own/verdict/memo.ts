import { fill } from '~/i18n/format';
import type { Results } from '~/lib/own/results';
import type { Block, Line, Sheet } from '../../parts/memo/sheet';
import type { OwnPage } from '../context';
import type { Said, Unsaid } from './sentences';

interface Written {
  title: string;
  lead: string;
  may: readonly string[];
  mayNot: readonly Unsaid[];
  thresholds: readonly string[];
  texts: string;
}

export function memoSheet(
  { title, lead, may, mayNot, thresholds, texts }: Written,
  { questions }: Results,
  { t, literature, date }: Said & { literature: OwnPage['literature']; date: string },
): Sheet {
  return {
    title: fill(t.memoTitle, { texts }),
    blocks: [
      { kind: 'text', line: [fill(t.memoDate, { date, n: questions.length })] },
      { kind: 'text', line: [{ strong: title }] },
      { kind: 'text', line: [lead] },
      ...listUnder(t.may, may),
      ...listUnder(
        t.mayNot,
        mayNot.map(({ quote, because }) => `“${quote}” ${because}`),
      ),
      ...listUnder(t.change, thresholds),
      ...listUnder(
        t.literature,
        literature.map(({ text, source, href }): Line => [`${text} `, { text: source, href }]),
      ),
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

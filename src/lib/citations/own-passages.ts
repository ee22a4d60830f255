import type { Passage, PlainAnswer } from './answer';
import { NUMBER } from './lift-marks';
import { OWN_LIMITS, OwnProblem } from './own-problem';
import { readSentences } from './own-sentences';

const HEAD = new RegExp(String.raw`^\s*[\[［【]\s*(${NUMBER})\s*[\]］】][:：]?\s*(.*)$`, 'su');

interface Numbered {
  number: number;
  text: string;
}

/**
 * Parses pasted passages. If a line begins with a number in brackets, such lines begin and number the passages;
 * otherwise blank lines separate them and they are counted from 1.
 *
 *     "[2] Dogs wear a lead.
 * [5] Cats travel free."   → 2 "Dogs wear a lead.", 5 "Cats travel free."
 *
 * @returns passages in the order of the text; none for white space alone
 * @throws OwnProblem `passage-…` that names the passage or the limit
 */
export function readPassages(text: string): Passage[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const found = lines.some((line) => HEAD.test(line)) ? byNumber(lines) : byBlankLine(lines);
  if (found.length > OWN_LIMITS.passages)
    throw new OwnProblem('passage-many', { found: found.length, most: OWN_LIMITS.passages });
  found.forEach((passage, i) => checkPassage(passage, found.slice(0, i)));
  return found.map((passage) => ({ ...passage, id: String(passage.number), title: '', date: '' }));
}

function byNumber(lines: readonly string[]): Numbered[] {
  const begun: { number: number; lines: string[] }[] = [];
  for (const line of lines) {
    const [, number, rest] = HEAD.exec(line) ?? [];
    if (number) begun.push({ number: Number(number.normalize('NFKC')), lines: [rest!] });
    else if (begun.length > 0) begun.at(-1)!.lines.push(line);
    else if (line.trim() !== '') throw new OwnProblem('passage-head', { text: line });
  }
  return begun.map(({ number, lines: own }) => ({ number, text: own.join('\n').trim() }));
}

const byBlankLine = (lines: readonly string[]): Numbered[] =>
  lines
    .map((line) => line.trim())
    .join('\n')
    .split(/\n{2,}/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, i) => ({ number: i + 1, text }));

function checkPassage({ number, text }: Numbered, before: readonly Numbered[]): void {
  const most = OWN_LIMITS.passage;
  if (text === '') throw new OwnProblem('passage-empty', { n: number });
  if (text.length > most)
    throw new OwnProblem('passage-long', { n: number, found: text.length, most });
  if (before.some((one) => one.number === number))
    throw new OwnProblem('passage-twice', { n: number });
}

export const OWN = 'own';

/** With its marks and numbered passages, as pasted. @throws OwnProblem that names the part that cannot be read */
export function readOwn({ answer, passages }: Record<'answer' | 'passages', string>): PlainAnswer {
  const listed = readPassages(passages);
  return { id: OWN, question: '', passages: listed, sentences: readSentences(answer, listed) };
}

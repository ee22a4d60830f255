/** Rewordings that no reader would call a change. */
export const WAYS = ['space', 'newline', 'lines', 'colon', 'label', 'letter', 'order'] as const;
export type Way = (typeof WAYS)[number];

/**
 * Rewordings of a prompt, each made by one rule; a rule that finds nothing to change yields none.
 *
 * @example rewordings('Q: {question}').map(({ way }) => way) → ['space', 'newline', 'colon', 'label', 'letter']
 */
export function rewordings(text: string): { way: Way; text: string }[] {
  const seen = new Set([text]);
  return WAYS.flatMap((way) => {
    const reworded = CHANGE[way](text);
    if (seen.has(reworded)) return [];
    seen.add(reworded);
    return [{ way, text: reworded }];
  });
}

const CHANGE: Record<Way, (text: string) => string> = {
  space: (text) => (/[ \t]$/.test(text) ? text.trimEnd() : `${text} `),
  newline: (text) => (text.endsWith('\n') ? text.trimEnd() : `${text}\n`),
  lines: (text) =>
    text.includes('\n\n') ? text.replace(/\n{2,}/g, '\n') : text.replace(/(\S)\n(?=\S)/g, '$1\n\n'),
  colon: (text) =>
    /[:：]\s*$/.test(text)
      ? text.replace(/[:：](\s*)$/, '$1')
      : text.replace(/(\S)(\s*)$/, `$1${isHan(text) ? '：' : ':'}$2`),
  label: otherLabels,
  letter: (text) => text.replace(/^\s*\p{L}/u, otherCase),
  order: swapped,
};

const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

function otherCase(letters: string): string {
  const upper = letters.toUpperCase();
  return upper === letters ? letters.toLowerCase() : upper;
}

const LABELS: readonly (readonly [long: string, short: string])[] = [
  ['Question:', 'Q:'],
  ['Answer:', 'A:'],
  ['问题：', '问：'],
  ['回答：', '答：'],
];

/** Swaps `Question:` and `Q:`, at the beginning of a line or after a blank. */
function otherLabels(text: string): string {
  const other = new Map(
    LABELS.flatMap(([long, short]) => [[long, short] as const, [short, long] as const]),
  );
  return text.replace(
    /(^|\s)(Question:|Q:|Answer:|A:|问题：|问：|回答：|答：)/g,
    (_, before: string, label: string) => before + other.get(label)!,
  );
}

/** The two sentences that a line begins with, neither of which contains a slot. */
const SENTENCES =
  /^([^\s.!?。！？{}][^.!?。！？{}\n]*[.!?。！？])( ?)([^\s.!?。！？{}][^.!?。！？{}\n]*[.!?。！？])/mu;

/** Swaps the first two sentences that contain no slot. */
function swapped(text: string): string {
  return text.replace(SENTENCES, '$3$2$1');
}

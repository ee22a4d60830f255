import { OWN_LIMITS } from './own-problem';

/** A number in a mark: at most four digits, possibly full-width. */
export const NUMBER = String.raw`[\d０-９]{1,4}`;

/** `[1]`, `［1］`, `【1】`, `[1, 3]`, `[2-4]`, `[^1]`, `【1†source】`, `[1](https://…)`. */
const MARK = String.raw`[\[［【]\s*\^?(?:${NUMBER})(?:\s*[-–—~～,，;；、]\s*${NUMBER})*(?:†[^\]］】]{0,200})?\s*[\]］】](?:\(https?:[^()\s]*\))?`;
/** `¹,²` and `<sup>1</sup>`, behind a word or a full stop: neither `m²` nor `x²` nor `10²` cites. */
const SMALL = '[⁰¹²³⁴-⁹]{1,4}';
const RAISED = String.raw`(?:${SMALL}(?:[,，]${SMALL})*|<sup>\[?${NUMBER}(?:,\s?${NUMBER})*\]?</sup>)`;
const BEHIND = String.raw`(?<=[\p{L}\p{M}\p{P}])(?<!(?<!\p{L})(?:[a-zA-Zµ]|[kcdm]m|ft|yd|mi))`;
const GAP = String.raw`[ \t\u3000]*`;
/** A run begins at the start of a gap: trying each blank of it would take quadratic time. */
const RUN = new RegExp(`(?<![ \\t\\u3000])${GAP}(?:(?:${MARK}|${BEHIND}${RAISED})${GAP})+`, 'gu');
const EACH = new RegExp(`${MARK}|${RAISED}`, 'gu');

const CLOSING = /^[\n.,;:!?…。，、；：！？)\]）】”’"']/u;
const HAN = /[\p{Script=Han}，。！？；：、”）》]/u;

/**
 * Removes the citation marks of a text, with the white space around them that is no longer needed. They were before the
 * character of the plain text at `at`; those that lead a line that goes on belong to the sentence that follows.
 *
 *     "Free on Sundays [1][2]. No dogs."   → "Free on Sundays. No dogs.", [1, 2] before 15
 */
export function liftMarks(text: string) {
  const marks: { at: number; leads: boolean; numbers: readonly number[] }[] = [];
  let plain = '';
  let from = 0;
  for (const run of text.matchAll(RUN)) {
    plain += text.slice(from, run.index);
    from = run.index + run[0].length;
    const [before, after] = [plain.slice(-1), text.slice(from, from + 1)];
    const leads = (before === '' || before === '\n') && after !== '' && after !== '\n';
    marks.push({ at: plain.length, leads, numbers: numbersIn(run[0]) });
    plain += joint(before, run[0], after);
  }
  return { plain: plain + text.slice(from), marks };
}

function joint(before: string, run: string, after: string): '' | ' ' {
  if (/^\n?$/.test(before) || after === '' || CLOSING.test(after)) return '';
  if (HAN.test(before) && HAN.test(after)) return '';
  const spaced = /^\s|\s$/.test(run);
  return spaced || /[.!?…]/.test(before) ? ' ' : '';
}

const numbersIn = (run: string): number[] => [
  ...new Set([...run.matchAll(EACH)].flatMap(([mark]) => numbersOf(mark))),
];

/** `[2-4, 7]` → 2, 3, 4, 7; a range is cut off after enough numbers to show that it is too long. */
function numbersOf(mark: string): number[] {
  const [list = ''] = mark
    .normalize('NFKC')
    .replace(/^(?:<sup>)?[[【]?\s*/, '')
    .split(/[†\]】<]/);
  return list.split(/[,;、]/).flatMap((part) => {
    const ends = (part.match(/\d+/g) ?? []).map(Number);
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const length = Math.min(high - low, OWN_LIMITS.marks) + 1;
    return Array.from({ length }, (_, i) => low + i);
  });
}

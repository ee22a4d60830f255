import { OWN_LIMITS } from './own-problem';

/** A number in a mark: at most four digits, possibly full-width. */
export const NUMBER = String.raw`[\d０-９]{1,4}`;

/** What tools write before the number: RAGFlow's `ID:`, DeepSeek's `citation:`, and the names of passages. */
const NAMED = String.raw`(?:(?:ID|citation|cite|source|doc(?:ument)?|ref(?:erence)?|passage|来源|资料|文档|文件|段落|引用|参考|出处)[ \t]?[:：#_-]?[ \t]?)`;
const LIST = String.raw`${NAMED}?${NUMBER}(?:\s*[-–—~～,，;；、]\s*${NAMED}?${NUMBER})*`;
/** `[1]`, `［1］`, `【1】`, `[1, 3]`, `[2-4]`, `[^1]`, `[ID:1]`, `【1†source】`, `[1](https://…)`, `(source 1)`, `##1$$` (RAGFlow). */
const MARK = String.raw`(?:[\[［【]\s*\^?(?:${LIST})(?:†[^\]］】]{0,200})?\s*[\]］】](?:\(https?:[^()\s]*\))?|[(（]${NAMED}${NUMBER}(?:\s*[,，;；、]\s*${NAMED}?${NUMBER})*[)）]|##${NUMBER}\$\$)`;
/** `(1)` at a sentence's end, where an answer has no other marks. */
const ROUND = String.raw`[(（][\d０-９]{1,2}(?:[,，、]\s?[\d０-９]{1,2})*[)）](?=[.。!！?？;；,，(（\s]|$)`;
/** `¹,²` and `<sup>1</sup>`, behind a word or a full stop: neither `m²` nor `x²` nor `10²` cites. */
const SMALL = '[⁰¹²³⁴-⁹]{1,4}';
const RAISED = String.raw`(?:${SMALL}(?:[,，]${SMALL})*|<(?:sup|cite)>\[?${NUMBER}(?:,\s?${NUMBER})*\]?</(?:sup|cite)>)`;
const BEHIND = String.raw`(?<=[\p{L}\p{M}\p{P}])(?<!(?<!\p{L})(?:[a-zA-Zµ]|[kcdm]m|ft|yd|mi))`;
const GAP = String.raw`[ \t\u3000]*`;
/** A run begins at the start of a gap: trying each blank of it would take quadratic time. */
const runOf = (mark: string) =>
  new RegExp(`(?<![ \\t\\u3000])${GAP}(?:(?:${mark}|${BEHIND}${RAISED})${GAP})+`, 'giu');
const RUN = runOf(MARK);
const ROUND_RUN = new RegExp(
  `(?<=[^\\s])${GAP}(?:${ROUND}${GAP})+(?=[.。!！?？;；,，\\n]|$)`,
  'gu',
);
const EACH = new RegExp(`${MARK}|${RAISED}|${ROUND}`, 'giu');

const CLOSING = /^[\n.,;:!?…。，、；：！？)\]）】”’"']/u;
const HAN = /[\p{Script=Han}，。！？；：、”）》]/u;

/**
 * Removes the citation marks of a text, with the white space around them that is no longer needed. They were before the
 * character of the plain text at `at`; those that lead a line that goes on belong to the sentence that follows.
 * @param known numbers that count as marks in round brackets, too, if there are no others
 *
 *     "Free on Sundays [1][2]. No dogs."   → "Free on Sundays. No dogs.", [1, 2] before 15
 */
export function liftMarks(text: string, known: readonly number[] = []) {
  const marks: { at: number; leads: boolean; numbers: readonly number[] }[] = [];
  let plain = '';
  let from = 0;
  for (const run of runsIn(text, known)) {
    plain += text.slice(from, run.index);
    from = run.index + run[0].length;
    const [before, after] = [plain.slice(-1), text.slice(from, from + 1)];
    const leads = (before === '' || before === '\n') && after !== '' && after !== '\n';
    marks.push({ at: plain.length, leads, numbers: numbersIn(run[0]) });
    plain += joint(before, run[0], after);
  }
  return { plain: plain + text.slice(from), marks };
}

function runsIn(text: string, known: readonly number[]): RegExpExecArray[] {
  const found = [...text.matchAll(RUN)];
  if (found.length > 0 || known.length === 0) return found;
  return [...text.matchAll(ROUND_RUN)].filter(([run]) =>
    numbersIn(run).every((number) => known.includes(number)),
  );
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
    .replace(/^(?:<\w+>)?[[【(#]*\s*/, '')
    .split(/[†\]】<)$]/);
  return list.split(/[,;、]/).flatMap((part) => {
    const ends = (part.match(/\d+/g) ?? []).map(Number);
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const length = Math.min(high - low, OWN_LIMITS.marks) + 1;
    return Array.from({ length }, (_, i) => low + i);
  });
}

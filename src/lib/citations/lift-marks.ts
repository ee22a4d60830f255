import { OWN_LIMITS } from './own-problem';

/** A number in a mark: at most four digits, possibly full-width. */
export const NUMBER: string = String.raw`[\d０-９]{1,4}`;

/** What tools write before the number: RAGFlow's `ID:`, DeepSeek's `citation:`, and the names of passages. */
const NAMED = String.raw`(?:(?:ID|citations?|cite|sources?|doc(?:ument)?s?|ref(?:erence)?s?|passages?|来源|资料|文档|文件|文献|片段|段落|引用|参考(?:资料|文献)?|出处|注)[ \t]?[:：#_-]?[ \t]?)`;
const AND = String.raw`(?:\s*(?:[,，;；、&和与及]|\band\b)\s*)`;
const LIST = String.raw`${NAMED}?${NUMBER}(?:(?:${AND}|\s*[-–—~～]\s*)${NAMED}?${NUMBER})*`;
/** What may follow the numbers in brackets: a page, the name of a file, or what a vendor writes. */
const PLACE = String.raw`(?:†|\s*[,，:：]\s*(?:pp?\.|§|第)|:\s*(?![\s\d]))[^\]］】]{0,200}`;
/**
 * `[1]`, `［1］`, `【1】`, `[[1]]`, `\[1\]`, `[1, 3]`, `[1 and 3]`, `[2-4]`, `[^1]`, `[ID:1]`, `[1, p. 4]`, `【1†source】`,
 * `[1](https://…)`, `(sources 1 and 3)`, `<cite>1</cite>`, `##1$$` (RAGFlow).
 */
const MARK = String.raw`(?:\\?[\[［【]{1,2}\s*\^?(?:${LIST})(?:${PLACE})?\s*\^?\\?[\]］】]{1,2}(?:\(https?:[^()\s]*\))?|[(（]${NAMED}${NUMBER}(?:${AND}${NAMED}?${NUMBER})*[)）]|<cite>\[?${LIST}\]?</cite>|##${NUMBER}\$\$)`;
/** `(1)` at a sentence's end, where an answer has no other marks. */
const ROUND = String.raw`[(（][\d０-９]{1,2}(?:[,，、]\s?[\d０-９]{1,2})*[)）](?=[.。!！?？;；,，(（\s]|$)`;
/** `¹,²`, `^1^` and `<sup>1</sup>`, behind a word or a full stop: neither `m²` nor `x²` nor `10²` cites. */
const SMALL = '[⁰¹²³⁴-⁹]{1,4}';
const RAISED = String.raw`(?:${SMALL}(?:[,，]${SMALL})*|<sup>\[?${NUMBER}(?:,\s?${NUMBER})*\]?</sup>|\^\[?${NUMBER}\]?\^)`;
const BEHIND = String.raw`(?<=[\p{L}\p{M}\p{P}])(?<!(?<!\p{L})(?:[a-zA-Zµ]|[kcdm]m|ft|yd|mi))`;
const GAP = String.raw`[ \t\u3000]*`;
const ONE = `(?:${MARK}|${BEHIND}${RAISED})${GAP}`;
/** A run begins at the start of a gap: trying each blank of it would take quadratic time. */
const RUN = new RegExp(`(?<![ \\t\\u3000])${GAP}${ONE}(?:${AND}?${ONE})*`, 'giu');
/** What is numbered itself, as in Figure (2). */
const NUMBERED = String.raw`(?<!(?:figure|fig\.|table|equation|eq\.|section|step|appendix|图|表|式|步骤)\s*)`;
const ROUND_RUN = new RegExp(
  `(?<=[^\\s])${NUMBERED}${GAP}(?:${ROUND}${GAP})+(?=[.。!！?？;；,，\\n]|$)`,
  'giu',
);
const EACH = new RegExp(`${MARK}|${RAISED}|${ROUND}`, 'giu');

const CLOSING = /^[\n.,;:!?…。，、；：！？)\]）】”’"']/u;
const HAN = /[\p{Script=Han}，。！？；：、”）》]/u;

interface LiftedMark {
  at: number;
  leads: boolean;
  numbers: readonly number[];
}

/**
 * Removes the citation marks of a text, with the white space around them that is no longer needed. They were before the
 * character of the plain text at `at`; those that lead a line that goes on belong to the sentence that follows.
 * @param known numbers that count as marks in round brackets, too, if there are no others
 *
 *     "Free on Sundays [1][2]. No dogs."   → "Free on Sundays. No dogs.", [1, 2] before 15
 */
export function liftMarks(
  text: string,
  known: readonly number[] = [],
): { plain: string; marks: LiftedMark[] } {
  const marks: LiftedMark[] = [];
  let plain = '';
  let from = 0;
  for (const run of runsIn(text, known)) {
    plain += text.slice(from, run.index);
    from = run.index + run[0].length;
    const before = plain.slice(-1);
    const after = text.slice(from, from + 1);
    const leads = (before === '' || before === '\n') && after !== '' && after !== '\n';
    marks.push({ at: plain.length, leads, numbers: numbersIn(run[0]) });
    plain += joint(before, run[0], after);
  }
  return { plain: plain + text.slice(from), marks };
}

/** `[0, 1]` gives the bounds of a share. */
const INTERVAL = /[[［]\s*0\s*[,，]/;

function runsIn(text: string, known: readonly number[]): RegExpExecArray[] {
  const found = [...text.matchAll(RUN)].filter(([run]) => !INTERVAL.test(run) || known.includes(0));
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
    .replace(/^(?:<\w+>)?[\\[【(#^]*\s*/, '')
    .replace(/(?:[,:]\s*(?:pp?\.|§|第)|(?<=\d)\s*:).*$/s, '')
    .split(/[†\]】<)$\\^]/);
  return list.split(/[,;、&和与及]|and/i).flatMap((part) => {
    const ends = (part.match(/\d+/g) ?? []).map(Number);
    const low = Math.min(...ends);
    const high = Math.max(...ends);
    const length = Math.min(high - low, OWN_LIMITS.marks) + 1;
    return Array.from({ length }, (_, i) => low + i);
  });
}

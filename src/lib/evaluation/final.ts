/** The marks in which the templates of some models set an answer; they are no part of it. */
const BOX = /<\|(?:begin|end)_of_box\|>/g;
/** What a model sets apart as its last word, for a reader of mathematics or of tags. */
const FINAL =
  /<\|begin_of_box\|>(.*?)<\|end_of_box\|>|\\boxed\{(?:\\(?:text|mathrm|textbf)\{)?([^{}]*)\}|<answer>(.*?)<\/answer>/gs;

export const unboxed = (answer: string): string => answer.replace(BOX, '');

/**
 * What an answer says in the end, in each way in which it may be read: as it stands, without the marks of Markdown around
 * words, and what stands in its last box.
 *
 *     '**North quay**.' → also 'North quay.'; 'So it is $\boxed{42}$' → also '42'; '\(1{,}200\)' → also '1,200'
 */
export function finalsIn(answer: string): string[] {
  const [, ...boxes] = [...answer.matchAll(FINAL)].at(-1) ?? [];
  const boxed = boxes.find((one) => one !== undefined);
  const ways = [unboxed(answer), ...(boxed === undefined ? [] : [boxed])];
  return ways.flatMap((way) => [way.trim(), unmarked(way)]);
}

const unmarked = (text: string): string =>
  text
    .trim()
    .replace(/^```\w*\n(.*)\n```$/s, '$1')
    .replace(/^(?:\${1,2}|\\[([])(.+?)(?:\${1,2}|\\[)\]])$/s, '$1')
    .replace(/\{,\}/g, ',')
    .replace(/^(?:#{1,6}|>)\s+/, '')
    .replace(/<\/?(?:b|strong|i|em|u|code|mark)>/gi, '')
    .replace(
      /(?<![\p{L}\p{N}])(\*\*|__|~~|[*_`])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}_*])|\*\*(.+?)\*\*/gu,
      '$2$3',
    )
    .trim();

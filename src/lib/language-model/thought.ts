import type { WrittenAnswer, WrittenToken } from './writing';

const [BEGINS, ENDS] = ['<think>', '</think>'];

/**
 * An answer without the thought that some models write before it, between `<think>` and `</think>`: its tokens are
 * counted as `thought`. If the prompt opened the thought, the answer only closes it; if the limit cuts the thought
 * short, there is no answer.
 *
 *     '<think>Who leads?</think>\n\nTova'  → 'Tova', and the tokens before it as a thought
 */
export function withoutThought(answer: WrittenAnswer): WrittenAnswer {
  const { text, tokens, thought = 0 } = answer;
  const end = text.indexOf(ENDS);
  const begins = text.trimStart().startsWith(BEGINS);
  if (end < 0 && !begins) return answer;
  const from = end < 0 ? text.length : end + ENDS.length;
  const left = tokensFrom(tokens, from + spaceAt(text, from));
  const spoken = left.map((token) => token.text).join('');
  return {
    ...answer,
    text: spoken,
    tokens: left,
    thought: thought + tokens.length - left.length,
  };
}

const spaceAt = (text: string, from: number): number =>
  text.length - from - text.slice(from).trimStart().length;

/** The tokens after a number of characters; a token across that position keeps its second part. */
function tokensFrom(tokens: readonly WrittenToken[], from: number): WrittenToken[] {
  let at = 0;
  return tokens.flatMap((token) => {
    const start = at;
    at += token.text.length;
    if (at <= from) return [];
    return [start >= from ? token : { ...token, text: token.text.slice(from - start) }];
  });
}

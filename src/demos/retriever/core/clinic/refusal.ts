/**
 * Patterns for refusals. They know these phrasings and no others, and
 * cannot tell a refusal from an answer that quotes one.
 */
const REFUSALS: readonly RegExp[] = [
  /\b(?:i|we)(?: a|’|')?(?:m| am| are)? ?(?:do not|don['’]t|cannot|can['’]t|can not|could not|couldn['’]t|not able to|unable to)\b[^.!?\n]{0,30}\b(?:know|answer|say|tell|find|determine|help|share|provide)\b/i,
  /(?:\bnot|n['’]t)\b[^.!?\n]{0,20}\b(?:mentioned|stated|specified|provided|covered|contained|found|available)\b[^.!?\n]{0,20}\b(?:passages?|context|texts?|documents?|sources?|handbook)\b/i,
  /\b(?:passages?|context|texts?|documents?|sources?|handbook)\b[^.!?\n]{0,30}\b(?:do|does|did) ?(?:not|n['’]t)\b[^.!?\n]{0,20}\b(?:say|mention|state|specify|contain|hold|cover|provide|answer|include)/i,
  /\bno (?:information|answer|mention)\b|\bnot enough information\b|^\W*unknown\W*$/i,
  /(?:我|我们)?(?:不知道|不清楚|无从得知|无法(?:回答|确定|得知|提供|判断)|不能(?:回答|提供|透露))/,
  /(?:没有|未|并未|没)(?:找到|查到|提到|提及|说明|写明|涉及|包含|给出)|找不到|查不到|没有(?:相关|足够)?(?:的)?信息/,
];

/** The words with which an answer declines; undefined if no pattern matches. */
export function refusalIn(answer: string): string | undefined {
  for (const pattern of REFUSALS) {
    const [said] = pattern.exec(answer) ?? [];
    if (said !== undefined) return said.trim();
  }
  return undefined;
}

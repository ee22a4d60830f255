import { STAND_IN, type VocabularyName } from '~/lib/text/vocabularies/names';

const PUBLISHED: readonly (readonly [RegExp, VocabularyName])[] = [
  [/^(gpt-4o|gpt-4\.1|gpt-5|o1|o3|o4-mini)(-|$)/, 'o200k'],
  [/^(gpt-4|gpt-3\.5)(-|$)/, 'cl100k'],
  [/^qwen(2\.5|3)(-|$)/, 'qwen3'],
  [/^deepseek-(v3|r1)(-|\.|$)/, 'deepseek3'],
];

/** To count a text by: for `gpt-5-mini` o200k, which is its own; for `claude-opus-5-5` o200k, as a stand-in. */
export function vocabularyOf(id: string): {
  name: 'gpt2' | 'cl100k' | 'o200k' | 'qwen3' | 'deepseek3';
  standIn: boolean;
} {
  const found = PUBLISHED.find(([ids]) => ids.test(id));
  return found ? { name: found[1], standIn: false } : { name: STAND_IN, standIn: true };
}

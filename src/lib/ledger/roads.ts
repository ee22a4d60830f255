import { ROADS, type Road } from '../road';

const OF_TOPIC: Readonly<Record<string, Road>> = {
  prompting: 'prompt',
  retrieval: 'rag',
  'fine-tuning': 'finetune',
  lora: 'finetune',
  'from-scratch': 'scratch',
};
const OF_PART: Readonly<Record<string, Road>> = {
  P: 'prompt',
  R: 'rag',
  F: 'finetune',
  T: 'scratch',
};

/** The road that a lesson teaches, from the letter of its part: `R4` → `rag`, `S1` → undefined. */
export const roadOfLesson = (id: string): Road | undefined => OF_PART[id.charAt(0)];

/** The roads that a claim concerns: that of its topic, and those of the lessons that discuss it. */
export function roadsOfClaim(claim: { topic: string; lessons: readonly string[] }): Road[] {
  const own = new Set([OF_TOPIC[claim.topic], ...claim.lessons.map(roadOfLesson)]);
  return ROADS.filter((road) => own.has(road));
}

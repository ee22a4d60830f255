import { quotationsIn } from '~/lib/text/quotations';
import { segment } from '~/lib/text/segment';
import type { Complaint } from './complaint';
import type { Finding } from './findings';
import { compared, readInstead } from './reading';
import type { Store } from './store';
import { throughStore, type Way } from './way';

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

/**
 * Follows the right words from the store to the answer: were they stored, in one piece, found, in the prompt, read, and
 * permitted? One finding per station, in order.
 */
export function diagnose(store: Store, complaint: Complaint): Finding[] {
  const way = throughStore(store, complaint);
  const refusal = says(complaint) ? undefined : refusalIn(complaint.answered);
  return [
    ...way.findings,
    { station: 'read', ...readingOf(way, complaint, refusal) },
    { station: 'allowed', ...leaveOf(store, way, complaint, refusal) },
  ];
}

type Seen = Pick<Finding, 'code' | 'values'>;

const says = ({ answered, right }: Complaint): boolean => quotationsIn(answered, right).length > 0;

function readingOf(way: Way, complaint: Complaint, refusal: string | undefined): Seen {
  if (complaint.answered.trim() === '') return { code: 'no-answer', values: {} };
  if (segment(complaint.right).length === 0) return { code: 'nothing-came', values: {} };
  if (refusal !== undefined) return { code: 'declines', values: { said: refusal } };
  if (way.arrived) return compared(complaint, way.prompt);
  if (says(complaint)) return { code: 'said-unread', values: {} };
  const instead = readInstead(complaint, way.prompt);
  return instead ? { code: 'another-read', values: instead } : { code: 'nothing-came', values: {} };
}

/** Judges whether giving or withholding the answer was permitted. */
function leaveOf(store: Store, way: Way, complaint: Complaint, refusal: string | undefined): Seen {
  const { place, arrived } = way;
  const isOpen = place?.chunks.every(store.permitted) ?? true;
  if (arrived && !isOpen) return { code: 'leaked', values: {} };
  const excluded = way.findings.some(({ code }) => code === 'kept-out');
  if (excluded) return { code: 'right-withheld', values: { chunk: place!.chunks[0]! } };
  if (complaint.answered.trim() === '') return { code: 'no-answer', values: {} };
  if (refusal === undefined) return { code: 'answers', values: {} };
  const values = { said: refusal };
  if (segment(complaint.right).length === 0) return { code: 'declines-unknown', values };
  return { code: arrived ? 'declines-wrongly' : 'declines-rightly', values };
}

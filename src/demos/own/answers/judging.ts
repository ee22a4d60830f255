import { openRule, type Rule, type Verdict } from '../core/rules';
import type { connectChecks } from '~/workers/models';

/** Milliseconds that a rule may spend on an answer. */
const PATIENCE = 3_000;

const UNJUDGED: Verdict = { right: false };

/** A pattern may never finish on an answer: it is stopped by ending its worker, and is not tried again. */
export function openJudge(
  worker: Pick<ReturnType<typeof connectChecks>, 'judge' | 'stop'>,
  patience = PATIENCE,
) {
  const slow = new Set<string>();

  /** Tries again if the worker was ended because of another rule, so that every answer gets a verdict. */
  async function judged(rule: Rule, answer: string): Promise<Verdict> {
    for (let tries = 0; tries < 2 && !slow.has(rule.expected); tries++) {
      const verdict = await worker.judge({ rule, answer }).catch(() => undefined);
      if (verdict) return verdict;
    }
    return UNJUDGED;
  }

  async function inTime(judging: Promise<Verdict>): Promise<Verdict | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), patience);
    });
    return Promise.race([judging, late]).finally(() => clearTimeout(timer));
  }

  return async (rule: Rule, answer: string): Promise<Verdict> => {
    const { kind, expected } = rule;
    if (kind === 'contains' || kind === 'equals') return openRule(rule, noSchema)(answer);
    if (slow.has(expected)) return UNJUDGED;
    const verdict = await inTime(judged(rule, answer));
    if (verdict) return verdict;
    slow.add(expected);
    worker.stop();
    return UNJUDGED;
  };
}

const noSchema = () => () => undefined;

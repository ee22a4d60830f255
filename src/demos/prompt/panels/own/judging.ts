import { openRule, type Rule, type Verdict } from '../../core/own/rules';
import type { connectChecks } from '~/workers/models';

/** Milliseconds that a rule may spend on an answer. */
const PATIENCE = 3_000;

const TOO_SLOW: Verdict = { right: false, why: 'too-slow' };

/**
 * Judges answers: words here, patterns and schemas in a worker, since a pattern may never finish on an answer. Such a
 * rule is stopped by ending its worker, and is not tried again.
 */
export class Judge {
  private readonly slow = new Set<string>();

  constructor(
    private readonly worker: Pick<ReturnType<typeof connectChecks>, 'judge' | 'stop'>,
    private readonly patience = PATIENCE,
  ) {}

  async verdict(rule: Rule, answer: string): Promise<Verdict> {
    const { kind, expected } = rule;
    if (kind === 'contains' || kind === 'equals') return openRule(rule, noSchema)(answer);
    if (this.slow.has(expected)) return TOO_SLOW;
    const verdict = await this.inTime(() => this.judged(rule, answer));
    if (verdict) return verdict;
    this.slow.add(expected);
    this.worker.stop();
    return TOO_SLOW;
  }

  /** Tries again if the worker was ended because of another rule, so that every answer gets a verdict. */
  private async judged(rule: Rule, answer: string): Promise<Verdict> {
    for (let tries = 0; tries < 2 && !this.slow.has(rule.expected); tries++) {
      const verdict = await this.worker.judge({ rule, answer }).catch(() => undefined);
      if (verdict) return verdict;
    }
    return this.slow.has(rule.expected) ? TOO_SLOW : { right: false, why: 'check-failed' };
  }

  private async inTime(judge: () => Promise<Verdict>): Promise<Verdict | undefined> {
    const judged = judge();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.patience);
    });
    return Promise.race([judged, late]).finally(() => clearTimeout(timer));
  }
}

const noSchema = () => () => undefined;

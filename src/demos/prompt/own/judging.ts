import { openRule, type Rule, type Verdict } from '~/lib/demos/prompt/own/rules';
import type { connectChecks } from '~/workers/models';

/** Milliseconds that a rule may look at an answer. */
const PATIENCE = 3_000;

/**
 * Judges answers: words here, patterns and schemas in a worker, since a pattern may take for ever on an answer. One that
 * does is broken off with its worker, and not tried again.
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
    const tooSlow: Verdict = { right: false, why: 'too-slow' };
    if (this.slow.has(expected)) return tooSlow;
    const verdict = await this.inTime(this.worker.judge({ rule, answer }));
    if (verdict) return verdict;
    this.slow.add(expected);
    this.worker.stop();
    return tooSlow;
  }

  private async inTime(judged: Promise<Verdict>): Promise<Verdict | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), this.patience);
    });
    judged.catch(() => undefined); // the worker that is stopped rejects it
    return Promise.race([judged, late]).finally(() => clearTimeout(timer));
  }
}

const noSchema = () => () => undefined;

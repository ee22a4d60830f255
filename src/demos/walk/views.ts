import { costViews } from '../cost/views';
import type { DemoViews } from '../kit/view';
import { ladderViews } from '../parts/rung/views';
import { evidenceViews } from '../evidence/views';
import { retrieverViews } from '../retriever/views';
import { tokenizerViews } from '../tokenizer/views';

/** Demos whose views the steps of walks draw, by name. */
export const VIEWS: Readonly<Record<string, DemoViews>> = {
  cost: costViews,
  evidence: evidenceViews,
  ladder: ladderViews,
  retriever: retrieverViews,
  tokenizer: tokenizerViews,
};

/** The path of a demo's bench below the language, if it is not the page of the demo. */
const BENCHES: Readonly<Record<string, string>> = { ladder: 'ladder/' };

export const benchPath = (demo: string): string => BENCHES[demo] ?? `demos/${demo}/`;

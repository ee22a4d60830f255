import type { DemoViews } from '../kit/view';
import { evidenceViews } from '../evidence/views';
import { retrieverViews } from '../retriever/views';

/** Demos whose views the steps of walks draw, by name. */
export const VIEWS: Readonly<Record<string, DemoViews>> = {
  evidence: evidenceViews,
  retriever: retrieverViews,
};

/** The path of a demo's bench below the language, if it is not the page of the demo. */
const BENCHES: Readonly<Record<string, string>> = { ladder: 'ladder/' };

export const benchPath = (demo: string): string => BENCHES[demo] ?? `demos/${demo}/`;

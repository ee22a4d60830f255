import { demoPath } from '~/lib/moved';
import type { DemoViews } from '../kit/view';
import { costViews } from '../cost/views';
import { evidenceViews } from '../evidence/views';
import { finetuneViews } from '../finetune/views';
import { roadsViews } from '../four-roads/views';
import { adapterViews } from '../four-roads/views/off-on';
import { ladderViews } from '../parts/own-model/views';
import { promptViews } from '../prompt/views';
import { retrieverViews } from '../retriever/views';
import { tokenizerViews } from '../tokenizer/views';

export const VIEWS: Readonly<Record<string, DemoViews>> = {
  adapter: adapterViews,
  cost: costViews,
  evidence: evidenceViews,
  finetune: finetuneViews,
  'four-roads': roadsViews,
  ladder: ladderViews,
  prompt: promptViews,
  retriever: retrieverViews,
  tokenizer: tokenizerViews,
};

/** The path of a demo's bench below the language, if it is not the page of the demo. */
const BENCHES: Readonly<Record<string, string>> = { adapter: '#switch', ladder: 'ladder/' };

export const benchPath = (demo: string): string => BENCHES[demo] ?? demoPath(demo);

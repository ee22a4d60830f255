import { demoPath } from '~/lib/moved';
import type { DemoViews } from '../kit/view';
import { costViews } from '../cost/views';
import { boardViews } from '../cost/views/board';
import { evidenceViews } from '../evidence/views';
import { finetuneViews } from '../finetune/views';
import { roadsViews } from '../four-roads/views';
import { adapterViews } from '../four-roads/views/off-on';
import { pathsViews } from '../four-roads/views/paths';
import { officeViews } from '../parts/office/views';
import { ladderViews } from '../parts/own-model/views';
import { promptViews } from '../prompt/views';
import { retrieverViews } from '../retriever/views';
import { tokenizerViews } from '../tokenizer/views';

export const VIEWS: Readonly<Record<string, DemoViews>> = {
  adapter: adapterViews,
  board: boardViews,
  cost: costViews,
  evidence: evidenceViews,
  finetune: finetuneViews,
  'four-roads': roadsViews,
  'knowledge-paths': pathsViews,
  ladder: ladderViews,
  office: officeViews,
  prompt: promptViews,
  retriever: retrieverViews,
  tokenizer: tokenizerViews,
};

/** The path of a demo's bench below the language, if it is not the page of the demo. */
const BENCHES: Readonly<Record<string, string>> = {
  adapter: '#switch',
  board: demoPath('cost'),
  'knowledge-paths': 'lab/',
  ladder: 'ladder/',
  office: 'build/#tools',
};

export const benchPath = (demo: string): string => BENCHES[demo] ?? demoPath(demo);

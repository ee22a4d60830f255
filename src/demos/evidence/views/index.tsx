import { viewsOf, type View } from '~/demos/kit/view';
import { type FigureNode } from '~/lib/figure';
import type { Both, Locale } from '~/lib/locale';
import { evidenceFields, type EvidenceSettings } from '../core/settings';
import { judgedTwice } from './judge';
import { neededQuestions } from './needed';
import { resultRows, type PairedMarks } from './rows';
import { SENTENCES, threeSentences, type Sentence } from './sentence';
import { triesIn100 } from './tries';
import { winsIn100 } from './wins';

/** The settings of the bench, and which of three sentences is pressed. */
const fields = {
  ...evidenceFields,
  sentence: { kind: 'choice', default: '', options: ['', ...SENTENCES] },
} as const;

type ViewSettings = EvidenceSettings & { sentence: '' | Sentence };
/** What the views draw from: a results file in each language. In the page it is left out, since only `rows` reads it. */
export type EvidenceSource = Both<PairedMarks>;
type EvidenceView = View<EvidenceSource, ViewSettings>;

/** A picture with a class of its own, so that its rules reach nothing else. */
const framed = (name: string, ...nodes: FigureNode[]): FigureNode[] => [
  <div class={`evidence-view ${name}`}>{nodes}</div>,
];

/** A view that is computed from its settings alone. */
const computed =
  (
    name: string,
    draw: (settings: EvidenceSettings, locale: Locale) => FigureNode[],
  ): EvidenceView =>
  (settings, _, locale) =>
    framed(name, ...draw(settings, locale));

const sentence: EvidenceView = (settings, _, locale) =>
  framed('sentence', ...threeSentences(settings.sentence, locale));

/** The only view that reads its source. */
const rows: EvidenceView = (_, files, locale) =>
  framed('rows', ...resultRows(files[locale], locale));

export const evidenceViews = viewsOf<EvidenceSource, ViewSettings>({
  fields: () => fields,
  views: {
    wins: computed('wins', winsIn100),
    needed: computed('needed', neededQuestions),
    judge: computed('judge', judgedTwice),
    tries: computed('tries', triesIn100),
    sentence,
    rows,
  },
});

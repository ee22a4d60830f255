import { readFileSync } from 'node:fs';
import { abstainView, restView as abstainRest } from '~/demos/abstain/view';
import { view as changeView } from '~/demos/change-map/view';
import { citeView } from '~/demos/citations/view';
import { marksView } from '~/demos/citations/view/marks-view';
import { overlapView } from '~/demos/citations/view/overlap-view';
import { recordedTable } from '~/demos/citations/view/recorded-view';
import { verdictView as citedView } from '~/demos/citations/view/verdict-view';
import { scriptView, view as clinicView } from '~/demos/code-clinic/view';
import { PARTS as COST_PARTS } from '~/demos/cost/core/settings';
import { costView, partView } from '~/demos/cost/view';
import { embeddingMapFields } from '~/demos/embedding-map/core/settings';
import type { RecordedMap, RecordedPoint } from '~/demos/embedding-map/core/record';
import type { TwelveRecord } from '~/demos/embedding-map/core/twelve-record';
import { embeddingMapStrings } from '~/demos/embedding-map/about';
import { shownMap } from '~/demos/embedding-map/recorded';
import { embeddingMapView, mapsView } from '~/demos/embedding-map/view';
import { twelveTable } from '~/demos/embedding-map/view/twelve-table';
import { wordsAtRest } from '~/demos/embedding-map/view/words-at-rest';
import { PARTS as EVIDENCE_PARTS } from '~/demos/evidence/core/settings';
import { evidenceView } from '~/demos/evidence/view';
import { finetuneStrings } from '~/demos/finetune/about';
import { armFrom } from '~/demos/finetune/arm';
import type { PackedQuestioned } from '~/demos/finetune/core/asking';
import type { Change } from '~/demos/finetune/core/held';
import type { FinetuneSnapshot } from '~/demos/finetune/core/run';
import { FIRST_MATRIX, type FinetuneState } from '~/demos/finetune/state';
import { finetuneView } from '~/demos/finetune/view';
import { foldsView as finetuneFolds } from '~/demos/finetune/view';
import { answersView as tunedView } from '~/demos/finetune/view/answers-view';
import { fourRoadsStrings } from '~/demos/four-roads/about';
import type { LabRecord } from '~/demos/four-roads/core/record';
import { recordedRun, recordedState } from '~/demos/four-roads/recorded';
import { fourRoadsView } from '~/demos/four-roads/view';
import { cards } from '~/demos/guide/view/cards';
import { ends } from '~/demos/guide/view/ends';
import { reasons } from '~/demos/guide/view/reasons';
import { verdict } from '~/demos/guide/view/verdict';
import { pathsView } from '~/demos/knowledge-paths/view';
import { view as matrixView } from '~/demos/matrix/view';
import { promptView } from '~/demos/prompt/view';
import { restView as promptRest } from '~/demos/prompt/view/rest-view';
import { answersView as promptedView } from '~/demos/prompt/view/answers-view';
import { retrieverStrings } from '~/demos/retriever/about';
import type { RetrieverSnapshot } from '~/demos/retriever/core/snapshot';
import { retrieverFields } from '~/demos/retriever/core/settings';
import { retrieverView } from '~/demos/retriever/view';
import { restView as retrieverRest } from '~/demos/retriever/view/rest';
import { verdictView } from '~/demos/retriever/view/verdict';
import { tokensView } from '~/demos/tokenizer/view';
import { networkView } from '~/demos/tokenizer/view/network-view';
import { trainerStrings } from '~/demos/trainer/about';
import type { PackedMoments } from '~/demos/trainer/core/packed-moments';
import type { TrainerSnapshot } from '~/demos/trainer/core/snapshot';
import { recordingOf } from '~/demos/trainer/recording';
import type { TrainerState } from '~/demos/trainer/state';
import { trainerView } from '~/demos/trainer/view';
import { foldsView as trainerFolds } from '~/demos/trainer/view/folds-view';
import type { FigureNode } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { setIn, settingsOfRun } from '~/lib/settings/table';
import { stateOf as abstain } from './abstain/state';
import { entries, stateOf as change } from './change-map/state';
import { stateOf as cited } from './citations/state';
import { stateIn as clinic } from './code-clinic/state';
import { shown as cost } from './cost/state';
import { shown as evidence } from './evidence/state';
import { content as guided, stateOf as guide } from './guide/state';
import { stateOf as paths } from './knowledge-paths/state';
import { every, stateOf as matrix } from './matrix/state';
import { stateOf as prompt } from './prompt/state';
import { shown as tokenizer } from './tokenizer/state';

const run = <Snapshot>(name: string): { config: Record<string, unknown>; snapshot: Snapshot } =>
  JSON.parse(readFileSync(`content/runs/${name}.json`, 'utf8'));

/** What a demo draws, by a name for each of its pictures. */
type Pictures = Record<string, FigureNode[]>;

/** Every demo with what its page shows of recorded runs, folds included. */
export const PICTURES: Record<string, (locale: Locale) => Pictures> = {
  abstain: (locale) => {
    const state = abstain(locale, 3, 10, 0.75);
    return { curve: abstainView(state), folds: abstainRest(state) };
  },
  'change-map': (locale) =>
    Object.fromEntries(
      entries.map(({ id }) => [id, changeView(change(id, new Map([[id, 'rag']]), locale))]),
    ),
  citations: (locale) => {
    const state = cited({ locale });
    const own = cited({ locale, own: true });
    return {
      answer: [...citeView(state), ...citedView(state)],
      own: [...citeView(own), ...citedView(own), ...overlapView(own)],
      folds: [...overlapView(state), ...marksView(state), recordedTable(state)],
    };
  },
  'code-clinic': (locale) => {
    const state = clinic(locale);
    return { page: clinicView(state), scripts: state.scripts.flatMap((one) => scriptView(one, state)) }; // prettier-ignore
  },
  cost: (locale) => {
    const state = cost({}, locale);
    return {
      ...Object.fromEntries(COST_PARTS.map((part) => [part, partView(part, state)])),
      counted: costView({ ...state, counted: { characters: 9, bytes: 12, tokens: 4 } }),
    };
  },
  'embedding-map': (locale) => ({
    ...Object.fromEntries(
      ['terms', 's4-words', 'seeds', 'r3-map', 's4-moments'].map((name) => [
        name,
        mapOf(name, locale),
      ]),
    ),
    twelve: twelveWords(locale),
  }),
  evidence: (locale) =>
    Object.fromEntries(
      EVIDENCE_PARTS.map((part) => {
        const pairs = '1 0\n1 1\n0 0\n1 0\n1 1\n1 0';
        return [part, evidenceView(evidence({ part, pairs }, locale))];
      }),
    ),
  finetune: (locale) => {
    const state = tuned(locale);
    const atStart = { ...state, at: 0 };
    const live = { ...state, backend: 'simd' } as const;
    return {
      picture: [...finetuneView(state), tunedView(state)],
      start: [...finetuneView(atStart), tunedView(atStart)],
      folds: finetuneFolds(state),
      live: finetuneFolds(live),
    };
  },
  'four-roads': (locale) => {
    const { snapshot } = run<LabRecord>(`four-roads/facts-${locale}`);
    const page = { locale, t: fourRoadsStrings[locale] };
    const recorded = recordedRun(snapshot, '2026-11-22');
    return {
      lesson: fourRoadsView(recordedState(recorded, { ...page, folded: true })),
      lab: fourRoadsView(recordedState(recorded, { ...page, folded: false })),
    };
  },
  guide: (locale) =>
    Object.fromEntries(
      guided.presets.map(({ id }) => {
        const state = guide(id, locale);
        return [id, [...ends(state), ...verdict(state), ...cards(state), ...reasons(state)]];
      }),
    ),
  'knowledge-paths': (locale) =>
    Object.fromEntries(['s1-paths', 's1-tuned'].map((name) => [name, pathsView(paths(name, locale))])), // prettier-ignore
  matrix: (locale) => ({
    equal: matrixView(matrix({}, locale)),
    none: matrixView(matrix(every(0), locale)),
  }),
  prompt: (locale) =>
    Object.fromEntries(
      ['p1-order', 'p2-examples', 'p3-formats', 'p4-search', 'p5-lie'].map((name) => {
        const state = prompt(name, locale, true);
        return [name, [...promptView(state), ...promptedView(state), ...promptRest(state)]];
      }),
    ),
  retriever: (locale) =>
    Object.fromEntries(
      ['r3-words', 'fog', 'r5-abstain', 'r4-rerank'].map((name) => [name, found(name, locale)]),
    ),
  tokenizer: (locale) => ({
    tokens: tokensView(tokenizer({ merges: 3 }, { locale, live: false })),
    network: networkView(tokenizer({}, { locale })),
  }),
  trainer: (locale) => {
    const state = trained(locale);
    const start = { ...state, at: 0 };
    const live = { ...state, live: { backend: 'simd', open: true } } as const;
    return {
      picture: trainerView(state),
      start: trainerView(start),
      folds: trainerFolds(state),
      live: trainerFolds(live),
    };
  },
};

interface Maps {
  points: RecordedPoint[];
  maps: RecordedMap[];
}

function mapOf(name: string, locale: Locale): FigureNode[] {
  const { config, snapshot } = run<Maps | Record<Locale, Maps>>(`embedding-map/${name}`);
  const { points, maps } = 'maps' in snapshot ? snapshot : snapshot[locale];
  const t = embeddingMapStrings[locale];
  const fields = embeddingMapFields(['q01']);
  const settings = settingsOfRun(fields, setIn(fields, config));
  const words = { t, locale, alone: maps.length === 1, parts: { ...t.kinds } };
  const state = { locale, t, maps: maps.map((map) => shownMap(map, points, settings, words)) };
  return [...mapsView(state), ...embeddingMapView(state)];
}

function twelveWords(locale: Locale): FigureNode[] {
  const { snapshot: twelve } = run<TwelveRecord>('embedding-map/twelve');
  const t = embeddingMapStrings[locale];
  const chosen = twelve.words.findIndex(([, language]) => language === locale);
  return [...wordsAtRest({ twelve, chosen }, t, locale), twelveTable(twelve, t, locale)];
}

function tuned(locale: Locale): FinetuneState {
  const { snapshot } = run<
    Record<Locale, (FinetuneSnapshot & { changes: Change[] })[]> & {
      said: Record<Locale, PackedQuestioned[]>;
    }
  >('finetune/f5-facts');
  const runs = snapshot[locale].map(({ changes, ...one }, i) => ({
    snapshot: armFrom(one, snapshot.said[locale][i]),
    changes,
  }));
  const outline = runs[0]!.snapshot.looks;
  return { locale, t: finetuneStrings[locale], runs, outline, matrix: FIRST_MATRIX };
}

function found(name: string, locale: Locale): FigureNode[] {
  const { config, snapshot } = run<RetrieverSnapshot>(`retriever/${name}`);
  const { answers, figures, versus, abstaining } = snapshot;
  const t = retrieverStrings[locale];
  const settings = settingsOfRun(retrieverFields([String(config.question ?? '')]), config);
  const state = {
    answer: answers[locale],
    figures,
    versus,
    abstaining: abstaining?.[locale],
    settings: { ...settings, query: answers[locale].query },
    questions: 80,
  };
  return [
    ...retrieverView(state, t),
    ...verdictView(state, t),
    ...retrieverRest({ ...state, live: true }, t),
  ];
}

function trained(locale: Locale): TrainerState {
  const { snapshot } =
    run<Record<Locale, [TrainerSnapshot & { said: PackedMoments }]>>('trainer/t1-handbook');
  const [{ said, ...one }] = snapshot[locale];
  const { snapshot: first, asked } = recordingOf({ snapshot: one, said, text: undefined });
  const t = trainerStrings[locale];
  return { locale, t, runs: [{ snapshot: first }], asked, outline: first.losses };
}

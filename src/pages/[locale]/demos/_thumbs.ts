import { changes, citedAnswers, codeClinic, run, runIn } from '~/content/lookup';
import { abstainThumb } from '~/demos/abstain/thumb';
import { changeMapThumb } from '~/demos/change-map/thumb';
import { citationsThumb } from '~/demos/citations/thumb';
import { codeClinicThumb } from '~/demos/code-clinic/thumb';
import { costThumb } from '~/demos/cost/thumb';
import { embeddingMapThumb } from '~/demos/embedding-map/thumb';
import { evidenceThumb } from '~/demos/evidence/thumb';
import { finetuneThumb } from '~/demos/finetune/thumb';
import { fourRoadsThumb } from '~/demos/four-roads/thumb';
import { guideThumb } from '~/demos/guide/thumb';
import { knowledgePathsThumb } from '~/demos/knowledge-paths/thumb';
import { matrixThumb } from '~/demos/matrix/thumb';
import { promptThumb } from '~/demos/prompt/thumb';
import { retrieverThumb } from '~/demos/retriever/thumb';
import { tokenizerThumb } from '~/demos/tokenizer/thumb';
import { trainerThumb } from '~/demos/trainer/thumb';
import { abstainFields } from '~/demos/abstain/core/settings';
import { evidenceFields } from '~/demos/evidence/core/settings';
import type { FigureElement } from '~/lib/figure';
import type { Locale } from '~/lib/locale';
import { settingsOfRun } from '~/lib/settings/table';

type Draw = (locale: Locale) => Promise<FigureElement>;

const cellsOf = async (demo: string, name: string, locale: Locale) =>
  (await run(demo, name.replace('{l}', locale))).snapshot.cells ?? {};

/** What each demo shows of itself before it is opened: a recorded run of its own, or the content that it reads. */
const THUMBS: Record<string, Draw> = {
  'four-roads': async (locale) =>
    fourRoadsThumb(await cellsOf('four-roads', 'facts-{l}', locale), locale),
  retriever: async (locale) =>
    retrieverThumb((await runIn('retriever', 'r3-words', locale)).snapshot.answers[locale]),
  trainer: async (locale) => {
    const { snapshot } = await runIn('trainer', 'shipped', locale);
    return trainerThumb(held(snapshot[locale]?.[0], 'trainer'), locale);
  },
  finetune: async (locale) => {
    const { along } = (await run('finetune', 'f5-facts')).config['sweep'] as { along: number[] };
    return finetuneThumb(await cellsOf('finetune', 'f5-facts', locale), along, locale);
  },
  prompt: async (locale) => {
    const result = (await runIn('prompt', 'p1-parts', locale)).snapshot[locale];
    if (result.view !== 'one') throw new Error('p1-parts has no answers to one prompt.');
    return promptThumb(result.answers.map(({ verdict }) => verdict));
  },
  'embedding-map': async (locale) => {
    const { snapshot } = await runIn('embedding-map', 'terms', locale);
    const map = 'maps' in snapshot ? snapshot : snapshot[locale];
    return embeddingMapThumb(held(map.maps[0], 'embedding-map'));
  },
  'knowledge-paths': async (locale) =>
    knowledgePathsThumb((await runIn('knowledge-paths', 's1-paths', locale)).snapshot[locale].rows),
  guide: async (locale) => guideThumb(await cellsOf('guide', 'guide-support', locale)),
  cost: async (locale) => costThumb(await cellsOf('cost', 'c3-support', locale)),
  matrix: async (locale) => matrixThumb(await cellsOf('matrix', 'c2-equal', locale), locale),
  'change-map': async () =>
    changeMapThumb(
      held(
        (await changes()).find(({ id }) => id === 'new-price-list'),
        'change-map',
      ),
    ),
  citations: async (locale) =>
    citationsThumb(
      (await citedAnswers()).map(({ id }) => id),
      await cellsOf('citations', 'r5-check', locale),
    ),
  tokenizer: async (locale) =>
    tokenizerThumb((await runIn('tokenizer', 's4-tokens', locale)).snapshot.merges),
  abstain: async (locale) => {
    const { snapshot, config } = await runIn('abstain', 'r1-price', locale);
    return abstainThumb(snapshot[locale], settingsOfRun(abstainFields, config));
  },
  evidence: async () =>
    evidenceThumb(settingsOfRun(evidenceFields, (await run('evidence', 's5-worse')).config)),
  'code-clinic': async () => {
    const lines = (await codeClinic()).scripts.flatMap(({ lines: all }) => all);
    return codeClinicThumb(
      held(
        lines.find(({ claim }) => claim === '001-45'),
        'code-clinic',
      ),
    );
  },
};

function held<T>(found: T | undefined, demo: string): T {
  if (found !== undefined) return found;
  throw new Error(`The picture of ${demo} is drawn from what its record no longer has.`);
}

/**
 * The picture of a demo for the index.
 *
 * @throws Error if the demo has none, or its record lacks what is drawn
 */
export function thumbOf(demo: string, locale: Locale): Promise<FigureElement> {
  const draw = THUMBS[demo];
  if (!draw)
    throw new Error(
      `The demo ${demo} has no picture: write src/demos/${demo}/thumb.ts and name it in _thumbs.ts.`,
    );
  return draw(locale);
}

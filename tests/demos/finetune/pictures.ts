import finetuneStrings from 'words:finetune';
import { armFrom, type FinetuneState, progressText } from '~/demos/finetune/state';
import type { PackedQuestioned } from '~/demos/finetune/core/asking';
import type { Change } from '~/demos/finetune/core/energy';
import type { FinetuneSnapshot } from '~/demos/finetune/core/run';
import { finetuneView, foldsView as finetuneFolds } from '~/demos/finetune/view';
import { answersView as tunedView } from '~/demos/finetune/view/answers-view';
import type { Locale } from '~/lib/locale';
import { run, type Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => {
  const state = tuned(locale);
  const atStart = { ...state, at: 0 };
  const live = { ...state, backend: 'simd' } as const;
  return {
    picture: [...finetuneView(state), tunedView(state), progressText(state)],
    start: [...finetuneView(atStart), tunedView(atStart), progressText(atStart)],
    folds: finetuneFolds(state),
    live: finetuneFolds(live),
  };
};

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
  return { locale, t: finetuneStrings[locale], runs, outline };
}

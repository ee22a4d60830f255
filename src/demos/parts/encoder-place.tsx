import { signal } from '@preact/signals-core';
import { fill, formatNumber } from '~/i18n/format';
import { loadWords, wordsOf } from '~/demos/kit/words';
import { offeredModel } from '~/lib/encoder/models';
import { unreadBy } from '~/lib/encoder/reads';
import { LOCALES, type Locale } from '~/lib/locale';
import { storedEncoder, type LoadedEncoder } from '~/workers/encoder';
import {
  cancelEncoder,
  embedWith,
  encoderState,
  loadEncoder,
  lookAgain,
  onEncoder,
  tokensWith,
} from './encoder-shared';
import type { EncoderState } from './encoder-shared';
import type { Over } from '../kit/over';
import { drawPanel, isMissing, openHosted } from './hosted/hosted';
import { sizeText } from './quantities';
import { openStored } from './stored/stored-fold';
import type { Words as EncoderWords } from 'words:encoder';
import type { Words as StoredStrings } from 'words:stored';

type EncoderStrings = Over<EncoderWords>;

const WORDS = 'parts/encoder';
const STORED_WORDS = 'parts/stored';

export type EncoderPlace = Awaited<ReturnType<typeof encoderPlace>>;

const encoderName = (model: string): string => offeredModel(model)?.name ?? model;

export function buttonText(model: string, t: EncoderStrings): string {
  const { licence = '', bytes = 0 } = offeredModel(model) ?? {};
  return fill(t.loadOwn, { name: encoderName(model), licence, size: sizeText(bytes, t) });
}

export const recordedText = (model: string, t: EncoderStrings): string =>
  fill(t.recorded, { name: encoderName(model) });

function otherWay(error: unknown, model: string, t: EncoderStrings): string {
  if (isMissing(error)) return t.without;
  const isMemory = (error as { code?: unknown } | null)?.code === 'memory';
  return isMemory ? recordedText(model, t) : '';
}

function loadedText(encoder: LoadedEncoder, t: EncoderStrings): string {
  const seconds = formatNumber(encoder.seconds, t.locale, 1);
  const values = { name: encoderName(encoder.model), width: encoder.width, seconds };
  const loaded = fill(t.loaded, { ...values, size: sizeText(encoder.bytes, t) });
  const fate = encoder.stored ? t.loadedKept : t.loadedNotKept;
  return [loaded, fate, t.inMemory].join(LOCALES[t.locale].space);
}

/** All panels of a page show the same encoder. @param ready called when another encoder is there */
export async function encoderPlace(
  root: HTMLElement,
  { demo, locale }: { demo: string; locale: Locale },
  ready: () => void,
) {
  await Promise.all([loadWords(WORDS, locale, 'parts/hosted'), loadWords(STORED_WORDS, locale)]);
  const t = wordsOf<EncoderStrings>(WORDS);
  const place = root.querySelector<HTMLElement>('[data-encoder-form]')!;
  const chosen = root.querySelector('select')!;
  const model = signal(chosen.value);
  const state = signal(encoderState());
  const hosted = openHosted({
    t,
    slots: 'model',
    id: (part) => `${demo}-encoder-${part}`,
    cancel: cancelEncoder,
    name: () => encoderName(model.value),
    buttonText: () => buttonText(model.value, t),
    storedSize: () => storedEncoder(model.peek()),
    isAtRest: () => encoderState().doing.name === 'nothing' && !encoderState().encoder,
    load: (keep) => void loadEncoder({ model: model.peek(), keep }),
  });
  const stored = openStored(wordsOf<StoredStrings>(STORED_WORDS), async () => {
    await lookAgain();
    if (encoderState().doing.name !== 'loading') hosted.turned();
  });
  let known: LoadedEncoder | undefined;
  function show(now: EncoderState): void {
    const { encoder, doing } = (state.value = now);
    const isBusy = doing.name === 'loading';
    root.dataset.encoder = !isBusy && encoder ? 'ready' : doing.name;
    root.toggleAttribute('data-model-loaded', !isBusy && encoder !== undefined);
    if (doing.name === 'failed') {
      root.dataset.encoder = encoder ? 'ready' : doing.name;
      hosted.refuse(doing.error, otherWay(doing.error, doing.asked.model, t));
    } else if (encoder && !isBusy) {
      hosted.refuse(undefined);
      hosted.say(loadedText(encoder, t));
    }
    if (!isBusy) stored.refresh();
    if (encoder === known) return;
    known = encoder;
    if (known) ready();
  }

  for (const type of ['input', 'change'])
    chosen.addEventListener(type, () => {
      model.value = chosen.value;
      hosted.turned();
    });
  hosted.turned();
  drawPanel(root, place, () => {
    const { doing } = state.value;
    const busy = doing.name === 'loading' ? hosted.fetching(doing.done, doing.of) : undefined;
    return [
      <link rel="stylesheet" href={place.dataset.sheet} />,
      ...hosted.buttons(busy !== undefined),
      ...hosted.slots('loading-model', busy),
      stored.view(),
    ];
  });
  onEncoder(show);
  show(encoderState());
  return {
    loaded: () => encoderState().encoder,
    embed: embedWith,
    tokens: tokensWith,
    problems: () => t.problems,
    /** A sentence where most texts of a group are in a language that the encoder does not read; otherwise empty. */
    unread(...groups: readonly (readonly string[])[]): string {
      const { encoder } = encoderState();
      if (!encoder) return '';
      const unread = groups.map((texts) => unreadBy(encoder, texts)).find(Boolean);
      return unread ? fill(t.unread[unread], { name: encoderName(encoder.model) }) : '';
    },
  };
}

// Asks the model of this site the questions of the switch, in this tab: first without the adapter, then with it.
import { readLocal } from '~/browser/storage';
import { TUNINGS } from '~/browser/tunings-key';
import { fill } from '~/i18n/format';
import type { TrainedNumbers } from '~/lib/llama/tuning';
import { opening } from '~/lib/text/opening';

const SIDES = ['off', 'on'] as const;
const MEGABYTE = 1e6;

const button = document.querySelector<HTMLButtonElement>('[data-ask-here]');
const status = document.querySelector('[data-asked]')!;
const toggle = document.querySelector<HTMLButtonElement>('[data-switch]')!;

/** Loads the model, asks it everything, and frees its memory. @returns how many replies are as recorded, and how many have other words */
async function askAll(words: Record<string, string>, adapter: string | TrainedNumbers) {
  const [{ connectSmollm2 }, { AS_RECORDED, promptOf }, { SMOLLM2 }, { hasSameWords }] =
    await Promise.all([
      import('~/workers/models'),
      import('~/components/home/asking'),
      import('~/lib/llama/smollm2'),
      import('~/lib/language-model/same-words'),
    ]);
  const model = connectSmollm2();
  const onProgress = (done: number) =>
    (status.textContent = fill(words.fetched!, { ...words, done: Math.round(done / MEGABYTE) }));
  let n = 0;
  let same = 0;
  let other = 0;
  try {
    const asked = { host: '', model: SMOLLM2, device: 'cpu', keep: false } as const;
    await model.load(asked, { onProgress });
    await model.useAdapter(adapter); // a damaged one is refused before anything is asked
    for (const side of SIDES) {
      await model.useAdapter(side === 'on' ? adapter : undefined);
      if ((toggle.ariaPressed === 'true') !== (side === 'on')) toggle.click();
      for (const row of document.querySelectorAll<HTMLElement>('[data-answer]')) {
        const question = row.dataset.answer!;
        status.textContent = fill(words.asking!, { n: ++n, question });
        const answer = await model.write({ prompt: promptOf(question), settings: AS_RECORDED });
        const place = row.querySelector<HTMLElement>(`.${side} [data-reply]`)!;
        other += Number(!hasSameWords(answer.text, place.dataset.reply!));
        same += Number(show(place, answer.text.trim(), words));
      }
    }
  } finally {
    model.stop();
  }
  return { same, other };
}

/** Shows a reply; the mark and the gloss of the recorded one go if it is another. @returns whether it is the same */
function show(place: HTMLElement, text: string, words: Record<string, string>): boolean {
  const isSame = text === place.dataset.reply!.trim();
  place.textContent = fill(words.quote!, { text: opening(text).replaceAll("'", '’') });
  if (!isSame) {
    place.className = '';
    place.nextElementSibling?.remove();
  }
  return isSame;
}

type Asked = Awaited<ReturnType<typeof askAll>>;

/** @param saying what is said of all answers, and of the seconds that they took */
async function askHere(
  pressed: HTMLButtonElement,
  words: Record<string, string>,
  adapter: () => string | Promise<TrainedNumbers>,
  saying: (asked: Asked, s: number) => string,
): Promise<void> {
  const began = performance.now();
  pressed.disabled = true;
  try {
    const asked = await askAll(words, await adapter());
    status.textContent = saying(asked, Math.round((performance.now() - began) / 1000));
    document.querySelector<HTMLElement>('[data-yours]')!.hidden = false;
    pressed.hidden = true;
  } catch (error) {
    const code = (error as { code?: string } | null)?.code ?? '';
    const said = { 'not-found': words.absent, damaged: words.damaged }[code];
    status.textContent = said ?? words.failed!;
    pressed.disabled = false;
  }
}

/** Offers the newest adapter that the reader has tuned, if one is kept. */
async function offerOwn(words: Record<string, string>): Promise<void> {
  if (readLocal(TUNINGS) === null) return;
  const { newestOwn } = await import('./_own-adapter');
  const own = document.querySelector<HTMLButtonElement>('[data-ask-own]')!;
  const newest = await newestOwn(words);
  if (!newest) return;
  const { text, said, adapter } = newest;
  own.textContent = text;
  own.hidden = false;
  own.addEventListener('click', () => void askHere(own, words, adapter, (_, s) => said(s)));
}

if (button) {
  const words = JSON.parse(button.dataset.words!) as Record<string, string>;
  button.disabled = false;
  button.addEventListener('click', () => {
    void askHere(
      button,
      words,
      () => button.dataset.askHere!,
      ({ same, other }, s) =>
        [fill(words.said!, { s, same }), other > 0 && fill(words.differ!, { other })]
          .filter(Boolean)
          .join(' '),
    );
  });
  void offerOwn(words);
}

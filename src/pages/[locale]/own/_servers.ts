import { mount } from '~/demos/kit/mount';
import { copyPressed, serversTable } from '~/demos/parts/language-model/endpoint/servers-view';
import type { Words as EndpointStrings } from 'words:language-model-endpoint';
import { loadWords, wordsOf } from '~/demos/kit/words';
import { ENDPOINT_WORDS } from '~/demos/parts/language-model/lazy';
import type { Locale } from '~/lib/locale';

// The commands name the origin of this very copy of the site, which the build does not know.
const place = document.querySelector<HTMLElement>('[data-servers-here]')!;
const copied = document.querySelector<HTMLElement>('[data-copied]')!;

async function start(): Promise<void> {
  await loadWords(ENDPOINT_WORDS, place.dataset.locale as Locale);
  const t = wordsOf<EndpointStrings>(ENDPOINT_WORDS);
  mount(place, serversTable({ origin: location.origin, t }));
  place.addEventListener('click', async (event) => {
    copied.textContent = (await copyPressed(event, t)) ?? '';
  });
}

void start();

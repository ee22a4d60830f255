import { mount } from '~/demos/kit/mount';
import { fill } from '~/i18n/format';
import { h } from '~/lib/figure';
import { modelWords } from './lazy';
import type { Silence } from './silence';
import type { Writer } from './writer';

/**
 * Says below a running panel for how long a server has been silent, with a button to wait on.
 * @returns a function that ends it, after which the place is empty
 */
export function tellSilence(place: HTMLElement, { waiting, about }: Writer): () => void {
  if (!waiting) return () => undefined;
  const tell = (silence: Silence | undefined) => mount(place, silence ? said(silence) : []);
  const press = ({ target }: Event) => {
    if ((target as Element).closest('[data-wait-on]')) waiting.waitOn();
  };
  const said = ({ seconds: n, limit }: Silence) => {
    const t = modelWords()!;
    const values = { host: new URL(about.base!).host, n, limit: limit ?? '' };
    if (limit === undefined) return [fill(t.waitsOn, values)];
    return [
      fill(t.silent, values),
      ' ',
      h('button', { type: 'button', 'data-wait-on': true }, t.waitOn),
    ];
  };
  place.addEventListener('click', press);
  const stop = waiting.onSilence(tell);
  return () => {
    stop();
    place.removeEventListener('click', press);
    tell(undefined);
  };
}

import { effect, signal } from '@preact/signals-core';
import type { FigureElement } from '~/lib/figure';
import type { Fields } from '~/lib/settings/table';
import { Failure, type Given, openDemo, StatusLine, Still } from '~/demos/kit';
import { shelf } from '../parts/shelf/shelf';
import type { OwnContext, OwnPage, OpenPart } from './context';
import { openMeasured } from './measured';
import { openImport } from './results/importing';
import { openShelf } from './shelf/part';
import { openTexts } from './texts';
import { openState, PARTS, type PartName } from './state';
import type { Words as OwnStrings } from 'words:own';

const LATER: Record<Exclude<PartName, 'shelf'>, () => Promise<{ open: OpenPart }>> = {
  search: () => import('./search/part'),
  answers: () => import('./answers/part'),
  tune: () => import('./tune/part'),
  verdict: () => import('./verdict/part'),
};

const FIELDS: Fields = {
  ifPages: { kind: 'private', default: '' },
  ifMonth: { kind: 'private', default: '' },
  ifRight: { kind: 'private', default: '' },
};

export async function open(given: Given<Fields, OwnStrings> & { props: OwnPage }) {
  const { t, props } = given;
  const state = openState(props.prices);
  const drawn = signal<Partial<Record<PartName, () => FigureElement>>>({});
  const demo = openDemo<Fields, never, OwnStrings>(given, {
    name: 'material',
    fields: FIELDS,
    exports: {},
    begin,
    compute: () => Promise.reject(new Error('each part has runs of its own')),
  });
  const measured = openMeasured(state, shelf);
  const imported = openImport({ given, state, shelf });
  const { page } = given;
  const texts = page ? openTexts(page, shelf, { ...props, pageName: t.pageName }) : undefined!;
  const context: OwnContext = { given, demo, state, shelf, texts, measured, imported, fetchPart };
  drawn.value = { shelf: await openShelf(context) };

  function begin(): void {
    const follow = () => {
      const id = location.hash.slice(1);
      const named = PARTS.find((part) => part === id);
      const place = named ? null : document.getElementById(id);
      const { ownPart } = place?.closest<HTMLElement>('[data-own-part]')?.dataset ?? {};
      state.part.value = named ?? PARTS.find((part) => part === ownPart) ?? state.part.peek();
      if (ownPart) place!.scrollIntoView();
    };
    addEventListener('hashchange', follow);
    follow();
    effect(() => {
      const part = state.part.value;
      for (const one of document.querySelectorAll<HTMLElement>('[data-own-part]'))
        one.hidden =
          one.dataset.ownPart !== part ||
          ('retrieverOpened' in one.dataset && !state.isRetrieverOpen.value);
      if (part !== 'shelf') void fetchPart(part);
    });
  }

  async function fetchPart(part: Exclude<PartName, 'shelf'>): Promise<void> {
    if (drawn.peek()[part]) return;
    try {
      const { open: openPart } = await LATER[part]();
      const view = await openPart(context);
      drawn.value = { ...drawn.peek(), [part]: view };
    } catch (error) {
      demo.runs.fail(error);
    }
  }

  const view = () => {
    const part = state.part.value;
    return (
      <form novalidate autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <h1>
          {t.title} <small>{t.part[part].asks}</small>
        </h1>
        <nav class="strip" aria-label={t.parts}>
          <ol class="as-grid line-box" role="list">
            {PARTS.map((one) => (
              <li class="may-shrink">
                <a
                  class="as-block no-underline on-plate"
                  id={one}
                  href={`#${one}`}
                  aria-current={one === part ? 'step' : undefined}
                >
                  <b class="as-block">{t.part[one].name}</b>
                  <span class="as-block f13 unbroken clipped trails-off">
                    {state.told[one].value || t.part[one].says}
                  </span>
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <Failure of={demo} />
        <section class="plate" data-part={part} aria-label={t.part[part].name}>
          {drawn.value[part]?.() ?? <p class="help around-6">{t.loading}</p>}
        </section>
        {!state.told.shelf.value && !imported.judging.value && (
          <div data-below hidden={part !== 'shelf'} kept={props.still?.below ?? true} />
        )}
        {part === 'shelf' && imported.chooser()}
        <p class="help">{t.lead}</p>
        <StatusLine of={demo} said="" />
        <Still said={props.still?.noscript} absent={props.still?.absent} />
      </form>
    );
  };
  return { demo, view };
}

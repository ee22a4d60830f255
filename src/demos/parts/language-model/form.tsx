import { h, type FigureElement } from '~/lib/figure';
import { loadButtons, slotNodes, type Called } from '../hosted/load-form';
import { storedPlace } from '../stored/view';
import { sizeText } from '../quantities';
import { SMOLLM2_BYTES } from '~/lib/llama/smollm2';
import type { ModelStrings } from './strings';

/** What answers: nothing, the model of this site in this tab, or the reader's own server. */
export const SOURCES = ['none', 'tab', 'server'] as const;
export type Source = (typeof SOURCES)[number];

const CALLED: Called = { slots: 'lm', id: (part) => `lm-${part}` };
/** Attributes of a field whose text is not prose. */
const TYPED = { spellcheck: 'false', autocapitalize: 'none' };

/**
 * The panel's fields and buttons, built by script because none of them works without it.
 * @param isOptional true where the page does its work without a model, too
 */
export function modelForm(isOptional: boolean, t: ModelStrings): FigureElement[] {
  const shown = isOptional ? 'none' : 'tab';
  const part = (source: Source, ...nodes: FigureElement[]) => (
    <div data-lm-at={source} hidden={source !== shown}>
      {nodes}
    </div>
  );
  return [
    sources(isOptional ? SOURCES : SOURCES.slice(1), t),
    part('tab', ...inTab(t)),
    part('server', ...atServer(t)),
    ...slotNodes(CALLED, 'lm-loading', t),
    storedPlace(),
  ];
}

function sources(offered: readonly Source[], t: ModelStrings): FigureElement {
  const radios = offered.map((value, at) => {
    const input = { type: 'radio', name: CALLED.id('source'), value, checked: at === 0 };
    return (
      <label class="holds-place">
        <input {...input} data-lm-source />
        {t.sources[value]}
      </label>
    );
  });
  return (
    <fieldset class="above-3">
      <legend>{t.source}</legend>
      <div class="seg">{radios}</div>
    </fieldset>
  );
}

const inTab = (t: ModelStrings): FigureElement[] => [
  <p class="help">{t.expectSite.replace('{size}', sizeText(SMOLLM2_BYTES, t))}</p>,
  ...loadButtons(CALLED, t),
];

function atServer(t: ModelStrings): FigureElement[] {
  const { id } = CALLED;
  const address = { id: id('endpoint'), name: 'endpoint', inputmode: 'url', maxlength: 200 };
  const input = <input {...address} value="http://localhost:11434" {...TYPED} />;
  const served = <select id={id('served')} name="served" disabled />;
  const secret = { id: id('key'), name: 'key', type: 'password', autocomplete: 'off' };
  const list = { type: 'button', 'data-list-models': true, 'aria-describedby': id('problem') };
  return [
    <div class="controls above-3">
      {field(id('endpoint'), t.endpoint, input, t.endpointHelp)}
      {field(id('key'), t.key, <input {...secret} maxlength={2_000} {...TYPED} />, t.keyHelp)}
      {field(id('served'), t.served, served)}
    </div>,
    <div class="actions">
      <button {...list} />
    </div>,
  ];
}

/**
 * A field with its label.
 * @param help a text below it, which describes it to screen readers
 */
function field(id: string, label: string, input: FigureElement, help?: string): FigureElement {
  const described = { ...input.attributes, 'aria-describedby': `${id}-help` };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {help === undefined ? input : h(input.tag, described, ...input.children)}
      {help !== undefined && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

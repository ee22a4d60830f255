import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { isTinyWriter, SUGGESTED } from '~/lib/language-model/suggested';
import { SMOLLM2 } from '~/lib/llama/smollm2';
import { field } from '../field';
import {
  hostField,
  idField,
  loadButtons,
  slotNodes,
  TYPED,
  type Called,
} from '../hosted/hosted-form';
import { keptPlace } from '../kept/view';
import { sizeSaid } from '../quantities';
import { oursInOrder } from './panel-words';
import type { ModelStrings } from './strings';
import { LOCALES } from '~/lib/locale';

/** Everything that the form depends on, apart from its language. */
interface FormShape {
  demo: string;
  /** True if this browser can compute on the graphics card. */
  webgpu: boolean;
  /** The id of the one model that is offered, if there is no choice. */
  only?: string | undefined;
  /** The name of a model that was trained on this page. */
  trained: string | undefined;
  /** Instructions for starting one's own server. */
  servers: readonly FigureNode[];
}

/** The option value for a model that was trained on this page. */
export const TRAINED = 'trained';

/** The panel's fields and buttons, built by script because none of them works without it. */
export function modelForm(shape: FormShape, t: ModelStrings): FigureElement[] {
  return [
    sources(shape, t),
    h('div', { 'data-lm-at': 'tab' }, ...inTab(shape, t)),
    h('div', { 'data-lm-at': 'server', hidden: true }, ...atServer(shape, t)),
    ...slotNodes(calledIn(shape), 'lm-loading', t),
    keptPlace(),
  ];
}

const idOf = ({ demo }: FormShape, part: string): string => `${demo}-lm-${part}`;

const calledIn = (shape: FormShape): Called => ({
  slots: 'lm',
  id: (part) => idOf(shape, part),
});

function sources(shape: FormShape, t: ModelStrings): FigureElement {
  const radios = (['tab', 'server'] as const).map((value) =>
    h(
      'label',
      {},
      h('input', {
        type: 'radio',
        name: idOf(shape, 'source'),
        'data-lm-source': true,
        value,
        checked: value === 'tab',
      }),
      t.sources[value],
    ),
  );
  return h(
    'fieldset',
    { hidden: shape.only !== undefined },
    h('legend', {}, t.source),
    h('div', { class: 'seg' }, ...radios),
  );
}

function inTab(shape: FormShape, t: ModelStrings): FigureElement[] {
  const called = calledIn(shape);
  const { id } = called;
  const select = h(
    'select',
    { id: id('model'), name: 'lm' },
    ...modelOptions(shape.trained, t, shape.only),
  );
  return [
    h(
      'div',
      { class: 'controls' },
      field(id('model'), t.model, select),
      withFault(id('id'), idField(called, t)),
      hostField(called, t),
      ...(shape.webgpu
        ? [field(id('device'), t.device, devices(id('device'), t), t.deviceHelp)]
        : []),
    ),
    h('p', { class: 'help', 'data-lm-expected': true }),
    h(
      'label',
      { class: 'switch', 'data-lm-keep': true, hidden: true },
      h('input', { type: 'checkbox', name: 'lmKeep' }),
      t.keep,
    ),
    loadButtons(called),
    h('p', { class: 'help' }, t.neverRun),
  ];
}

/** The field for an id, with a slot for the error if it is missing. */
function withFault(id: string, { tag, attributes, children }: FigureElement): FigureElement {
  const slot = h('p', {
    class: 'error',
    id: `${id}-fault`,
    'data-lm-id-fault': true,
    hidden: true,
  });
  return h(tag, attributes, ...children, slot);
}

/** @param only the id of a model of this site that is offered alone */
export function modelOptions(
  trained: string | undefined,
  t: ModelStrings,
  only?: string,
): FigureElement[] {
  const option = (value: string, ...said: string[]) =>
    h('option', { value }, said.join(LOCALES[t.locale].comma));
  const group = (label: string, options: FigureElement[]) => h('optgroup', { label }, ...options);
  const languages = (codes: readonly ('en' | 'zh')[]) =>
    codes.map((code) => t.languages[code]).join(t.and);
  const ours = oursInOrder(t).map((id) => option(id, t.ours[id as 'tiny-en']));
  const real = SUGGESTED.filter(({ id }) => !isTinyWriter(id)).map(
    ({ id, name, languages: codes, bytes }) => ({
      id,
      node: option(id, name, languages(codes), sizeSaid(bytes.cpu, t)),
    }),
  );
  if (only !== undefined) return real.filter(({ id }) => id === only).map(({ node }) => node);
  const from = (isHere: boolean) =>
    real.filter(({ id }) => (id === SMOLLM2) === isHere).map(({ node }) => node);
  return [
    group(t.oursGroup, ours),
    ...(trained === undefined ? [] : [group(t.trainedGroup, [option(TRAINED, trained)])]),
    group(t.siteGroup, from(true)),
    group(t.offeredGroup, from(false)),
    option('', t.other),
  ];
}

function devices(id: string, t: ModelStrings): FigureElement {
  const options = (['cpu', 'webgpu'] as const).map((value) =>
    h('option', { value }, t.devices[value]),
  );
  return h('select', { id, name: 'lmDevice' }, ...options);
}

function atServer(shape: FormShape, t: ModelStrings): FigureNode[] {
  const id = (part: string) => idOf(shape, part);
  const address = { id: id('endpoint'), name: 'endpoint', inputmode: 'url', maxlength: 200 };
  const served = h('select', { id: id('served'), name: 'served', disabled: true });
  return [
    h(
      'div',
      { class: 'controls' },
      field(
        id('endpoint'),
        t.endpoint,
        h('input', { ...address, value: 'http://localhost:11434', ...TYPED }),
        t.endpointHelp,
      ),
      field(id('served'), t.served, served),
    ),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', 'data-list-models': true, 'aria-describedby': id('problem') }),
    ),
    ...shape.servers,
  ];
}

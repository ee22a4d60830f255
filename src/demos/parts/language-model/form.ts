import { h, type FigureElement, type FigureNode } from '~/lib/figure';
import { DEFAULT_HOST } from '~/lib/hub/host';
import { isTinyWriter, SUGGESTED } from '~/lib/language-model/suggested';
import { field } from '../field';
import { sizeSaid } from '../size-said';
import { oursInOrder } from './panel-words';
import type { ModelStrings } from './strings';

/** What the form depends on, apart from its language. */
interface FormShape {
  demo: string;
  /** Whether this browser computes on the graphics card. */
  webgpu: boolean;
  /** The name of a model that was trained on this page. */
  trained: string | undefined;
  /** How to start a server of one's own. */
  servers: readonly FigureNode[];
}

const TYPED = { spellcheck: 'false', autocapitalize: 'none' };

/** The value of the option for a model that was trained on this page. */
export const TRAINED = 'trained';

/** The fields and buttons of the panel. They are built by script, because none of them works without it. */
export function modelForm(shape: FormShape, t: ModelStrings): FigureElement[] {
  return [
    sources(shape, t),
    h('div', { 'data-lm-at': 'tab' }, ...inTab(shape, t)),
    h('div', { 'data-lm-at': 'server', hidden: true }, ...atServer(shape, t)),
    h(
      'div',
      { class: 'lm-loading', 'data-lm-loading': true, hidden: true },
      h('span', { 'data-lm-progress': true }),
      h('progress', { 'aria-label': t.panel }),
      h('button', { type: 'button', 'data-cancel-lm': true }, t.cancel),
    ),
    h('p', {
      class: 'error',
      id: idOf(shape, 'problem'),
      role: 'alert',
      'data-lm-problem': true,
      hidden: true,
    }),
    h('p', { class: 'help', role: 'status', 'data-lm-status': true }, t.nothingYet),
  ];
}

const idOf = ({ demo }: FormShape, part: string): string => `${demo}-lm-${part}`;

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
  return h('fieldset', {}, h('legend', {}, t.source), h('div', { class: 'seg' }, ...radios));
}

function inTab(shape: FormShape, t: ModelStrings): FigureElement[] {
  const id = (part: string) => idOf(shape, part);
  const select = h('select', { id: id('model'), name: 'lm' }, ...modelOptions(shape.trained, t));
  const typed = { id: id('id'), name: 'lmId', maxlength: 200, ...TYPED };
  const host = { inputmode: 'url', maxlength: 500, placeholder: DEFAULT_HOST, ...TYPED };
  return [
    h(
      'div',
      { class: 'controls' },
      field(id('model'), t.model, select),
      idField(id('id'), h('input', typed), t),
      field(
        id('host'),
        t.modelHost,
        h('input', { id: id('host'), name: 'lmHost', ...host }),
        t.modelHostHelp,
      ),
      ...(shape.webgpu
        ? [field(id('device'), t.device, devices(id('device'), t), t.deviceHelp)]
        : []),
    ),
    h('p', { class: 'help', 'data-lm-expected': true }),
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'button', 'data-load-lm': true, 'aria-describedby': id('problem') }),
      h('button', { type: 'button', 'data-remove-lm': true, hidden: true }),
    ),
    h('p', { class: 'help' }, t.neverRun),
  ];
}

/** The field for an id, with a place that says when it is missing. */
function idField(id: string, input: FigureElement, t: ModelStrings): FigureElement {
  const { tag, attributes, children } = field(id, t.modelId, input, t.modelIdHelp);
  const slot = h('p', {
    class: 'error',
    id: `${id}-fault`,
    'data-lm-id-fault': true,
    hidden: true,
  });
  return h(tag, attributes, ...children, slot);
}

export function modelOptions(trained: string | undefined, t: ModelStrings): FigureElement[] {
  const option = (value: string, ...said: string[]) =>
    h('option', { value }, said.join(t.locale === 'zh' ? '，' : ', '));
  const group = (label: string, options: FigureElement[]) => h('optgroup', { label }, ...options);
  const languages = (codes: readonly ('en' | 'zh')[]) =>
    codes.map((code) => t.languages[code]).join(t.locale === 'zh' ? '和' : ' and ');
  const ours = oursInOrder(t).map((id) => option(id, t.ours[id as 'tiny-en']));
  const offered = SUGGESTED.filter(({ id }) => !isTinyWriter(id)).map(
    ({ id, name, languages: codes, bytes }) =>
      option(id, name, languages(codes), sizeSaid(bytes.cpu, t)),
  );
  return [
    group(t.oursGroup, ours),
    ...(trained === undefined ? [] : [group(t.trainedGroup, [option(TRAINED, trained)])]),
    group(t.offeredGroup, offered),
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

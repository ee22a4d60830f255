import { Demo } from '~/demos/kit/Demo';
import { type Given, jsonFile, openDemo, Radio } from '~/demos/kit';
import { changeFields, type ChangeFields } from './core/settings';
import type { ChangePage, Request, ChangeState, ChangeWords } from './state';
import { view as changeView } from './view';
import type { Words as ChangeStrings } from 'words:change-map';
import { fill, formatNumber } from '~/i18n/format';
import { roadsThat, touchedByRoad } from './core/change';
import { ROADS } from '~/lib/road';
import { table } from '../parts/table';

export function open(given: Given<ChangeFields, ChangeStrings> & { props: ChangePage }) {
  const { props, t } = given;
  const { requests } = props;
  const requestOf = (id: string) => requests.find((request) => request.id === id)!;
  const demo = openDemo<ChangeFields, Request, ChangeStrings>(given, {
    name: 'change-map',
    fields: changeFields(requests),
    live: true,
    basis: () => 'judged',
    compute: async ({ request }) => requestOf(request),
    exports: { json: () => jsonFile('change-map', { requests }) },
  });
  const view = () => {
    const request = demo.runs.result.value ?? requestOf(props.settings.request);
    const state = { ...props, strings: t, request };
    return (
      <Demo
        of={demo}
        text={figureText(state)}
        tries={
          <fieldset class="seg tabs may-shrink no-border no-padding rigid flow gap-2">
            <legend class="sr">{t.requestAsked}</legend>
            {requests.map(({ id, name }) => (
              <label>
                <Radio of={demo} name="request" value={id} />
                {name}
              </label>
            ))}
          </fieldset>
        }
        caption={t.caption}
      >
        {changeView(state)}
        {props.still && <noscript>{requestTable(state)}</noscript>}
      </Demo>
    );
  };
  return { demo, view };
}

function figureText({ request, roads, strings, locale }: ChangeState): string {
  const [first = 'prompt'] = roadsThat(request, 'first');
  const n = formatNumber(touchedByRoad(request)[first], locale);
  const layer = strings.layers[request.layers[first]];
  return fill(strings.said, { request: request.name, road: roads[first], layer, n });
}

/** Every request by every road, for a page without JavaScript. */
export function requestTable(words: ChangeWords) {
  const { requests, roads, strings, locale } = words;
  const rows = requests.map((request) => {
    const touched = touchedByRoad(request);
    const cells = ROADS.map((road) => [
      `${strings.fits[request.fit[road]]}${strings.list}${strings.layers[request.layers[road]]}`,
      <small>{fill(strings.weights, { n: formatNumber(touched[road], locale) })}</small>,
    ]);
    return [request.name, ...cells];
  });
  const heads = [strings.request, ...ROADS.map((road) => roads[road])];
  return table({ caption: fill(strings.all, { n: requests.length }), heads, rows });
}

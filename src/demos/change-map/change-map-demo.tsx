import { Demo } from '~/demos/kit/Demo';
import { jsonFile } from '~/demos/kit/export';
import { Radio } from '~/demos/kit/Field';
import { openDemo } from '~/demos/kit/open-demo';
import type { Given } from '~/demos/kit/page';
import { changeFields, type ChangeFields } from './core/settings';
import { figureSaid } from './sentences';
import type { ChangePage, Request } from './state';
import { requestTable } from './table';
import { view as changeView } from './view';
import type { Words as ChangeStrings } from 'words:change-map';

/** The map of one request, chosen by a tab; nothing is computed but the weights that it moves. */
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
        said={figureSaid(state)}
        tries={
          <fieldset class="seg tabs">
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

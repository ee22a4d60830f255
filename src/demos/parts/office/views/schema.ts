import { glossed } from '~/demos/parts/own-model/views/ladder-source';
import { callIn } from '~/lib/office/calls';
import { REQUESTS } from '~/lib/office/requests';
import { faultsOf, SCHEMAS } from '~/lib/office/tools';
import words from 'words:office-walk';
import { tryAt, type OfficeView } from './office-source';

/** The try whose calls are shown, from 0: the tools in its second order. */
const TRY = 1;

/** A call that SmolLM2 wrote, beside the schema that it is held against. */
export const schema: OfficeView = ({ held }, source, locale) => {
  const t = words[locale];
  const { properties, required } = SCHEMAS.mailbox;
  const place = Number(held);
  const call = held ? callIn(tryAt(source, 'shown', TRY, place))! : undefined;
  const faults = call ? faultsOf(SCHEMAS.mailbox, call.given) : [];
  const verdict = faults.length > 0 ? t.sentBack : t.letThrough;
  return {
    kind: 'transcript',
    sheets: [
      {
        title: t.schema,
        code: true,
        lines: [
          ...Object.entries(properties).map(([name, rule]) => ({
            text: `"${name}": ${JSON.stringify(rule)}`,
            lit: faults.some(({ argument }) => argument === name),
          })),
          { text: `"required": ${JSON.stringify(required)}` },
          { text: '"additionalProperties": false' },
        ],
      },
      {
        title: t.call,
        above: call && glossed(source, locale)(REQUESTS[place]!.text),
        code: true,
        lines: [
          { text: call ? JSON.stringify({ mailbox: call.given }, null, 2) : '{ "mailbox": … }' },
        ],
        verdict: { text: call ? verdict : t.verdict, open: !call },
      },
    ],
  };
};

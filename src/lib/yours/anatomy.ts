import { estimateTokens } from '~/lib/retrieval/prompt';
import { doubled, fieldsFault, fieldsIn, isClosed, LONGEST, missing } from './anatomy/parts';
import { MOST_FIELDS, PARTS, promptFault, schemaOf, sorted } from './anatomy/parts';
import type { Field, Signs } from './anatomy/parts';
import type { Form, Values } from './form/form';
import type { Given, Readers } from './form/read';
import { word, type Slots } from './form/said';

/** Characters of a line that are shown. */
const SHOWN = 64;
const short = (line: string) => (line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line);

/** Whether one of the fields is `closed`, so that it is asked what if none of its values fits. */
export const more = ({ fields }: Values, { signs }: Form): Values => ({
  closed: fieldsIn(fields!).some((field) => isClosed(field, signs as Signs)) ? 'yes' : '',
});

export const readers: Readers = {
  prompt(typed) {
    const fault = promptFault(typed);
    return fault ? { fault, n: typed.length, most: LONGEST } : typed;
  },
  fields(typed) {
    const fields = fieldsIn(typed);
    const fault = fieldsFault(fields);
    return fault ? { fault, n: fields.length, most: MOST_FIELDS } : fields;
  },
};

interface Read {
  prompt: string;
  fields: readonly Field[];
  fits?: string;
}

export function answer({ prompt, fields, fits }: Read, { form }: Pick<Given, 'form'>): Slots {
  const signs = form.signs as Signs;
  const [unknown, describe] = [String(form.words.unknown), String(form.words.describe)];
  const parts = sorted(prompt, signs);
  const lacking = missing(parts, signs).map((kind) => ({ kind }));
  const twice = doubled(prompt);
  const shown = PARTS.map((kind) => {
    const [first, ...others] = parts[kind];
    return {
      kind,
      text: first === undefined ? word('kinds', kind, 'add') : short(first),
      lines: first === undefined ? word('absent') : parts[kind].join('\n  '),
      isLacking: first === undefined,
      more: others.length > 0,
      others: others.length,
    };
  });
  const again = { kind: 'doubled', text: twice.slice(0, 2).map(short).join(' · '), more: false };
  return {
    verdict: lacking.length > 0 ? 'lacks' : 'whole',
    wordings: [prompt],
    n: estimateTokens(prompt),
    lacking,
    advice: lacking,
    twice: twice.length > 0,
    twin: short(twice[0] ?? ''),
    parts: shown,
    table: twice.length > 0 ? [...shown, again] : shown,
    schema: schemaOf(fields, fits === 'always' ? '' : unknown, describe, signs),
  };
}

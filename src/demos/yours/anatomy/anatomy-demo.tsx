import { fill, formatNumber } from '~/i18n/format';
import { estimateTokens } from '~/lib/retrieval/prompt';
import type { Words } from 'words:yours-anatomy';
import type { Values } from '../fields';
import { openYours, type Answer, type Fault, type GivenYours } from '../open-yours';
import { shortOf } from '../outs';
import { doubled, fieldsFault, fieldsIn, isClosed, LONGEST, missing } from './parts';
import { MOST_FIELDS, PARTS, promptFault, schemaOf, sorted, type Part, type Sorted } from './parts';

/** Characters of a line that are shown, and of a prompt that may be typed before its fault is named. */
const SHOWN = 64;
const MOST = LONGEST + 5_000;

export function open(given: GivenYours<Words>) {
  const { t } = given;
  const number = (n: number) => formatNumber(n, given.props.locale);

  function answer({ prompt = '', fields = '', fits = '' }: Values): Answer | Fault[] {
    const faults = faultsOf(prompt, fields, fits);
    if (faults.length > 0) return faults;
    const parts = sorted(prompt);
    const twice = doubled(prompt);
    const schema = schemaOf(fieldsIn(fields), fits === 'always' ? '' : t.unknown, t.describe);
    const verdict = verdictOf(parts, twice, estimateTokens(prompt));
    const listed = PARTS.map((part) =>
      fill(t.planPart, { name: t.parts[part].name, lines: parts[part].join('\n  ') || t.absent }),
    );
    const advice = missing(parts).map((part) => `- ${t.parts[part].add}`);
    const plan = [verdict, ...listed, ...advice, fill(t.planSchema, { schema })].join('\n');
    return { verdict, shown: shown(parts, twice, schema), plan };
  }

  function faultsOf(prompt: string, typed: string, fits: string): Fault[] {
    const fields = fieldsIn(typed);
    const inPrompt = promptFault(prompt);
    const inFields = fieldsFault(fields);
    const slots = {
      text: shortOf(prompt),
      typed: shortOf(typed),
      n: number(inPrompt === 'long' ? prompt.length : fields.length),
      most: number(inPrompt === 'long' ? LONGEST : MOST_FIELDS),
    };
    return [
      ...(inPrompt ? [{ field: 'prompt', says: fill(t.faults[inPrompt], slots) }] : []),
      ...(inFields ? [{ field: 'fields', says: fill(t.fieldFaults[inFields], slots) }] : []),
      ...(fits || !fields.some(isClosed) ? [] : [{ field: 'fits', says: t.fitsFault }]),
    ];
  }

  function verdictOf(parts: Sorted, twice: readonly string[], tokens: number): string {
    const lacking = missing(parts).map((part) => t.parts[part].within);
    const again = twice.length > 0 ? fill(t.twice, { text: short(twice[0]!) }) : '';
    const slots = { n: number(tokens), parts: lacking.join(t.listed), twice: again };
    return fill(lacking.length > 0 ? t.lacks : t.whole, slots).trim();
  }

  const short = (line: string) => (line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line);

  const partOf = (part: Part, lines: readonly string[]) => (
    <div data-part={part} class={lines.length > 0 ? undefined : 'lacking'}>
      <dt>{t.parts[part].name}</dt>
      <dd>
        {lines.length > 0 ? short(lines[0]!) : t.parts[part].add}
        {lines.length > 1 && <span> {fill(t.more, { n: lines.length - 1 })}</span>}
      </dd>
    </div>
  );

  const shown = (parts: Sorted, twice: readonly string[], schema: string) => (
    <div class="apart as-grid">
      <dl>
        {PARTS.map((part) => partOf(part, parts[part]))}
        {twice.length > 0 && (
          <div>
            <dt>{t.doubled}</dt>
            <dd>{twice.slice(0, 2).map(short).join(' · ')}</dd>
          </div>
        )}
      </dl>
      <pre tabindex={0} aria-label={t.schema}>
        {schema}
      </pre>
    </div>
  );

  return openYours(given, {
    fields: { prompt: '', fields: '', fits: '' },
    answer,
    form: ({ Typed, Picked, values }) => (
      <>
        <Typed name="prompt" label={t.prompt} rows={3} most={MOST} example={t.example} />
        <Typed name="fields" label={t.fields} rows={2} example={t.fieldsExample} />
        {fieldsIn(values.value.fields!).some(isClosed) && (
          <Picked name="fits" label={t.fits} options={t.fitsOr} />
        )}
      </>
    ),
  });
}

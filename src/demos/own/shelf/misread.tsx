import { Button } from '~/demos/kit/Button';
import { fill } from '~/i18n/format';
import type { Across } from '~/lib/text/columns';
import type { EncodingReading } from '~/lib/text/encodings';
import { joined } from '~/lib/text/lines';
import { ORDERS } from '~/lib/text/reading';
import { sentences } from '~/lib/text/sentences';
import { openedBy } from '../../parts/shelf/shelf';
import { Ask, type FileGiven } from './asks';
import { change } from './shelf-state';
import type { Words } from 'words:own-shelf';

export function acrossAsk({ file, look, state, t }: FileGiven) {
  const { across = [], unsure, pages } = look;
  if (!across[0]) return [];
  const [{ page, rows }] = across;
  const { order = 'waits' } = file;
  const others = ORDERS.filter(
    (one) => one !== order && (one !== 'out' || across.length !== pages),
  );
  const said = t.across[order][across.length === 1 ? 'one' : 'more'];
  return [
    <Ask done={!unsure}>{fill(said, { page, n: across.length - 1 })}</Ask>,
    <div class="near as-grid ink-box" data-across={order}>
      {pageView(rows, order === 'down', t)}
      <div class="acts cluster gap-2">
        {others.map((one) => (
          <Button
            class={unsure && one === 'down' ? 'go' : undefined}
            data-order={one}
            text={t.orders[one]}
            press={() => change(state, file, { order: one })}
          />
        ))}
      </div>
    </div>,
  ];
}

function pageView(rows: Across['rows'], isDown: boolean, t: Words) {
  const columns = [0, 1].flatMap((side) => rows.map((row) => row[side]!));
  const down = columns.reduce(joined);
  const across = rows.flat().join(' ');
  const whole = [...sentences(down)].slice(1, -1).map(({ start, end }) => down.slice(start, end));
  return [
    <div class="order as-grid may-shrink f13" data-reads={isDown ? 'down' : 'across'}>
      {[0, 1].map((side) => (
        <ol class="may-shrink">
          {rows.map((row, at) => (
            <li
              class="clipped trails-off unbroken"
              value={1 + (isDown ? side * rows.length + at : 2 * at + side)}
            >
              {row[side]!}
            </li>
          ))}
        </ol>
      ))}
    </div>,
    <div>
      <h3 class="faint">{t.acrossReads}</h3>
      <p class="breaks">{rows.flatMap(([left, right]) => [left, ' ', <u>{right}</u>, ' '])}</p>
      <h3 class="faint">{t.downReads}</h3>
      <p class="breaks">{whole.find((one) => !across.includes(one)) ?? down}</p>
    </div>,
  ];
}

export function encodingAsk({ file, look, state, t }: FileGiven) {
  const { encodings = [], encoding = '', opening, unsure = false, refused } = look;
  if (encodings.length === 0) return [];
  const isOpen = unsure || !!refused;
  const beside = isOpen || file.encoding ? 3 : 0;
  const readings = (some: readonly EncodingReading[]) => (
    <div class="cols as-row scrolls-across hair-above" role="radiogroup" aria-label={t.whichReads}>
      {some.map((one) => (
        <label class="may-shrink f14">
          <input
            type="radio"
            name={`encoding of ${file.name}`}
            value={one.encoding}
            checked={one.encoding === (file.encoding ?? (isOpen ? '' : encoding))}
            onChange={() => change(state, file, { encoding: one.encoding })}
          />{' '}
          <b>{one.encoding}</b>
          <span class="clipped trails-off unbroken">{one.line}</span>
          <span class="soft">{howLikely(one, t)}</span>
        </label>
      ))}
    </div>
  );
  return [
    <Ask done={!isOpen}>{isOpen ? t.whichReads : fill(t.encoding, { encoding, opening })}</Ask>,
    ...(beside > 0 ? [readings(encodings.slice(0, beside))] : []),
    <details class="hand">
      <summary class="half-finger">{t.otherEncoding}</summary>
      {readings(encodings.slice(beside))}
    </details>,
  ];
}

function howLikely({ unreadable, likely }: EncodingReading, t: Words): string {
  if (unreadable > 0) return fill(t.unreadable, { n: unreadable });
  return likely > 0.8 ? t.likely.nearly : likely >= 0.5 ? t.likely.most : t.likely.few;
}

export function passwordAsk({ file, look, state, t }: FileGiven) {
  if (!/^pdf-(?:locked|password)$/.test(look.refused?.code ?? '')) return [];
  const open = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const field = currentTarget.parentElement!.querySelector('input')!;
    if (field.value !== '') change(state, file, openedBy(field.value, file));
    field.value = '';
  };
  return [
    <div class="cluster gap-2" data-locked>
      <label>
        {t.password}{' '}
        <input
          type="password"
          name="password"
          autocomplete="off"
          onKeyDown={(event) => event.key === 'Enter' && open(event)}
        />
      </label>
      <Button data-unlock text={t.openFile} press={open} />
    </div>,
  ];
}

import { fetchFile } from '~/browser/page';
import { Button } from './Button';
import type { Fields } from '~/lib/settings/table';
import type { DemoState } from './demo-state';

interface Of {
  of: DemoState<Fields, unknown>;
}

export function Share({ of }: Of) {
  const { frame: t } = of.props;
  const disabled = !of.woken.value;
  const isOpen = of.sharing.value;
  const list = `${of.name}-share-list`;
  const turn = (open: boolean) => (of.sharing.value = open);
  return (
    <div
      class="share screen-only"
      onKeyDown={({ key }) => key === 'Escape' && isOpen && turn(false)}
      onFocusOut={({ currentTarget, relatedTarget }) =>
        relatedTarget && !currentTarget.contains(relatedTarget as Node) && turn(false)
      }
    >
      <Button
        class="quiet"
        data-share
        aria-expanded={String(isOpen)}
        aria-controls={list}
        disabled={disabled}
        text={t.share}
        press={() => turn(!isOpen)}
      />
      <div
        class="share-list"
        id={list}
        data-share-list
        hidden={!isOpen}
        onClick={() => turn(false)}
      >
        <Button data-link disabled={disabled} text={t.permalink} press={() => void of.copyLink()} />
        {of.formats.map((format) => (
          <Button
            data-export={format}
            disabled={disabled || (of.long && of.runs.result.value === undefined)}
            text={`${t.export} ${format.toUpperCase()}`}
            press={() => void of.exportAs(format)}
          />
        ))}
      </div>
    </div>
  );
}

export const ToBench = ({ of: { props } }: Of) => (
  <a href={props.own} data-bench>
    {props.frame.bench}
  </a>
);

export const ShareOrBench = ({ of }: Of) =>
  of.props.fullPage ? <Share of={of} /> : <ToBench of={of} />;

export function Views({ of }: Of) {
  const { props, views, name } = of;
  const { frame: t, code, fullPage, own } = props;
  return (
    <>
      <div class="views gap-0-4 above-4 hair-above f14 flow" role="group" aria-label={t.views}>
        <Tab of={of} view="code" href={code} text={t.code} />
        <Tab of={of} view="limits" href={`#${name}-limits`} text={t.limits} />
      </div>
      <div data-panel="code" id={`${name}-code`} data-open={views.code.value}>
        {of.listing.value ? (
          <div key="listing" ref={holding(of.listing.value)} />
        ) : (
          <p class="help" data-code-note>
            {of.listing.value === false && <span data-missing>{`${of.kit.codeMissing} `}</span>}
            <a href={code}>{t.codePage}</a>
          </p>
        )}
      </div>
      <div
        class="limits above-4 muted readable"
        data-panel="limits"
        id={`${name}-limits`}
        data-open={views.limits.value}
      >
        {fullPage || views.limits.value ? (
          <ul>
            {[of.t.limits ?? []].flat().map((limit) => (
              <li>{limit}</li>
            ))}
          </ul>
        ) : (
          <p class="help">
            <a href={`${own}#${name}-limits`}>{t.limitsPage}</a>
          </p>
        )}
      </div>
    </>
  );
}

const holding = (listing: Element) => (place: HTMLElement | null) => {
  if (place && !place.contains(listing)) place.append(listing);
};

interface Tabbed extends Of {
  view: 'code' | 'limits';
  href: string;
  text: string;
}

function Tab({ of, view, href, text }: Tabbed) {
  const shown = of.views[view];
  const turn = (event: Event) => {
    event.preventDefault();
    shown.value = !shown.value;
    if (view === 'code' && shown.value) void fetchListing(of, href);
  };
  const live = of.woken.value && { role: 'button' as const, 'aria-expanded': String(shown.value) };
  return (
    <a
      href={href}
      data-tab={view}
      aria-controls={`${of.name}-${view}`}
      {...live}
      onClick={turn}
      onKeyDown={(event) => event.key === ' ' && turn(event)}
    >
      {text}
    </a>
  );
}

/** The demo's files, fetched from their own page once; false where they cannot be. */
async function fetchListing({ listing }: Of['of'], address: string): Promise<void> {
  if (listing.value) return;
  try {
    const text = await (await fetchFile(address)).text();
    const page = new DOMParser().parseFromString(text, 'text/html');
    listing.value = page.querySelector('[data-listing]') ?? false;
  } catch {
    listing.value = false;
  }
}

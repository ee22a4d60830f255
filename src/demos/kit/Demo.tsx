import { fill } from '~/i18n/format';
import type { Fields } from '~/lib/settings/table';
import { Actions, passFocus, Progress } from './Actions';
import type { DemoState } from './demo-state';
import type { Part } from './page';
import { Button } from './Button';
import { Bar, Failure, Head, Still, Turning } from './Parts';
import { Status } from './Said';
import { Share, ToBench, Views } from './Views';

interface Props<T extends Fields, Result> {
  of: DemoState<T, Result>;
  /** The figure in a sentence, for the live region. */
  text: string;
  /** The line of the live region is seen, too. */
  textBelow?: boolean;
  /** Its button says this where the settings change what it does. */
  label?: string;
  button?: boolean;
  describedBy?: string;
  question?: Part;
  tries?: Part;
  fields?: Part;
  more?: Part;
  foot?: Part;
  sheet?: Part;
  below?: Part;
  caption: Part;
  children?: Part;
}

export function Demo<T extends Fields, Result>(props: Props<T, Result>) {
  const { of, button = !of.isLive(), caption, more } = props;
  const { label = of.t.run ?? of.t.title ?? of.name } = props;
  const { fullPage, frame: t, page, number, still } = of.props;
  const id = (part: string) => `${of.name}-${part}`;
  return (
    <>
      {page && <Head page={page} />}
      <div data-first-screen>
        {still && <Still said={still.noscript} absent={still.absent} />}
        {props.tries && (
          <div class="tries" role="group" aria-label={t.tries}>
            {props.tries}
          </div>
        )}
        <div
          class="bench gap-4-5 at-top one-column"
          ref={passFocus(of.page && document.activeElement)}
        >
          <figure aria-labelledby={id('caption')}>
            <Frame {...props} label={label} />
            <figcaption id={id('caption')}>
              {number && <b>{fill(t.figure, { id: number })}</b>}
              {fullPage ? (
                <details class="about">
                  <summary>{t.about}</summary>
                  <div>{caption}</div>
                </details>
              ) : (
                caption
              )}
            </figcaption>
          </figure>
          <form
            class="as-grid gap-4 may-shrink"
            id={id('inputs')}
            autocomplete="off"
            novalidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!of.long?.replacesRun()) void of.run();
            }}
            onFocusIn={() => of.long?.updateEstimate()}
          >
            <div class="desk as-grid gap-3">
              <div class="sticky-bar as-grid gap-2">
                <Actions of={of} label={button && label} describedBy={props.describedBy} />
                <Progress of={of} />
                {props.fields && (
                  <details class="settings">
                    <summary>{t.settings}</summary>
                    <div class="controls">{props.fields}</div>
                  </details>
                )}
              </div>
              {more && <div class="rare">{more}</div>}
              {!fullPage && (
                <p class="own">
                  <ToBench of={of} />
                </p>
              )}
            </div>
            {props.sheet}
          </form>
        </div>
      </div>
      {props.below}
      <Views of={of} />
    </>
  );
}

function Frame<T extends Fields, Result>(props: Props<T, Result> & { label: string }) {
  const { of, label, button = !of.isLive(), children, foot, question, textBelow } = props;
  const { frame: t, fullPage, still } = of.props;
  const Title = fullPage ? 'h2' : 'p';
  const stale = of.stale();
  const notice = of.noticeOver(props.text);
  return (
    <div class="plate" data-plate>
      <Bar of={of} label={label} />
      <div class="plate-head as-grid gap-2-4 mid-aligned">
        {question ?? <Title class="fig-title">{of.t.title}</Title>}
        <Turning of={of} />
      </div>
      <div class="stage holds-place" data-stage>
        <div data-figure data-stale={button && stale}>
          {children}
          {still?.instead && (
            <noscript>
              <p class="help">{still.instead}</p>
            </noscript>
          )}
        </div>
        {button && (
          <p class="shade as-grid centred pinned screen-only" data-shade hidden={!stale}>
            <Button
              class="go"
              data-again
              disabled={!of.woken.value}
              text={[fill(t.press, { button: label }), ' ', <kbd>↵</kbd>]}
              press={() => void of.run()}
            />
          </p>
        )}
      </div>
      <Failure of={of} />
      {foot}
      <div class="plate-foot as-grid wide-and-end gap-2-4 mid-aligned">
        <Status
          class={textBelow ? 'status below' : 'status'}
          data-status-line
          data-drawn={notice === undefined}
          text={notice ?? props.text}
        />
        {fullPage && <Share of={of} />}
      </div>
    </div>
  );
}

import type { Attributes } from '~/lib/figure';
import type { Fields } from '~/lib/settings/table';
import { Actions, passFocus, Progress } from './Actions';
import type { DemoState } from './demo-state';
import type { Page, Part } from './page';
import { Bar, Failure } from './Parts';
import { Share } from './Views';

type Of = { of: DemoState<Fields, unknown> };

interface Props extends Of {
  /** What its button says. */
  run: string;
  /** The figure in a sentence; empty while there is none. */
  text: string;
  /** The sentence is seen, too. */
  textBelow?: boolean;
  tries?: Part;
  /** The fields, and what stands among them. */
  children?: Part;
  /** What is said below a run in progress. */
  waiting?: string;
  /** What is drawn below the form; while there is none, what the page was built with stays. */
  figure?: Part;
  /** What the figure listens to. */
  on?: Attributes;
  foot?: Part;
  onInput?: () => void;
  onChange?: () => void;
}

/** The demo of the page that a panel belongs to, which is loaded before it. */
export const hostOf = <Host extends HTMLElement>({ root }: Page): Host =>
  document.querySelector<Host>(root.dataset.host!)!;

/** A form with a Run button beside a demo, such as a question to the model that was trained. */
export function Panel(props: Props) {
  const { of, run, tries, figure, foot } = props;
  const pass = passFocus(of.page && document.activeElement);
  return (
    <>
      <Lost of={of} />
      {tries && (
        <div class="tries" role="group" aria-label={of.props.frame.tries}>
          {tries}
        </div>
      )}
      <form
        class="as-grid gap-3"
        id={`${of.name}-inputs`}
        autocomplete="off"
        novalidate
        ref={pass}
        onSubmit={(event) => (event.preventDefault(), void of.run())}
        onInput={props.onInput}
        onChange={props.onChange}
      >
        <div class="controls">{props.children}</div>
        <Running of={of} run={run} waiting={props.waiting} />
      </form>
      <Failure of={of} />
      {figure === undefined ? (
        <div data-panel-figure key="built" kept />
      ) : (
        <div data-panel-figure key="drawn" {...props.on}>
          {figure}
        </div>
      )}
      <div class="panel-foot as-grid wide-and-end mid-aligned" ref={pass}>
        <Line {...props} />
        {of.formats.length > 0 && <Share of={of} />}
      </div>
      {foot}
    </>
  );
}

/** What a page says where the script of a panel could not be loaded. */
export const Lost = ({ of: { props } }: Of) => (
  <p class="lost" kept={props.still === undefined}>
    {props.still?.absent}
  </p>
);

/** Run and Stop, and how far a run is. */
export const Running = ({ of, run, waiting = '' }: Pick<Props, 'of' | 'run' | 'waiting'>) => (
  <>
    <Actions of={of} label={run} />
    <Bar of={of} label={run} />
    <Progress of={of} />
    <p class="help progress" data-panel-waiting>
      {waiting}
    </p>
  </>
);

/** The live region: what a run has come to, or a message until the next run says something else. */
export function Line({
  of,
  text,
  textBelow,
  small,
}: Pick<Props, 'of' | 'text' | 'textBelow'> & { small?: boolean }) {
  const notice = of.noticeOver(`${of.runs.count.value} ${text}`);
  return (
    <p
      class={small ? 'help status' : 'status'}
      role="status"
      data-panel-status-line
      data-drawn={!textBelow && notice === undefined}
    >
      {notice ?? text}
    </p>
  );
}

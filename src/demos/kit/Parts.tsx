import type { FigureNode } from '~/lib/figure';
import { shownWhen } from './form-table';
import type { Field as Row, Fields } from '~/lib/settings/table';
import { tookText, type DemoState } from './demo-state';
import { Button } from './Button';
import { FieldList, Radio } from './Field';
import { Status } from './Said';

interface Of {
  of: DemoState<Fields, unknown>;
}

interface Parts extends Of {
  name?: string;
  label: string;
  names: Readonly<Record<string, string>>;
}

export const PartChoice = ({ of, name = 'part', label, names }: Parts) => (
  <div class="seg rigid" role="radiogroup" aria-label={label}>
    {Object.entries(names).map(([part, text]) => (
      <label>
        <Radio of={of} name={name} value={part} />
        {text}
      </label>
    ))}
  </div>
);

/** The figures of the parts that are not chosen, for a page without JavaScript. */
export function OtherParts({ of, drawn }: Of & { drawn: () => readonly FigureNode[] }) {
  const nodes = of.props.still ? drawn() : [];
  return <>{nodes.length > 0 && <noscript>{nodes}</noscript>}</>;
}

/** What the page draws below the demo, by its slot `below`: drawn when the site is built, and left as it is. */
export const Below = ({ of }: Of) => <div data-below kept={of.props.still?.below ?? true} />;

interface Folded extends Of {
  title: string;
  names?: readonly string[];
  when?: Row['when'];
  children?: FigureNode | readonly FigureNode[];
}

export const Fold = ({ of, title, names = [], when, children }: Folded) => (
  <details class="group" {...shownWhen({ when }, of.form.settings.value)}>
    <summary class="f14 inner-3">{title}</summary>
    <div class="controls">
      <FieldList of={of} names={names} />
      {children}
    </div>
  </details>
);

/** What a page says until its script has come; it stays, since it is taken over with the rest. */
export const Still = ({ said, absent }: Record<'said' | 'absent', string | undefined>) => (
  <>
    <noscript kept={said === undefined}>
      {said !== undefined && <p class="help">{said}</p>}
    </noscript>
    <p class="absent" kept={said === undefined}>
      {absent}
    </p>
  </>
);

export const Head = ({ page }: { page: { title: string; lead: string } }) => (
  <header class="line as-grid gap-0-3 mid-aligned mark-and-wide stacks-below-54">
    <h1 class="f32">{page.title}</h1>
    <p class="lead soft">{page.lead}</p>
  </header>
);

export const StatusLine = ({ of, said }: Of & { said: string }) => (
  <Status class="sr" data-status-line text={of.noticeOver(said) ?? said} />
);

export function Failure({ of }: Of) {
  const { frame: t } = of.props;
  const status = of.runs.status.value;
  const failed = status.name === 'failed';
  return (
    <div class="failed" data-failed role="alert" hidden={!failed}>
      <p>
        <b>{t.failed}</b> <span data-failure>{failed && status.message}</span>
      </p>
      <Button data-retry disabled={!of.woken.value} text={t.retry} press={() => void of.run()} />
    </div>
  );
}

export function Bar({ of, label }: Of & { label: string }) {
  const status = of.runs.status.value;
  const [done, all] = status.name === 'running' ? [status.done, status.of] : [0, 0];
  return (
    <progress
      class="neatline screen-only pinned"
      aria-label={label}
      hidden={status.name !== 'running' || !of.runs.lasts.value}
      max={all || undefined}
      value={all ? done : undefined}
    />
  );
}

export const Marks = ({ of }: Of) => (
  <>
    {of.props.marks.map(({ on, label, title, link }) => {
      const Tag = link ? 'a' : 'span';
      return (
        <Tag class="ground-mark" href={link} data-measured-on={on} title={title}>
          {label}
        </Tag>
      );
    })}
  </>
);

/** The mark of a plate: its front says what the page's figure was measured on, its back that the run is the reader's. */
export function Turning({ of }: Of) {
  const { frame } = of.props;
  const basis = of.basis();
  return (
    <span class="turning eight-wide" data-badge={basis}>
      <span class="front">
        <Marks of={of} />
      </span>
      <span class="ground-mark yours" data-measured-on="you">
        {frame.you}
        <span data-took>{basis === 'yours' && tookText(of)}</span>
      </span>
    </span>
  );
}

import type { FigureNode } from '~/lib/figure';

type Nodes = FigureNode | false | readonly (FigureNode | false)[];

interface Props {
  t: { given: string; answers: string };
  beside?: FigureNode;
  given: Nodes;
  children: Nodes;
}

/** What a model is given, and beside it what it answers. */
export const Traced = ({ t, beside, given, children }: Props) => (
  <div class="stage trace stacks-below-44">
    <div>
      <p class="cap">
        <b>{t.given}</b>
        {beside}
      </p>
      {given}
    </div>
    <div>
      <p class="cap">
        <b>{t.answers}</b>
      </p>
      {children}
    </div>
  </div>
);

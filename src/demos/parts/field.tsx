import { h, type FigureElement } from '~/lib/figure';

/**
 * A field with its label.
 * @param help a text below it, which describes it to screen readers
 */
export function field(
  id: string,
  label: string,
  input: FigureElement,
  help?: string,
): FigureElement {
  const named = <label for={id}>{label}</label>;
  if (help === undefined)
    return (
      <div class="field">
        {named}
        {input}
      </div>
    );
  const described = { ...input.attributes, 'aria-describedby': `${id}-help` };
  return (
    <div class="field">
      {named}
      {h(input.tag, described, ...input.children)}
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
    </div>
  );
}

import { fillForm } from '../form';
import { wayBackOf } from '../parts/way-back-of';
import type { KitStrings } from '../parts/en';

/** Fills in facts to begin with; those that a reader had typed can be brought back. */
export function exampleFacts(
  form: HTMLFormElement,
  { example, kit }: { example: string; kit: KitStrings },
): () => void {
  const back = wayBackOf(form, ['facts'], kit.back);
  return () => back.example(() => fillForm(form, { facts: example }));
}

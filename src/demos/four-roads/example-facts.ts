import { fillForm } from '~/demos/kit/form';
import { wayBackOf } from '../parts/way-back-of';

/** Fills in facts to begin with; those that a reader had typed can be brought back. */
export function exampleFacts(form: HTMLFormElement, example: string): () => void {
  const back = wayBackOf(form, ['facts']);
  return () => back.example(() => fillForm(form, { facts: example }));
}

import type { OpenPart } from '../context';

export const open: OpenPart =
  async ({ state }) =>
  () => <p class="help">{state.said.value}</p>;

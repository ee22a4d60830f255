import { scriptView, view as clinicView } from '~/demos/code-clinic/view';
import type { Locale } from '~/lib/locale';
import { stateIn as clinic } from './state';
import type { Pictures } from '../recorded';

export const pictures = (locale: Locale): Pictures => {
  const state = clinic(locale);
  return {
    page: clinicView(state),
    scripts: state.scripts.flatMap((one) => scriptView(one, state)),
  };
};

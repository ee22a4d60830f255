import { FAMILY, type Contender } from '~/lib/four-roads/names';

const BASE = <path d="M1 4.4h10v3.2H1z" />;
const symbol = (sign: string) => (sign === 'base' ? BASE : <use href={`#m-${sign}`} />);

export const sign = (road: Contender) => (
  <span class="signs as-chip" aria-hidden="true">
    <svg class="sign fill-road rigid" viewBox="0 0 12 12" data-road={FAMILY[road]}>
      {symbol(FAMILY[road])}
    </svg>
  </span>
);

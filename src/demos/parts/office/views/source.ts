import { glosses } from '~/content/lookup';

export const sources = { office: async () => ({ glosses: await glosses() }) };

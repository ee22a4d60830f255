import { SMOLLM2_PACKAGE } from '../../../tools/models/packages';

const { name, version, files } = SMOLLM2_PACKAGE;

/** The weights of the ladder's second size. */
export const MODEL = { package: `${name} ${version}`, sha256: files.weights.sha256 } as const;

import { modelAddress, type ModelAddress } from '~/lib/encoder/host';

/** A model, and the host that the page was told to take it from; '' for this site or the usual host. */
export interface AskedModel {
  host: string;
  model: string;
}

const site = () => ({
  origin: location.origin,
  base: import.meta.env.BASE_URL.replace(/\/?$/, '/'),
});

/** Where the model's files lie. @throws EncoderProblem as `modelAddress` does */
export const addressOf = (asked: AskedModel): ModelAddress => modelAddress(asked, site());

/** The host of a model, as a sentence names it. */
export const hostOf = (asked: AskedModel): string => addressOf(asked).host || location.host;

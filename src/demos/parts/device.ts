import type { Gauge } from '~/workers';

/** How fast this device computes: measured before the first run, learnt anew from every whole run. */
export interface Device {
  kernels: Gauge['backend'];
  /** Multiplications and additions a second. */
  perSecond: number;
  /** Measures if that was not done yet; undefined where it failed. */
  gauged(): Promise<Gauge | undefined>;
  learn(perSecond: number): void;
  /** What was measured is worth nothing any more. */
  forget(): void;
}

/** Until it is measured. */
const PER_SECOND = 2e10;

export function openDevice(measure: () => Promise<Gauge>): Device {
  let now: Promise<Gauge | undefined> | undefined;
  const device: Device = {
    kernels: 'simd',
    perSecond: PER_SECOND,
    async gauged() {
      now ??= measure().catch(() => undefined);
      const gauge = await now;
      if (!gauge) return undefined;
      device.kernels = gauge.backend;
      device.perSecond = gauge.perSecond;
      return gauge;
    },
    learn(perSecond) {
      now = Promise.resolve({ backend: device.kernels, perSecond });
    },
    forget() {
      now = undefined;
    },
  };
  return device;
}

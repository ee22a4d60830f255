import type { Gauge, RemoteError } from '~/workers';

/** How fast this device computes: measured before the first run, learnt again from every whole run. */
interface Device {
  kernels: Gauge['backend'];
  /** Multiplications and additions a second. */
  perSecond: number;
  /** Measures if that was not done yet; undefined where it failed. @throws RemoteError `worker-died` */
  gauged(): Promise<Gauge | undefined>;
  learn(perSecond: number, kernels?: Gauge['backend']): void;
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
      now ??= measure().catch((error: Partial<RemoteError>) => {
        now = undefined;
        if (error.code === 'worker-died') throw error;
        return undefined;
      });
      const gauge = await now;
      if (!gauge) return undefined;
      device.kernels = gauge.backend;
      device.perSecond = gauge.perSecond;
      return gauge;
    },
    learn(perSecond, kernels = device.kernels) {
      now = Promise.resolve({ backend: kernels, perSecond });
    },
    forget() {
      now = undefined;
    },
  };
  return device;
}

import type { Gauge, RemoteError } from '~/workers';

/** The speed of this device: measured before the first run, and updated after every whole run. */
interface Device {
  kernels: Gauge['backend'];
  /** Multiplications and additions per second. */
  perSecond: number;
  /** Measures the device unless that is done; undefined if it failed. @throws RemoteError `worker-died` */
  gauged(): Promise<Gauge | undefined>;
  learn(perSecond: number, kernels?: Gauge['backend']): void;
  /** Discards the measurement. */
  forget(): void;
}

/** Assumed until it is measured. */
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

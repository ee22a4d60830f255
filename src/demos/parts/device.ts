import type { DeviceSpeed, RemoteError } from '~/workers';

export interface Device {
  kernels: DeviceSpeed['backend'];
  /** Multiplications and additions per second. */
  perSecond: number;
  /** Measures the device unless that is done; undefined if it failed. @throws RemoteError `worker-died` */
  measured(): Promise<DeviceSpeed | undefined>;
  forget(): void;
}

/** Assumed until it is measured. */
const PER_SECOND = 2e10;

export function openDevice(measure: () => Promise<DeviceSpeed>): Device {
  let now: Promise<DeviceSpeed | undefined> | undefined;
  const device: Device = {
    kernels: 'simd',
    perSecond: PER_SECOND,
    async measured() {
      now ??= measure().catch((error: Partial<RemoteError>) => {
        now = undefined;
        if (error.code === 'worker-died') throw error;
        return undefined;
      });
      const speed = await now;
      if (!speed) return undefined;
      device.kernels = speed.backend;
      device.perSecond = speed.perSecond;
      return speed;
    },
    forget() {
      now = undefined;
    },
  };
  return device;
}

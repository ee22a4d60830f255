import type { DeviceSpeed, RemoteError } from '~/workers';

export type Device = ReturnType<typeof openDevice>;

export function openDevice(measure: () => Promise<DeviceSpeed>) {
  let now: Promise<DeviceSpeed | undefined> | undefined;
  const device = {
    kernels: 'simd' as DeviceSpeed['backend'],
    /** Multiplications and additions; assumed until it is measured. */
    perSecond: 2e10,
    /** Measures the device unless that is done; undefined if it failed. @throws RemoteError `worker-died` */
    async measured(): Promise<DeviceSpeed | undefined> {
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

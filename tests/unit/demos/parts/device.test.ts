import { describe, expect, test } from 'vitest';
import { openDevice } from '~/demos/parts/device';
import type { DeviceSpeed } from '~/workers';

describe('openDevice', () => {
  const gauge = { backend: 'plain', perSecond: 3e9 } as DeviceSpeed;

  test('measures once and caches the result', async () => {
    let measured = 0;
    const device = openDevice(() => Promise.resolve((measured++, gauge)));
    await Promise.all([device.measured(), device.measured()]);
    expect(measured).toBe(1);
    expect(device).toMatchObject({ kernels: 'plain', perSecond: 3e9 });
  });

  test('measures again once it is reset', async () => {
    let measured = 0;
    const device = openDevice(() => Promise.resolve((measured++, gauge)));
    await device.measured();
    device.forget();
    expect((await device.measured())!.perSecond).toBe(3e9);
    expect(measured).toBe(2);
  });

  test('returns undefined if measuring failed', async () => {
    const device = openDevice(() => Promise.reject(new Error('no worker')));
    expect(await device.measured()).toBeUndefined();
    expect(device.kernels).toBe('simd');
  });
});

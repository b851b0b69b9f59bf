/** Where a page keeps its replica. Each device survives its pages. */
import type { Result } from '../../../src/base/result.ts';
import type { DeviceStore } from '../../../src/storage/device-store.ts';
import type { StoreFailure } from '../../../src/sync/ports.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';

export interface Device {
  readonly name: string;
  /** No room for anything more. */
  full: boolean;
  /** A further page's view of the storage. */
  open(): Promise<DeviceStore>;
  /** The browser throws everything away. No page may be open. */
  wipe(): Promise<void>;
  /** Lets `task` fail the way the storage itself does; null when it has no way of its own. */
  refuse<T>(task: () => Promise<Result<T, StoreFailure>>): Promise<Result<T, StoreFailure>> | null;
}

export function memoryDevice(name: string): Device {
  let disk = new MemoryDevice();
  return {
    name,
    full: false,
    open: async () => Promise.resolve(disk),
    wipe: async () => {
      disk = new MemoryDevice();
      return Promise.resolve();
    },
    refuse: () => null,
  };
}

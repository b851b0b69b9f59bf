/** Where a page keeps its replica. Each device survives its pages. */
import type { DeviceStore } from '../../../src/storage/device-store.ts';
import { MemoryDevice } from '../../helpers/memory-device.ts';

export interface Device {
  readonly name: string;
  /** No room for anything more. */
  full: boolean;
  /** A further page's view of the storage. */
  open(): Promise<DeviceStore>;
  /** The browser throws everything away. No page may be open. */
  wipe(): void;
}

export function memoryDevice(name: string): Device {
  let disk = new MemoryDevice();
  return {
    name,
    full: false,
    open: async () => Promise.resolve(disk),
    wipe: () => {
      disk = new MemoryDevice();
    },
  };
}

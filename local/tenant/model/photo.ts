/** A generated photo: initials on the person's colour, as a PNG (Graph gives JPEG; clients must take what the type says). */
import { crc32, deflateSync } from 'node:zlib';
import type { Person } from './people.ts';

const SIZE = 96;

/** 5 × 7 letters, one number per row, the leftmost pixel is the highest bit. */
const LETTERS: Readonly<Record<string, readonly number[]>> = {
  M: [17, 27, 21, 21, 17, 17, 17],
  L: [16, 16, 16, 16, 16, 16, 31],
  J: [7, 2, 2, 2, 2, 18, 12],
  W: [17, 17, 17, 21, 21, 27, 17],
  P: [30, 17, 17, 30, 16, 16, 16],
  R: [30, 17, 17, 30, 20, 18, 17],
};

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(8 + body.length);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), out.length - 4);
  return out;
}

function isInk(initials: string, x: number, y: number): boolean {
  const pixel = 6;
  const width = (initials.length * 6 - 1) * pixel;
  const column = Math.floor((x - (SIZE - width) / 2) / pixel);
  const row = Math.floor((y - (SIZE - 7 * pixel) / 2) / pixel);
  if (column < 0 || row < 0 || row > 6 || column % 6 === 5) return false;
  const rows = LETTERS[initials[Math.floor(column / 6)] ?? ''];
  return (((rows?.[row] ?? 0) >> (4 - (column % 6))) & 1) === 1;
}

/** The photo as PNG bytes, 96 × 96. */
export function photoOf(person: Person): Uint8Array {
  const initials = `${person.givenName[0] ?? ''}${person.surname[0] ?? ''}`;
  const rows: Buffer[] = [];
  for (let y = 0; y < SIZE; y += 1) {
    const row = Buffer.alloc(1 + SIZE * 3);
    for (let x = 0; x < SIZE; x += 1) row.set(isInk(initials, x, y) ? [255, 255, 255] : person.colour, 1 + x * 3);
    rows.push(row);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(SIZE, 0);
  head.writeUInt32BE(SIZE, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    magic,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

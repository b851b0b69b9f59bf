/**
 * Draws the app's icons into manifest/: two speech bubbles, linked like rings, each once over and once under the other.
 * Run it again after a change here (`node scripts/draw-icons.mjs`); the files are committed, so packaging needs no drawing.
 *
 * Sizes and colours are what the manifest asks: 192 px in colour and 32 px white on transparent for Teams, and 16, 32 and 80 px for
 * the button in Outlook, which the pages' host serves (`icons/`).
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { root } from './lib/root.mjs';

const samples = 8;

/** Geometry in a square of 1 × 1. */
const left = { x: 0.385, y: 0.485, tail: -1 };
const right = { x: 0.615, y: 0.485, tail: 1 };
const radius = 0.2;

const edge = (ax, ay, bx, by, x, y) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);

function inTail({ x: cx, y: cy, tail }, x, y, grow) {
  const points = [
    [cx + tail * (radius * 0.28 - grow), cy + radius * 0.9],
    [cx + tail * (radius * 0.98 + grow), cy + radius * 0.3],
    [cx + tail * (radius * 1.12 + grow), cy + radius * 1.3 + grow],
  ];
  const sides = points.map(([ax, ay], i) => {
    const [bx, by] = points[(i + 1) % 3];
    return Math.sign(edge(ax, ay, bx, by, x, y));
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** Is the point on the line of this bubble, drawn `grow` wider on both sides? */
function onBubble(bubble, x, y, stroke, grow = 0) {
  const distance = Math.hypot(x - bubble.x, y - bubble.y);
  if (distance < radius - stroke / 2 - grow) return false;
  return distance <= radius + stroke / 2 + grow || inTail(bubble, x, y, grow);
}

/** Which bubble is seen at a point; the gap beside the upper one makes the weave readable at 32 px. */
function seen(x, y, stroke, gap) {
  const [over, under] = y < left.y ? [left, right] : [right, left];
  if (onBubble(over, x, y, stroke)) return over;
  if (onBubble(under, x, y, stroke) && !onBubble(over, x, y, stroke, gap)) return under;
  return null;
}

/** The mean of many samples a pixel, in premultiplied colour. */
function draw(size, colourAt) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let i = 0; i < samples * samples; i += 1) {
        const x = (column + ((i % samples) + 0.5) / samples) / size;
        const y = (row + (Math.floor(i / samples) + 0.5) / samples) / size;
        const [r, g, b, a] = colourAt(x, y);
        sum[0] += r * a;
        sum[1] += g * a;
        sum[2] += b * a;
        sum[3] += a;
      }
      const alpha = sum[3];
      const at = (row * size + column) * 4;
      for (let i = 0; i < 3; i += 1) pixels[at + i] = alpha === 0 ? 255 : Math.round(sum[i] / alpha);
      pixels[at + 3] = Math.round((alpha / (samples * samples)) * 255);
    }
  }
  return pixels;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

function png(size, pixels) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * size * 4, (y + 1) * size * 4)]),
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const mix = (from, to, share) => from.map((value, i) => value + (to[i] - value) * share);

const inColour = (stroke, gap) => (x, y) => {
  const bubble = seen(x, y, stroke, gap);
  if (bubble === left) return [255, 255, 255, 1];
  if (bubble === right) return [255, 211, 138, 1];
  return [...mix([38, 70, 120], [18, 104, 112], (x + y) / 2), 1];
};
const colour = draw(192, inColour(0.062, 0.022));

/** The outline fills more of its square than the colour icon does, whose edge the host rounds. */
const zoom = (v, centre) => (v - 0.5) * 0.72 + centre;
const outline = draw(32, (x, y) => [255, 255, 255, seen(zoom(x, 0.5), zoom(y, 0.52), 0.056, 0.026) === null ? 0 : 1]);

writeFileSync(join(root, 'manifest', 'color.png'), png(192, colour));
writeFileSync(join(root, 'manifest', 'outline.png'), png(32, outline));
// Lines of half a pixel would be seen as grey.
for (const [size, stroke] of [
  [16, 0.1],
  [32, 0.075],
  [80, 0.062],
]) {
  writeFileSync(join(root, 'manifest', 'icons', `accord-${size}.png`), png(size, draw(size, inColour(stroke, 0.03))));
}

/** What a person does who looks at a page that cannot go on by itself: the buttons that the product shows then, no others. */
import { isReadable } from './bytes.ts';
import type { World } from './world.ts';

export function attend(world: World): void {
  recover(world);
  for (const page of world.pages) if (page.active && (page.engine === null || page.lost)) world.retry(page);
}

/** Whoever has the record and sees that the file is damaged writes it anew; when nobody does, an earlier version is brought back. */
function recover(world: World): void {
  const { main } = world.deeds;
  if (isReadable(main.newest.bytes)) return;
  const seeing = world.pages.filter((page) => page.active && page.word === 'unreadable');
  const able = seeing.filter((page) => page.record.partnership !== null);
  for (const page of able.length > 0 ? able : seeing) void world.deeds.recover(page);
}

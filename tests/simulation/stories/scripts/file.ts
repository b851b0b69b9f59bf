/** Somebody does something to the file itself, or to where it is. */
import { format } from '../../../../src/document/file-format.ts';
import { jonas, maya } from '../../../helpers/people.ts';
import { Space } from '../space.ts';
import type { Stage } from '../stage.ts';
import type { Story } from '../story.ts';
import type { Tab } from '../tab.ts';

/** Saves the file as another program would, changed by `change`. */
function meddle(stage: Stage, change: (text: string) => string): void {
  const bytes = stage.space.file.newest?.bytes;
  stage.space.file.put(new TextEncoder().encode(change(new TextDecoder().decode(bytes))));
}

/** The person looks at earlier versions and chooses the newest that can be read, or what this device holds. */
async function recovers(stage: Stage, tab: Tab, from: 'a version' | 'this device'): Promise<void> {
  // A write that had no answer is looked into, and repeated by hand.
  for (let tries = 0; tries < 3; tries += 1) {
    const recovery = await tab.recovery();
    if (recovery === null) return;
    let chosen: string | null = null;
    if (from === 'a version') {
      const versions = await tab.orDeath(recovery.versions());
      for (const { id } of versions?.ok === true ? versions.value : []) {
        const shown = await tab.orDeath(recovery.preview(id));
        if (shown?.ok === true && shown.value !== null) {
          chosen = id;
          break;
        }
      }
      if (chosen === null) continue;
    }
    const restored = await tab.orDeath(recovery.restore(chosen));
    if (restored?.ok === true) stage.saw('restored');
    await stage.wait(3);
  }
}

export const file: readonly Story[] = [
  {
    name: 'an unreadable file is brought back from an earlier version',
    meets: ['unreadable', 'versions', 'readVersion', 'setAside', 'restored'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.topic(hers);
      await stage.wait(6);
      stage.honest = false;
      meddle(stage, (text) => text.slice(0, text.length / 2));
      await stage.wait(6);
      await person.types(his);
      await recovers(stage, hers, 'a version');
      await stage.wait(8);
    },
  },
  {
    name: 'an unreadable file is rebuilt from what a device holds',
    meets: ['unreadable', 'setAside', 'restored'],
    play: async (stage, person) => {
      const his = stage.tab(jonas);
      await his.open();
      await person.types(his);
      await stage.wait(3);
      stage.honest = false;
      meddle(stage, () => 'Sorry, I pasted my shopping list here.');
      await stage.wait(6);
      await person.types(his);
      await recovers(stage, his, 'this device');
      await stage.wait(6);
    },
  },
  {
    name: 'a newer version of Accord writes, and then an older one again',
    meets: ['newer-version'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.types(his);
      await stage.wait(6);
      stage.honest = false;
      await person.types(hers);
      meddle(stage, (text) => text.replace(`"format": ${format}`, `"format": ${format + 1}`));
      await stage.wait(6);
      meddle(stage, (text) => text.replace(`"format": ${format + 1}`, `"format": ${format}`));
      await stage.wait(35);
    },
  },
  {
    name: 'an older version is brought back by hand',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.topic(hers);
      await stage.wait(6);
      await person.types(his);
      await stage.wait(6);
      stage.honest = false;
      stage.space.restoreOlder(2);
      await stage.wait(8);
    },
  },
  {
    name: 'the file is deleted, and brought back from the bin',
    meets: ['file-missing'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.types(hers);
      for (const who of [maya, jonas]) stage.space.refuse(who, { kind: 'missing' });
      await person.types(his);
      await stage.wait(6);
      stage.space.clear();
      for (const tab of [hers, his]) await tab.retry();
      await stage.wait(6);
    },
  },
  {
    name: 'both had attached, and one moves over to the space of the organiser',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const organisers = new Space();
      organisers.attachedBy(maya);
      const his = stage.tab(jonas);
      await his.open();
      await person.topic(his);
      await stage.wait(2);
      await person.types(his);
      stage.space = organisers;
      const hers = stage.tab(maya);
      await hers.open();
      await person.topic(hers);
      await his.moveTo(organisers);
      await stage.wait(8);
    },
  },
  {
    name: 'a write has no answer, and somebody else writes in between',
    meets: ['offline', 'conflict'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      stage.space.file.faults.push({ call: 'write', failure: { kind: 'offline' }, after: true });
      await person.topic(hers);
      await stage.wait(0.3);
      await person.topic(his);
      await stage.wait(8);
    },
  },
  {
    name: 'a write is refused without a reason, again and again',
    meets: ['conflict'],
    play: async (stage, person) => {
      const his = stage.tab(jonas);
      await his.open();
      for (let i = 0; i < 6; i += 1) stage.space.file.faults.push({ call: 'write', failure: { kind: 'conflict' } });
      await person.topic(his);
      await stage.wait(30);
    },
  },
  {
    name: 'the bytes of a reading are damaged',
    meets: ['unavailable'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      stage.space.file.faults.push({ call: 'read', failure: { kind: 'damaged' } });
      await person.topic(hers);
      await stage.wait(3);
      await person.types(his);
      await stage.wait(6);
    },
  },
];

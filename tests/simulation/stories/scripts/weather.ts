/** The space cannot be reached for a while, for one of the two or for both. */
import { jonas, maya } from '../../../helpers/people.ts';
import type { Story } from '../story.ts';

export const weather: readonly Story[] = [
  {
    name: 'both are offline for an hour, and come back',
    meets: ['offline', 'in-onedrive'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      for (const who of [maya, jonas]) stage.space.refuse(who, { kind: 'offline' });
      await person.types(hers);
      await person.types(his);
      // Most of the hour is the same question without an answer.
      await stage.gate.unnumbered(() => stage.wait(3_600));
      await person.topic(his);
      stage.space.clear();
      for (const tab of [hers, his]) await tab.retry();
      await stage.wait(8);
    },
  },
  {
    name: 'the first opening on a device, without network',
    meets: ['offline', 'in-onedrive'],
    play: async (stage, person) => {
      const his = stage.tab(jonas);
      stage.space.refuse(jonas, { kind: 'offline' });
      await his.open();
      await stage.wait(5);
      stage.space.clear();
      await his.retry();
      await person.types(his);
      await stage.wait(5);
    },
  },
  {
    name: 'a restart with much that waits to be saved',
    meets: ['offline', 'on-this-device'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      stage.space.refuse(jonas, { kind: 'offline' });
      await person.topic(his);
      await person.types(his);
      await person.types(his);
      await stage.wait(3);
      his.close();
      await person.types(hers);
      await stage.wait(4);
      stage.space.clear();
      await his.open();
      await stage.wait(6);
    },
  },
  {
    name: 'sign-in is needed in the middle',
    meets: ['sign-in-needed'],
    play: async (stage, person) => {
      const [, his] = await stage.both();
      await person.types(his);
      stage.space.refuse(jonas, { kind: 'sign-in-needed', scope: 'Files.ReadWrite', why: 'ask' });
      await stage.wait(5);
      await person.topic(his);
      stage.space.clear();
      await his.retry();
      await stage.wait(5);
    },
  },
  {
    name: 'the token expires in mid-write, and cannot be had anew for a while',
    meets: ['sign-in-failed'],
    play: async (stage, person) => {
      const [, his] = await stage.both();
      stage.space.refuse(jonas, { kind: 'sign-in-failed', code: 'expired' }, 'writes');
      await person.types(his);
      await stage.wait(4);
      stage.space.clear();
      await stage.wait(40);
    },
  },
  {
    name: "the owner's OneDrive is full",
    meets: ['onedrive-full'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      for (const who of [maya, jonas]) stage.space.refuse(who, { kind: 'full' }, 'writes');
      await person.types(his);
      await person.topic(hers);
      await stage.wait(6);
      stage.space.clear();
      await his.retry();
      await stage.wait(6);
    },
  },
  {
    name: 'sharing is revoked and granted again',
    meets: ['no-longer-shared'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.types(his);
      stage.space.refuse(jonas, { kind: 'forbidden' });
      await stage.wait(4);
      await person.types(hers);
      await person.types(his);
      await stage.wait(4);
      stage.space.clear();
      await his.retry();
      await stage.wait(5);
    },
  },
  {
    name: 'the file is locked by another program',
    meets: ['locked'],
    play: async (stage, person) => {
      const [, his] = await stage.both();
      stage.space.refuse(jonas, { kind: 'locked' }, 'writes');
      await person.topic(his);
      await stage.wait(3);
      stage.space.clear();
      await person.types(his);
      await stage.wait(15);
    },
  },
  {
    name: 'Microsoft slows everybody down',
    meets: ['slowed-down'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      for (const who of [maya, jonas]) stage.space.refuse(who, { kind: 'slowed-down', retryAfterMs: 10_000 });
      await person.topic(hers);
      await person.topic(his);
      await stage.wait(5);
      stage.space.clear();
      await stage.wait(15);
    },
  },
  {
    name: 'the service is down when a page opens on a known record',
    meets: ['unavailable'],
    play: async (stage, person) => {
      const his = stage.tab(jonas);
      await his.open();
      await person.types(his);
      await stage.wait(4);
      his.close();
      stage.space.refuse(jonas, { kind: 'unavailable' });
      await his.open();
      await person.types(his);
      await stage.wait(4);
      stage.space.clear();
      await stage.wait(8);
    },
  },
];

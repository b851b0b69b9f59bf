/** Sessions of the past leave the record for files of their own, while one of the two still writes in them. */
import type { SessionAtHand } from '../../../../src/domain/commands.ts';
import { session as today } from '../../../helpers/people.ts';
import type { Stage } from '../stage.ts';
import type { Steps } from '../steps.ts';
import type { Story } from '../story.ts';
import type { Tab } from '../tab.ts';

const lastWeek: SessionAtHand = { id: 's20261116T0800Z', day: '2026-11-16', occurrence: null };

/** Two sessions were held, and the older one has notes, and a topic that was discussed in it. */
async function twoSessions(stage: Stage, person: Steps): Promise<[Tab, Tab]> {
  const [hers, his] = await stage.both();
  await stage.gate.unnumbered(async () => {
    for (const tab of [hers, his]) tab.sitting = lastWeek;
    await person.types(hers);
    await person.discussed(hers, await person.topic(hers));
    await person.closesSession(hers);
    for (const tab of [hers, his]) tab.sitting = today;
    await person.types(hers);
    await person.closesSession(hers);
    await stage.wait(8);
  });
  return [hers, his];
}

const left = (stage: Stage): readonly string[] => (stage.space.record?.sessions[lastWeek.id] === undefined ? [] : ['the old session is in the record still']);

export const oldSessions: readonly Story[] = [
  {
    name: 'an old session leaves the record',
    meets: ['sessions add', 'compact'],
    play: async (stage, person) => {
      const [hers, his] = await twoSessions(stage, person);
      await hers.filesOldSessions(1);
      await stage.wait(6);
      await person.types(his);
      await stage.wait(4);
      // Whatever went wrong, the next time it goes.
      await hers.filesOldSessions(1);
      await stage.wait(4);
    },
    holds: left,
  },
  {
    name: 'an old session leaves the record while the other, who is offline, writes in it',
    meets: ['sessions add', 'offline'],
    play: async (stage, person) => {
      const [hers, his] = await twoSessions(stage, person);
      stage.space.refuse(his.person, { kind: 'offline' });
      his.sitting = lastWeek;
      await person.types(his);
      await stage.wait(3);
      await hers.filesOldSessions(1);
      await stage.wait(4);
      stage.space.clear();
      await his.retry();
      await stage.wait(6);
      await his.filesOldSessions(1);
      await stage.wait(4);
    },
  },
  {
    name: 'both write in an old session again: one after it left the record, the other while offline',
    meets: ['sessions add', 'offline'],
    play: async (stage, person) => {
      const [hers, his] = await twoSessions(stage, person);
      for (const tab of [hers, his]) tab.sitting = lastWeek;
      stage.space.refuse(his.person, { kind: 'offline' });
      await person.types(his);
      await hers.filesOldSessions(1);
      await stage.wait(4);
      await person.types(hers);
      await person.types(hers);
      await stage.wait(4);
      stage.space.clear();
      await his.retry();
      await stage.wait(8);
    },
  },
  {
    name: 'both move the same old session out in the same moment',
    meets: ['sessions add', 'conflict'],
    play: async (stage, person) => {
      const [hers, his] = await twoSessions(stage, person);
      await Promise.all([hers.filesOldSessions(1), his.filesOldSessions(1)]);
      await stage.wait(8);
      await person.types(his);
      await stage.wait(4);
    },
  },
  {
    name: 'two pages of one person, and one of them moves an old session out',
    meets: ['sessions add', 'compact'],
    play: async (stage, person) => {
      const [hers] = await twoSessions(stage, person);
      const panel = stage.tab(hers.person, hers.device);
      await panel.open();
      await hers.filesOldSessions(1);
      panel.sitting = lastWeek;
      await person.types(panel);
      await stage.wait(4);
      panel.close();
      await stage.wait(2);
    },
  },
  {
    name: 'an old session left the record, and an older version is brought back by hand',
    meets: ['sessions add'],
    play: async (stage, person) => {
      const [hers, his] = await twoSessions(stage, person);
      await hers.filesOldSessions(1);
      await stage.wait(6);
      his.close();
      stage.honest = false;
      stage.space.restoreOlder(1);
      await person.types(hers);
      await stage.wait(6);
      await his.open();
      await stage.wait(4);
    },
  },
];

/** Two people who write. */
import { jonas, maya } from '../../../helpers/people.ts';
import type { Story } from '../story.ts';

export const writing: readonly Story[] = [
  {
    name: 'both add a topic in the same moment',
    meets: ['conflict'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.topic(hers);
      await person.topic(his);
      await stage.wait(6);
    },
  },
  {
    name: 'one adds a topic while the other types',
    meets: ['on-this-device', 'saving', 'in-onedrive'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.topic(hers);
      await person.types(his);
      await stage.wait(12);
      await person.types(his);
      await stage.wait(6);
    },
  },
  {
    name: 'both type in one note',
    meets: ['conflict'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      for (let i = 0; i < 3; i += 1) {
        await person.types(hers, 'start');
        await person.types(his);
        await stage.wait(1);
      }
      await stage.wait(12);
    },
  },
  {
    name: 'one signs while the other rewords',
    meets: ['conflict'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      const id = await person.proposes(hers);
      await stage.wait(12);
      await person.signs(his, id);
      await person.rewords(hers, id);
      await stage.wait(12);
    },
    holds: (stage) => {
      const id = Object.keys(stage.space.record?.agreements ?? {})[0];
      const agreement = id === undefined ? undefined : stage.space.record?.agreements[id];
      if (agreement === undefined) return [];
      // Who signed the old words has not signed the new ones.
      const { manager, member } = agreement.signatures;
      const reworded = agreement.terms.wording.startsWith('Other');
      return reworded && manager?.terms === member?.terms ? ['a signature went over to words that nobody signed'] : [];
    },
  },
  {
    name: 'a step is taken back, and one that the other has answered is not',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      const id = await person.proposes(hers);
      await stage.wait(10);
      await person.signs(his, id);
      await stage.wait(10);
      // Without trouble the proposal is answered by now.
      if (hers.record?.agreements[id]?.signatures.member != null && (await hers.undo())) stage.missed('an answered step was taken back');
      await person.topic(hers);
      await hers.undo();
      await stage.wait(6);
    },
  },
  {
    name: 'both close the session at once',
    meets: ['conflict'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.stuck(his);
      await person.types(hers);
      await stage.wait(12);
      await person.closesSession(hers);
      await person.closesSession(his);
      await stage.wait(12);
    },
  },
  {
    name: 'both say in the same moment that a topic was discussed',
    meets: ['conflict'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      const id = await person.topic(hers);
      await stage.wait(8);
      await person.discussed(hers, id);
      await person.discussed(his, id);
      await stage.wait(8);
    },
  },
  {
    name: 'an agreement is made, signed and kept',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      const id = await person.proposes(his, 'member');
      await stage.wait(10);
      await person.signs(hers, id);
      await stage.wait(10);
      await person.kept(his, id);
      await stage.wait(10);
    },
  },
  {
    name: 'the service ignores what a write expects',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      stage.space.file.ifMatch = 'ignored';
      // Whoever was overwritten hears of it with the next question.
      stage.honest = false;
      const [hers, his] = await stage.both();
      await person.topic(hers);
      await person.topic(his);
      await stage.wait(3);
      await person.types(hers);
      await person.types(his);
      await stage.wait(12);
    },
  },
  {
    name: 'a wall clock is wrong by a year',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const [hers, his] = [stage.tab(maya), stage.tab(jonas)];
      his.clockIsOffMs = -365 * 86_400_000;
      for (const tab of [hers, his]) await tab.open();
      await person.topic(his);
      await person.topic(hers);
      await stage.wait(12);
      await person.types(his);
      await stage.wait(6);
    },
  },
];

/** Pages that are opened, left, put away and killed; several pages and devices of one person. */
import { jonas, maya } from '../../../helpers/people.ts';
import type { Story } from '../story.ts';

export const pages: readonly Story[] = [
  {
    name: 'both open a record that is there, one after the other',
    meets: ['opening', 'seen'],
    play: async (stage, person) => {
      const [hers, his] = [stage.tab(maya), stage.tab(jonas)];
      await hers.open();
      await person.topic(hers);
      await stage.wait(1);
      await his.open();
      await stage.wait(35);
      his.close();
      await person.types(hers);
      await stage.wait(4);
      await his.open();
      await stage.wait(1);
    },
  },
  {
    name: 'two pages of one person',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const laptop = stage.device('a laptop');
      const [tab, panel] = [stage.tab(jonas, laptop), stage.tab(jonas, laptop)];
      await tab.open();
      await panel.open();
      await person.types(tab);
      await person.topic(panel);
      await stage.wait(4);
      await person.types(panel);
      await stage.wait(4);
    },
  },
  {
    name: 'a page opens while the other one of the same person writes',
    meets: ['saving'],
    play: async (stage, person) => {
      const laptop = stage.device('a laptop');
      const [tab, panel] = [stage.tab(jonas, laptop), stage.tab(jonas, laptop)];
      await tab.open();
      await person.topic(tab);
      await stage.wait(0.3);
      await panel.open();
      await person.types(panel);
      await stage.wait(4);
    },
  },
  {
    name: 'the page that leads is killed, and the other one takes over',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const laptop = stage.device('a laptop');
      const [tab, panel] = [stage.tab(jonas, laptop), stage.tab(jonas, laptop)];
      await tab.open();
      await panel.open();
      await person.types(tab);
      await person.topic(panel);
      tab.close();
      await stage.wait(4);
      await tab.open();
      await person.types(tab);
      await stage.wait(4);
    },
  },
  {
    name: 'one page is left for the other one of the same person',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const laptop = stage.device('a laptop');
      const [tab, panel] = [stage.tab(maya, laptop), stage.tab(maya, laptop)];
      await tab.open();
      await panel.open();
      await person.types(tab);
      await tab.putAway();
      await person.types(panel);
      await stage.wait(4);
      await panel.putAway();
      await tab.lookAgain();
      await person.topic(tab);
      await stage.wait(2);
    },
  },
  {
    name: 'a page is put away right after typing, and closed',
    meets: ['in-onedrive', 'seen'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.types(his);
      await his.putAway();
      await stage.wait(1);
      his.close();
      await stage.wait(40);
      await his.open();
      await his.lookAgain();
      await person.types(hers);
      await stage.wait(4);
    },
  },
  {
    name: 'a page is closed in the middle of typing, and opened the next day',
    meets: ['on-this-device'],
    play: async (stage, person) => {
      const his = stage.tab(jonas);
      await his.open();
      await person.types(his);
      his.close();
      await stage.wait(86_400);
      await his.open();
      await stage.wait(4);
    },
  },
  {
    name: 'a page is closed as soon as all is saved',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const his = stage.tab(jonas);
      await his.open();
      await person.types(his);
      await stage.wait(2.5);
      his.close();
      await stage.wait(10);
      await his.open();
      await person.topic(his);
      await stage.wait(2);
    },
  },
  {
    name: 'one person at two devices',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const [laptop, phone] = [stage.tab(jonas, stage.device('a laptop')), stage.tab(jonas, stage.device('a phone'))];
      await laptop.open();
      await phone.open();
      await person.types(laptop);
      await person.types(phone);
      await stage.wait(5);
      await person.topic(phone);
      phone.close();
      await stage.wait(5);
    },
  },
  {
    name: 'many changes are folded into one while somebody types',
    meets: ['compact'],
    play: async (stage, person) => {
      const his = stage.tab(jonas);
      await stage.gate.unnumbered(async () => {
        await his.open();
        for (let i = 0; i < 56; i += 1) await person.types(his);
        await stage.wait(10);
      });
      await person.types(his);
      await person.types(his);
      await person.types(his);
      await stage.wait(4);
      await person.topic(his);
      await stage.wait(2);
    },
  },
  {
    name: 'storage is wiped between two sessions',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      const [hers, his] = await stage.both();
      await person.types(his);
      await stage.wait(5);
      await stage.wipe(his.device);
      await person.types(hers);
      await stage.wait(5);
      await his.open();
      await person.types(his);
      await stage.wait(5);
    },
  },
  {
    name: 'the device is full while somebody types',
    meets: ['device-full'],
    play: async (stage, person) => {
      const his = stage.tab(jonas);
      await his.open();
      await person.types(his);
      his.device.full = true;
      await person.types(his);
      await stage.wait(4);
      his.device.full = false;
      await person.types(his);
      await stage.wait(8);
    },
  },
];

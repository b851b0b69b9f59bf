/** Stories over Graph: here every single request can fail. */
import type { Script } from '../story.ts';
import type { Page } from './page.ts';
import type { GraphStage } from './stage.ts';

/** What is in the file, changed by hand. */
function meddle(stage: GraphStage, content: string): void {
  const { file } = stage;
  if (file !== null) stage.tenant.files.replaceContent(file, Buffer.from(content), { by: file.createdBy, at: stage.tenant.clock.now() });
}

/** The person repairs an unreadable file from the newest version that can be read. */
async function recovers(stage: GraphStage, page: Page): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) {
    const recovery = (await page.here())?.recovery.get() ?? null;
    const versions = recovery === null ? null : await page.orDeath(recovery.versions());
    for (const { id } of versions?.ok === true ? versions.value : []) {
      const shown = recovery === null ? null : await page.orDeath(recovery.preview(id));
      if (shown?.ok !== true || shown.value === null) continue;
      if (recovery !== null) await page.orDeath(recovery.restore(id));
      break;
    }
    await stage.wait(4);
  }
}

export const graphStories: readonly Script<GraphStage>[] = [
  {
    name: 'one attaches for the first time, and the other opens',
    meets: ['unattached', 'open', 'in-onedrive'],
    play: async (stage, person) => {
      await stage.maya.open();
      await stage.maya.untilOpen(true);
      await person.topic(stage.maya);
      await stage.wait(2);
      await stage.jonas.open();
      await stage.jonas.untilOpen(false);
      await person.types(stage.jonas);
      await stage.wait(20);
    },
  },
  {
    name: 'both attach in the same moment',
    meets: ['unattached', 'open', 'in-onedrive'],
    play: async (stage, person) => {
      await Promise.all([stage.maya.open(), stage.jonas.open()]);
      await Promise.all([stage.maya.untilOpen(true), stage.jonas.untilOpen(true)]);
      await person.topic(stage.maya);
      await person.topic(stage.jonas);
      await stage.wait(30);
    },
  },
  {
    name: 'both write in the same moment',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      await stage.attached();
      await person.topic(stage.maya);
      await person.topic(stage.jonas);
      await stage.wait(8);
    },
  },
  {
    name: 'a page opens on a second device, which knows nothing',
    meets: ['in-onedrive'],
    play: async (stage, person) => {
      await stage.attached();
      await person.topic(stage.maya);
      await stage.gate.unnumbered(() => stage.wait(20));
      stage.jonas.newDevice();
      await stage.jonas.open();
      await stage.jonas.untilOpen(false);
      await person.types(stage.jonas);
      await stage.wait(4);
    },
  },
  {
    name: 'an unreadable file is brought back from an earlier version',
    meets: ['unreadable', 'in-onedrive'],
    play: async (stage, person) => {
      await stage.attached();
      await stage.gate.unnumbered(async () => {
        await person.topic(stage.maya);
        await stage.wait(8);
        meddle(stage, 'Sorry, I pasted my shopping list here.');
        await stage.wait(12);
      });
      await recovers(stage, stage.maya);
      await person.types(stage.jonas);
      await stage.wait(4);
    },
  },
  {
    name: 'sharing is ended, and the folder shared again',
    meets: ['file-missing', 'in-onedrive'],
    play: async (stage, person) => {
      await stage.attached();
      await person.types(stage.jonas);
      const grants = stage.endSharing();
      await stage.wait(8);
      await person.topic(stage.jonas);
      await person.topic(stage.maya);
      grants();
      await stage.jonas.syncNow();
      await stage.wait(8);
    },
  },
  {
    name: 'the folder is deleted, and put back from what a device holds',
    meets: ['file-missing', 'in-onedrive'],
    play: async (stage, person) => {
      await stage.attached();
      await person.topic(stage.maya);
      await stage.gate.unnumbered(() => stage.wait(8));
      stage.deleteFolder();
      stage.jonas.close();
      await stage.gate.unnumbered(() => stage.wait(30));
      await stage.maya.putsBack();
      await person.types(stage.maya);
      await stage.wait(4);
    },
  },
];

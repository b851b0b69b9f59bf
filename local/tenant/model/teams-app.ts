/**
 * The Teams app of the tenant's catalogue: one app, which stands for whatever client calls until `POST /local/app` says
 * which one it is. Where it is installed: in chats, and for people (teamsappinstallation.md).
 */
import { guidFrom } from './ids.ts';

/** An entry of `activities.activityTypes` in the app's manifest (teams-send-activityfeednotifications.md). */
export interface ActivityType {
  readonly type: string;
  /** `{name}` is a parameter; `{actor}` is always the caller's name. */
  readonly templateText: string;
}

export interface TeamsApp {
  /** Entra application in `webApplicationInfo`; null = any client. */
  readonly clientId: string | null;
  /** Id in the catalogue, which the tenant gives out. */
  readonly teamsAppId: string;
  /** Id in the manifest. */
  readonly externalId: string;
  readonly displayName: string;
  readonly activityTypes: readonly ActivityType[];
}

/** Reserved: free text, without being declared. */
const SYSTEM_DEFAULT: ActivityType = { type: 'systemDefault', templateText: '{systemDefaultText}' };

export const DEFAULT_APP: TeamsApp = {
  clientId: null,
  teamsAppId: guidFrom('teams app|accord'),
  externalId: guidFrom('teams app|accord|manifest'),
  displayName: 'Accord',
  activityTypes: [
    { type: 'topicAdded', templateText: '{actor} added a topic' },
    { type: 'agreementWaits', templateText: '{actor} waits for your word on an agreement' },
    { type: 'sessionClosed', templateText: '{actor} closed your session' },
  ],
};

/** Names in curly brackets, without `actor`. */
export function parametersOf({ templateText }: ActivityType): string[] {
  const names = [...templateText.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => name !== 'actor');
}

export class Installations {
  app: TeamsApp = DEFAULT_APP;
  /** Ids of chats and of people. */
  private readonly chats = new Set<string>();
  private readonly people = new Set<string>();

  /** Whether this client is the app. */
  isApp(clientId: string): boolean {
    return this.app.clientId === null || this.app.clientId === clientId;
  }

  activityType(name: string): ActivityType | undefined {
    return [...this.app.activityTypes, SYSTEM_DEFAULT].find(({ type }) => type === name);
  }

  inChat(chatId: string): boolean {
    return this.chats.has(chatId);
  }

  forPerson(userId: string): boolean {
    return this.people.has(userId);
  }

  installInChat(chatId: string): void {
    this.chats.add(chatId);
  }

  removeFromChat(chatId: string): void {
    this.chats.delete(chatId);
  }

  /** Personally: the app in the rail, which an administrator may have given to everybody. */
  setForPerson(userId: string, isInstalled: boolean): void {
    if (isInstalled) this.people.add(userId);
    else this.people.delete(userId);
  }

  /** For `GET /local/app`. */
  json(): unknown {
    const { activityTypes, ...app } = this.app;
    return {
      ...app,
      activityTypes: activityTypes.map((one) => ({ ...one, parameters: parametersOf(one) })),
      chats: [...this.chats],
      people: [...this.people],
    };
  }
}

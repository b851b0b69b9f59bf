/** What the catalogues say, by name: written by `npm run words` from `catalogue/en/`. Do not edit it. */
export interface Messages {
  /** `achievements.json` */
  readonly achievements: {
    readonly what: string;
    readonly whatTheirs: (a: { readonly member: string }) => string;
    readonly whatHint: string;
    readonly day: string;
    readonly value: string;
    readonly valueHint: string;
    readonly add: string;
    readonly wasAchieved: string;
    readonly thisQuarter: (a: { readonly count: number }) => string;
    readonly partOfQuarter: (a: { readonly count: number }) => string;
    readonly nudge: string;
    readonly draftsHead: (a: { readonly count: number }) => string;
    readonly draftsTeach: string;
    readonly saveValue: string;
    readonly view: string;
    readonly by: {
      readonly quarter: string;
      readonly skill: string;
      readonly level: string;
    };
    readonly noSkill: string;
    readonly noLevel: string;
    readonly goneSkill: string;
    readonly group: (a: { readonly name: string; readonly count: number }) => string;
    readonly groupInPart: (a: { readonly name: string; readonly count: number }) => string;
    readonly moved: (a: { readonly day: string }) => string;
    readonly addedBy: (a: { readonly name: string }) => string;
    readonly change: string;
    readonly withdraw: string;
    readonly restore: string;
    readonly withdrawn: (a: { readonly count: number }) => string;
    readonly serves: {
      readonly skill: string;
      readonly goal: string;
      readonly level: string;
    };
    readonly older: string;
    readonly olderTeach: string;
    readonly asking: string;
    readonly noOlder: string;
    readonly look: (a: { readonly files: number; readonly quarter: string }) => string;
    readonly looking: (a: { readonly of: number; readonly done: number }) => string;
    readonly found: (a: { readonly count: number; readonly quarter: string }) => string;
    readonly unreadable: (a: { readonly files: number }) => string;
  };
  /** `attach-all.json` */
  readonly attachAll: {
    readonly asking: string;
    readonly ask: string;
    readonly askAdmin: string;
    readonly allow: string;
    readonly calendarFailed: string;
    readonly notLater: (a: { readonly weeks: number }) => string;
    readonly chatsAsk: string;
    readonly none: (a: { readonly weeks: number }) => string;
    readonly noneTeaches: string;
    readonly allAttached: string;
    readonly found: (a: { readonly count: number }) => string;
    readonly list: string;
    readonly everyDays: (a: { readonly count: number }) => string;
    readonly everyWeeks: (a: { readonly count: number }) => string;
    readonly next: (a: { readonly day: string; readonly time: string }) => string;
    readonly more: (a: { readonly count: number }) => string;
    readonly continues: (a: { readonly name: string }) => string;
    readonly who: (a: { readonly name: string }) => string;
    readonly role: {
      readonly manager: string;
      readonly member: (a: { readonly name: string }) => string;
    };
    readonly place: string;
    readonly folders: (a: { readonly count: number }) => string;
    readonly nothingNew: string;
    readonly looking: string;
    readonly others: (a: { readonly names: string }) => string;
    readonly attach: string;
    readonly attachSome: (a: { readonly count: number }) => string;
    readonly attaching: string;
    readonly before: string;
    readonly working: (a: { readonly at: number; readonly of: number }) => string;
    readonly done: (a: { readonly attached: number }) => string;
    readonly doneNotAll: (a: { readonly attached: number; readonly failed: number }) => string;
    readonly stopped: (a: { readonly done: number; readonly of: number; readonly left: number }) => string;
    readonly outcome: {
      readonly waiting: string;
      readonly working: string;
      readonly attached: (a: { readonly tab: string }) => string;
      readonly notShared: (a: { readonly name: string }) => string;
      readonly joined: (a: { readonly tab: string }) => string;
      readonly undone: string;
    };
    readonly open: (a: { readonly name: string }) => string;
    readonly undo: (a: { readonly name: string }) => string;
    readonly undoing: string;
    readonly written: string;
    readonly picture: string;
    readonly pictureLabel: string;
    readonly pictureTabs: {
      readonly chat: string;
      readonly files: string;
    };
    readonly notOffered: (a: { readonly count: number }) => string;
    readonly manyPeople: (a: { readonly count: number }) => string;
    readonly untitled: string;
    readonly why: {
      readonly single: string;
      readonly 'more-people': string;
      readonly hidden: string;
      readonly 'not-invited': string;
      readonly 'not-online': string;
      readonly ended: string;
      readonly group: string;
      readonly guest: string;
      readonly 'no-chat': string;
    };
  };
  /** `blockers.json` */
  readonly blockers: {
    readonly open: (a: { readonly count: number }) => string;
    readonly field: string;
    readonly hint: string;
    readonly raise: string;
    readonly notYetHint: string;
    readonly owner: string;
    readonly other: string;
    readonly otherName: string;
    readonly otherHint: string;
    readonly somebodyElse: string;
    readonly removedBy: (a: { readonly name: string }) => string;
    readonly blocks: string;
    readonly blocksWhat: {
      readonly level: (a: { readonly level: number }) => string;
      readonly noLevel: string;
      readonly skill: (a: { readonly name: string }) => string;
      readonly noSkill: string;
      readonly planItem: (a: { readonly name: string }) => string;
      readonly noPlanItem: string;
    };
    readonly again: string;
    readonly cleared: string;
    readonly letBe: string;
    readonly note: string;
    readonly addNote: string;
    readonly change: string;
    readonly title: string;
    readonly clearHow: string;
    readonly clearHint: string;
    readonly clearOldHint: string;
    readonly letBeWhy: string;
    readonly letBeHint: string;
    readonly letBeOldHint: string;
    readonly clear: string;
    readonly let: string;
    readonly fewWords: string;
    readonly oldHint: string;
    readonly beforeTarget: string;
    readonly ageToday: string;
    readonly age: (a: { readonly span: string }) => string;
    readonly times: (a: { readonly times: number }) => string;
    readonly settled: (a: { readonly count: number }) => string;
    readonly settledBy: {
      readonly cleared: (a: { readonly name: string; readonly day: string }) => string;
      readonly 'let-be': (a: { readonly name: string; readonly day: string }) => string;
    };
    readonly quoted: (a: { readonly words: string }) => string;
    readonly reopen: string;
    readonly earlier: (a: { readonly settled: string; readonly reason: string }) => string;
    readonly noneOpen: string;
    readonly level: (a: { readonly level: number }) => string;
    readonly skill: (a: { readonly name: string }) => string;
    readonly planItem: (a: { readonly title: string }) => string;
    readonly page: {
      readonly make: string;
      readonly heading: string;
      readonly from: (a: { readonly member: string; readonly manager: string }) => string;
      readonly owner: (a: { readonly name: string }) => string;
      readonly since: (a: { readonly day: string }) => string;
      readonly times: (a: { readonly times: number }) => string;
      readonly blocks: {
        readonly level: (a: { readonly level: number }) => string;
        readonly noLevel: string;
        readonly skill: (a: { readonly name: string }) => string;
        readonly noSkill: string;
        readonly planItem: (a: { readonly name: string }) => string;
        readonly noPlanItem: string;
      };
      readonly explain: string;
      readonly who: string;
      readonly everybody: string;
      readonly choose: string;
      readonly copy: string;
      readonly print: string;
      readonly back: string;
      readonly copied: string;
      readonly notCopied: string;
      readonly noPrint: string;
      readonly text: string;
      readonly nothing: string;
      readonly preview: string;
    };
  };
  /** `earlier.json` */
  readonly earlier: {
    readonly asking: string;
    readonly none: string;
    readonly teach: string;
    readonly today: string;
    readonly yesterday: string;
    readonly sittings: (a: { readonly count: number }) => string;
    readonly span: (a: { readonly from: string; readonly to: string }) => string;
    readonly saves: (a: { readonly count: number }) => string;
    readonly before: (a: { readonly count: number }) => string;
    readonly somebody: string;
    readonly earlierDays: string;
    readonly look: string;
    readonly lookName: (a: { readonly day: string; readonly when: string }) => string;
    readonly close: string;
    readonly opening: string;
    readonly unreadable: (a: { readonly why: string }) => string;
    readonly nothing: string;
    readonly lostHead: (a: { readonly count: number }) => string;
    readonly bringBack: string;
    readonly bringBackName: (a: { readonly what: string }) => string;
    readonly all: (a: { readonly count: number }) => string;
    readonly readOnly: string;
    readonly joinHead: string;
    readonly joinWhy: string;
    readonly join: string;
    readonly joined: string;
    readonly joinSessions: (a: { readonly days: string }) => string;
    readonly joinTopics: (a: { readonly titles: string }) => string;
    readonly joinAgreements: (a: { readonly wordings: string }) => string;
    readonly joinAnswers: (a: { readonly count: number }) => string;
    readonly joinGrowth: {
      readonly goals: (a: { readonly names: string }) => string;
      readonly skills: (a: { readonly names: string }) => string;
      readonly planItems: (a: { readonly names: string }) => string;
      readonly achievements: (a: { readonly names: string }) => string;
      readonly blockers: (a: { readonly names: string }) => string;
      readonly criteria: (a: { readonly names: string }) => string;
      readonly gates: (a: { readonly names: string }) => string;
      readonly abilities: (a: { readonly names: string }) => string;
    };
    readonly joinTexts: (a: { readonly count: number }) => string;
    readonly joinRest: string;
    readonly andMore: (a: { readonly names: string }) => string;
    readonly quoted: (a: { readonly words: string }) => string;
    readonly notes: (a: { readonly day: string }) => string;
    readonly partnershipAgreement: string;
    readonly agreementTextHint: string;
    readonly blockerNote: (a: { readonly title: string }) => string;
    readonly stateText: (a: { readonly field: string; readonly day: string }) => string;
    readonly value: (a: { readonly what: string; readonly answer: string; readonly day: string }) => string;
    readonly motivation: (a: { readonly value: number; readonly name: string }) => string;
    readonly anotherDay: string;
    readonly topic: {
      readonly withdrawn: string;
      readonly gone: string;
    };
    readonly topicWords: (a: { readonly title: string }) => string;
    readonly topicHint: {
      readonly withdrawn: string;
      readonly gone: string;
      readonly words: string;
    };
    readonly agreement: {
      readonly dropped: string;
      readonly reworded: string;
      readonly gone: string;
    };
    readonly agreementHint: {
      readonly dropped: (a: { readonly by: string }) => string;
      readonly reworded: (a: { readonly now: string }) => string;
      readonly gone: string;
    };
  };
  /** `first.json` */
  readonly names: {
    readonly openAgreements: string;
    readonly state: string;
    readonly topics: string;
    readonly notes: string;
    readonly sessions: string;
    readonly blockers: string;
    readonly vision: string;
    readonly partnershipAgreement: string;
    readonly skills: string;
    readonly plan: string;
    readonly achievements: string;
    readonly induction: string;
    readonly levels: string;
    readonly template: string;
    readonly review: string;
    readonly whoCanOpen: string;
    readonly earlierVersions: string;
  };
  /** `first.json` */
  readonly common: {
    readonly cancel: string;
    readonly save: string;
    readonly dismiss: string;
    readonly undo: string;
    readonly tryAgain: string;
    readonly past: string;
    readonly findLost: string;
    readonly loading: string;
    readonly showMore: string;
    readonly more: string;
    readonly up: string;
    readonly down: string;
    readonly seriesOpened: string;
    readonly asking: string;
    readonly notTaken: string;
    readonly remote: (a: { readonly name: string }) => string;
  };
  /** `first.json` */
  readonly boundary: {
    readonly page: string;
    readonly failed: string;
    readonly reload: string;
  };
  /** `first.json` */
  readonly header: {
    readonly date: string;
    readonly source: {
      readonly calendar: string;
      readonly cadence: string;
      readonly today: string;
      readonly none: string;
      readonly chosen: string;
      readonly appointment: string;
    };
    readonly shortSource: {
      readonly calendar: string;
      readonly cadence: string;
      readonly today: string;
      readonly none: string;
      readonly chosen: string;
      readonly appointment: string;
    };
    readonly back: string;
    readonly browse: string;
    readonly swap: string;
    readonly swapName: string;
    readonly title: (a: { readonly member: string; readonly manager: string }) => string;
    readonly today: (a: { readonly day: string }) => string;
    readonly roles: (a: { readonly member: string; readonly manager: string }) => string;
  };
  /** `first.json` */
  readonly agreements: {
    readonly propose: string;
    readonly fresh: string;
    readonly none: string;
    readonly noneTeaches: string;
    readonly sign: string;
    readonly reword: string;
    readonly kept: string;
    readonly notYet: string;
    readonly drop: string;
    readonly bothQuestion: string;
    readonly yourQuestion: string;
    readonly bothSigned: string;
    readonly due: {
      readonly nextTime: string;
      readonly now: string;
      readonly later: (a: { readonly day: string }) => string;
      readonly passed: (a: { readonly day: string }) => string;
      readonly soon: (a: { readonly days: number }) => string;
      readonly overdueToday: string;
      readonly overdue: (a: { readonly span: string }) => string;
    };
    readonly waitsForYou: string;
    readonly waitsForBoth: string;
    readonly waiting: (a: { readonly count: number }) => string;
    readonly more: (a: { readonly count: number }) => string;
    readonly question: (a: { readonly who: string }) => string;
    readonly both: string;
    readonly newToday: string;
    readonly age: (a: { readonly span: string }) => string;
    readonly moved: (a: { readonly times: number }) => string;
    readonly waitsFor: (a: { readonly name: string }) => string;
  };
  /** `first.json` */
  readonly done: {
    readonly attach: string;
    readonly 'swap-roles': string;
    readonly 'link-series': string;
    readonly 'correct-occurrence': string;
    readonly 'close-session': string;
    readonly 'confirm-session': string;
    readonly 'reopen-session': string;
    readonly 'set-motivation': string;
    readonly 'set-induction': string;
    readonly 'add-topic': string;
    readonly 'rename-topic': string;
    readonly 'discuss-topic': string;
    readonly 'keep-topic': string;
    readonly 'withdraw-topic': string;
    readonly 'link-topic': string;
    readonly 'choose-part': string;
    readonly 'propose-agreement': string;
    readonly 'sign-agreement': string;
    readonly 'reword-agreement': string;
    readonly 'answer-kept': string;
    readonly 'answer-not-yet': string;
    readonly 'drop-agreement': string;
    readonly 'reopen-agreement': string;
    readonly 'amend-session': string;
    readonly 'bring-back': string;
    readonly 'add-goal': string;
    readonly 'reword-goal': string;
    readonly 'retire-goal': string;
    readonly 'restore-goal': string;
    readonly 'review-vision': string;
    readonly 'affirm-agreement': string;
    readonly 'choose-template': string;
    readonly 'add-skill': string;
    readonly 'change-skill': string;
    readonly 'retire-skill': string;
    readonly 'restore-skill': string;
    readonly 'move-skill': string;
    readonly 'seal-score': string;
    readonly 'seal-rating': string;
    readonly 'add-plan-item': string;
    readonly 'change-plan-item': string;
    readonly 'set-plan-status': string;
    readonly 'set-level': string;
    readonly 'write-criterion': string;
    readonly 'meet-criterion': string;
    readonly 'unmeet-criterion': string;
    readonly 'move-criterion': string;
    readonly 'retire-criterion': string;
    readonly 'restore-criterion': string;
    readonly 'add-achievement': string;
    readonly 'change-achievement': string;
    readonly 'withdraw-achievement': string;
    readonly 'restore-achievement': string;
    readonly 'raise-blocker': string;
    readonly 'change-blocker': string;
    readonly 'raise-again': string;
    readonly 'clear-blocker': string;
    readonly 'let-blocker-be': string;
    readonly 'reopen-blocker': string;
    readonly 'write-gate': string;
    readonly 'pass-gate': string;
    readonly 'reopen-gate': string;
    readonly 'retire-gate': string;
    readonly 'write-ability': string;
    readonly 'show-ability': string;
    readonly 'unshow-ability': string;
    readonly 'retire-ability': string;
  };
  /** `first.json` */
  readonly closing: {
    readonly close: string;
    readonly confirm: string;
    readonly reopen: string;
    readonly open: string;
    readonly sealed: string;
    readonly closedBy: (a: { readonly name: string }) => string;
    readonly youWait: (a: { readonly name: string }) => string;
    readonly sealedByBoth: (a: { readonly day: string }) => string;
    readonly sealedAlone: (a: { readonly name: string; readonly day: string }) => string;
  };
  /** `first.json` */
  readonly rejection: {
    readonly notAttached: string;
    readonly alreadyAttached: string;
    readonly notOneOfTheTwo: string;
    readonly unknown: (a: { readonly thing: string }) => string;
    readonly tooLong: (a: { readonly count: number; readonly part: string }) => string;
    readonly tooFar: (a: { readonly part: string; readonly from: string; readonly until: string }) => string;
    readonly retired: (a: { readonly thing: string }) => string;
    readonly noSuchLink: (a: { readonly thing: string }) => string;
    readonly alreadySealed: string;
    readonly notSealed: string;
    readonly notKept: string;
    readonly sealBroken: string;
    readonly tooMany: (a: { readonly count: number }) => string;
    readonly textChanged: string;
    readonly badTemplate: string;
    readonly badTemplateAt: (a: { readonly path: string }) => string;
    readonly onlyMember: string;
    readonly onlyManager: string;
    readonly onlyAuthor: string;
    readonly wordingChanged: string;
    readonly alreadySigned: string;
    readonly alreadySettled: string;
    readonly notSettled: string;
    readonly notAgreedYet: string;
    readonly unchanged: string;
    readonly sessionClosed: string;
    readonly sessionSealed: string;
    readonly sessionOpen: string;
    readonly notConfirmed: string;
    readonly samePerson: string;
    readonly rolesInUse: string;
    readonly readOnly: string;
    readonly notLoaded: string;
  };
  /** `first.json` */
  readonly features: {
    readonly 'Files-ReadWrite': string;
    readonly 'Files-ReadWrite-All': string;
    readonly 'Chat-ReadBasic': string;
    readonly 'Calendars-Read': string;
    readonly 'TeamsAppInstallation-ReadWriteSelfForChat': string;
    readonly 'TeamsActivity-Send': string;
    readonly 'Tasks-ReadWrite': string;
    readonly other: string;
  };
  /** `first.json` */
  readonly status: {
    readonly allow: string;
    readonly reload: string;
    readonly more: string;
    readonly less: string;
    readonly folder: string;
    readonly putBack: string;
    readonly puttingBack: string;
    readonly newVersion: string;
  };
  /** `first.json` */
  readonly span: {
    readonly day: (a: { readonly count: number }) => string;
    readonly week: (a: { readonly count: number }) => string;
    readonly month: (a: { readonly count: number }) => string;
    readonly year: (a: { readonly count: number }) => string;
  };
  /** `guide.json` */
  readonly guide: {
    readonly region: string;
    readonly gotIt: string;
    readonly skip: string;
    readonly again: string;
  };
  /** `induction.json` */
  readonly induction: {
    readonly intro: (a: { readonly day: string }) => string;
    readonly nextToday: string;
    readonly next: (a: { readonly span: string }) => string;
    readonly nextLate: (a: { readonly span: string }) => string;
    readonly over: string;
    readonly past: string;
    readonly showGates: string;
    readonly passedOn: (a: { readonly day: string; readonly who: string }) => string;
    readonly passedWithOpen: (a: { readonly open: number; readonly day: string; readonly who: string }) => string;
    readonly by: (a: { readonly day: string }) => string;
    readonly late: (a: { readonly span: string }) => string;
    readonly progress: (a: { readonly all: number; readonly shown: number }) => string;
    readonly shownBy: (a: { readonly who: string; readonly day: string }) => string;
    readonly statements: string;
    readonly pass: string;
    readonly passWithOpen: (a: { readonly open: number }) => string;
    readonly reopen: string;
    readonly change: string;
    readonly changeGate: string;
    readonly name: string;
    readonly afterDays: string;
    readonly putAside: string;
    readonly putAsideName: (a: { readonly words: string }) => string;
    readonly takeBack: string;
    readonly aside: (a: { readonly count: number }) => string;
    readonly elsewhere: (a: { readonly count: number }) => string;
    readonly addStatement: string;
    readonly statement: string;
    readonly statementHint: string;
    readonly reword: string;
    readonly rewordName: (a: { readonly words: string }) => string;
    readonly addGate: string;
    readonly none: string;
    readonly notNeeded: string;
  };
  /** `later.json` */
  readonly agreementForms: {
    readonly wording: string;
    readonly owner: string;
    readonly both: string;
    readonly due: string;
    readonly next: string;
    readonly onDay: string;
    readonly keepDue: (a: { readonly due: string }) => string;
    readonly day: string;
    readonly newDue: string;
    readonly move: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly drop: string;
    readonly propose: string;
    readonly reword: string;
    readonly rewordHint: string;
  };
  /** `later.json` */
  readonly state: {
    readonly motivation: string;
    readonly none: string;
    readonly point: (a: { readonly value: number; readonly name: string }) => string;
    readonly scale: (a: { readonly least: string; readonly most: string }) => string;
    readonly ofFive: (a: { readonly value: number; readonly words: string }) => string;
    readonly induction: string;
    readonly step: (a: { readonly name: string; readonly description: string }) => string;
    readonly named: (a: { readonly name: string }) => string;
    readonly described: (a: { readonly name: string; readonly description: string }) => string;
    readonly stuck: string;
    readonly more: string;
    readonly moved: string;
    readonly movedRead: string;
    readonly scars: string;
    readonly breakthroughs: string;
    readonly notYet: (a: { readonly name: string }) => string;
    readonly notFilled: string;
    readonly yours: string;
    readonly last: (a: { readonly value: string }) => string;
    readonly lastValue: (a: { readonly value: number }) => string;
    readonly trend: (a: { readonly count: number; readonly values: string }) => string;
    readonly stuckRead: string;
    readonly noAnswer: string;
  };
  /** `later.json` */
  readonly topics: {
    readonly add: string;
    readonly field: string;
    readonly hint: string;
    readonly discussed: string;
    readonly of: (a: { readonly name: string }) => string;
    readonly none: (a: { readonly name: string }) => string;
    readonly yours: string;
    readonly noneOwn: string;
    readonly note: string;
    readonly addNote: string;
    readonly rename: string;
    readonly renameField: string;
    readonly withdraw: string;
    readonly putBack: string;
    readonly done: (a: { readonly count: number }) => string;
    readonly age: (a: { readonly span: string }) => string;
    readonly serves: string;
    readonly serving: (a: { readonly words: string }) => string;
  };
  /** `later.json` */
  readonly notes: {
    readonly label: string;
    readonly together: string;
    readonly locked: string;
  };
  /** `later.json` */
  readonly sessions: {
    readonly none: string;
    readonly earlier: string;
    readonly settled: (a: { readonly count: number }) => string;
    readonly topics: (a: { readonly count: number }) => string;
    readonly made: (a: { readonly count: number }) => string;
    readonly motivation: (a: { readonly value: number }) => string;
    readonly closed: string;
    readonly open: string;
    readonly stateHead: string;
    readonly motivationRead: (a: { readonly value: number; readonly name: string }) => string;
    readonly inductionRead: (a: { readonly name: string }) => string;
    readonly labelled: (a: { readonly label: string }) => string;
    readonly topicsHead: string;
    readonly madeHead: string;
    readonly answersHead: string;
    readonly notesHead: string;
    readonly empty: string;
    readonly blank: string;
    readonly answer: {
      readonly kept: string;
      readonly 'not-yet': string;
      readonly reworded: string;
      readonly dropped: string;
      readonly reopened: string;
    };
    readonly before: (a: { readonly wording: string }) => string;
    readonly reason: (a: { readonly text: string }) => string;
    readonly settledHead: (a: { readonly count: number }) => string;
    readonly reopen: string;
    readonly older: string;
    readonly asking: string;
    readonly noOlder: string;
    readonly unreadable: string;
  };
  /** `later.json` */
  readonly laterHeader: {
    readonly moveHere: (a: { readonly day: string }) => string;
  };
  /** `later.json` */
  readonly access: {
    readonly explain: string;
    readonly incomplete: string;
    readonly legal: string;
    readonly folder: string;
    readonly notShared: (a: { readonly name: string }) => string;
    readonly notNamed: (a: { readonly name: string }) => string;
    readonly sharing: string;
    readonly shared: (a: { readonly name: string }) => string;
    readonly onlyYou: (a: { readonly name: string }) => string;
    readonly stillOnlyYou: (a: { readonly name: string }) => string;
    readonly share: (a: { readonly name: string }) => string;
    readonly ask: string;
    readonly checking: string;
    readonly unknown: string;
    readonly kind: {
      readonly owner: string;
      readonly group: string;
      readonly link: string;
    };
    readonly may: {
      readonly read: string;
      readonly write: string;
    };
  };
  /** `later.json` */
  readonly attach: {
    readonly title: string;
    readonly teach: string;
    readonly who: string;
    readonly choice: (a: { readonly member: string; readonly manager: string }) => string;
    readonly where: string;
    readonly mine: string;
    readonly elsewhere: string;
    readonly link: string;
    readonly linkHint: string;
    readonly look: string;
    readonly looking: string;
    readonly creates: string;
    readonly attach: string;
    readonly attaching: string;
    readonly undoable: string;
  };
  /** `later.json` */
  readonly remoteFailure: {
    readonly offline: string;
    readonly admin: (a: { readonly feature: string; readonly scope: string }) => string;
    readonly declined: (a: { readonly feature: string }) => string;
    readonly permission: (a: { readonly feature: string }) => string;
    readonly signInFailed: (a: { readonly code: string }) => string;
    readonly forbidden: string;
    readonly mayNotWrite: string;
    readonly missing: string;
    readonly conflict: string;
    readonly locked: string;
    readonly wait: (a: { readonly seconds: number }) => string;
    readonly waitAMoment: string;
    readonly full: string;
    readonly unavailable: string;
    readonly damaged: string;
    readonly cancelled: string;
    readonly notAFolderLink: string;
  };
  /** `later.json` */
  readonly blocked: {
    readonly titles: {
      readonly 'no-meeting': string;
      readonly 'not-two-people': string;
      readonly gone: string;
      readonly 'not-yours': string;
      readonly remote: string;
      readonly incomplete: string;
      readonly allow: string;
      readonly admin: string;
      readonly offline: string;
    };
    readonly link: string;
    readonly linkField: string;
    readonly openLink: string;
    readonly allow: string;
    readonly startAnew: string;
  };
  /** `later.json` */
  readonly blockedSentence: {
    readonly noMeeting: string;
    readonly nobodyElse: string;
    readonly tooMany: (a: { readonly count: number }) => string;
    readonly gone: string;
    readonly notYours: string;
    readonly incomplete: string;
    readonly offline: string;
  };
  /** `later.json` */
  readonly recovery: {
    readonly title: string;
    readonly reasons: {
      readonly empty: string;
      readonly truncated: string;
      readonly 'not-json': string;
      readonly 'not-a-record': string;
      readonly 'newer-format': string;
      readonly 'state-damaged': string;
      readonly 'other-partnership': string;
    };
    readonly found: (a: { readonly reason: string; readonly size: string }) => string;
    readonly bytes: (a: { readonly count: number }) => string;
    readonly kilobytes: (a: { readonly count: number }) => string;
    readonly safe: string;
    readonly replica: string;
    readonly noReplica: string;
    readonly notOurs: (a: { readonly name: string }) => string;
    readonly unknownOwner: string;
    readonly newer: string;
    readonly useDevice: string;
    readonly showVersions: string;
    readonly versions: string;
    readonly noVersions: string;
    readonly by: (a: { readonly who: string; readonly size: string }) => string;
    readonly look: string;
    readonly restore: string;
    readonly summary: (a: { readonly open: number; readonly settled: number; readonly topics: number; readonly sessions: number }) => string;
    readonly unreadable: string;
    readonly working: string;
    readonly kept: (a: { readonly name: string }) => string;
  };
  /** `later.json` */
  readonly outside: {
    readonly title: string;
    readonly body: string;
    readonly how: {
      readonly 'not-in-teams': string;
      readonly 'no-account': string;
      readonly 'not-in-outlook': string;
      readonly 'not-loaded': string;
      readonly 'no-appointment': string;
      readonly 'not-set-up': string;
    };
  };
  /** `later.json` */
  readonly undoBar: {
    readonly keys: string;
    readonly keysOnMac: string;
  };
  /** `levels.json` */
  readonly levels: {
    readonly present: {
      readonly own: string;
      readonly of: (a: { readonly name: string }) => string;
    };
    readonly target: {
      readonly own: string;
      readonly of: (a: { readonly name: string }) => string;
    };
    readonly stands: (a: { readonly asked: string; readonly level: string }) => string;
    readonly bare: (a: { readonly level: number }) => string;
    readonly name: (a: { readonly level: number; readonly name: string }) => string;
    readonly withMet: (a: { readonly level: string; readonly met: string }) => string;
    readonly withMissing: (a: { readonly level: string; readonly missing: string }) => string;
    readonly unset: string;
    readonly chooseTarget: string;
    readonly reached: string;
    readonly met: (a: { readonly all: number; readonly met: number }) => string;
    readonly missing: (a: { readonly count: number }) => string;
    readonly criteria: (a: { readonly all: number; readonly met: number }) => string;
    readonly noCriteria: string;
    readonly meet: string;
    readonly unmeet: string;
    readonly evidence: string;
    readonly evidenceHint: string;
    readonly evidenceForm: string;
    readonly isMet: string;
    readonly isOpen: string;
    readonly said: (a: { readonly evidence: string; readonly said: string }) => string;
    readonly saidBefore: (a: { readonly evidence: string; readonly said: string }) => string;
    readonly saidBy: (a: { readonly who: string; readonly day: string }) => string;
    readonly change: string;
    readonly changeForm: string;
    readonly words: string;
    readonly putAside: string;
    readonly takeBack: string;
    readonly aside: (a: { readonly count: number }) => string;
    readonly keys: string;
    readonly add: string;
    readonly own: string;
    readonly earlier: string;
    readonly reworded: string;
    readonly skillsShort: (a: { readonly count: number }) => string;
    readonly skillNotScored: (a: { readonly name: string; readonly needs: number }) => string;
    readonly skillLine: (a: { readonly name: string; readonly score: number; readonly needs: number }) => string;
    readonly skillsThere: (a: { readonly count: number }) => string;
    readonly skillThereNotScored: (a: { readonly name: string; readonly needs: number }) => string;
    readonly skillThere: (a: { readonly name: string; readonly score: number; readonly needs: number }) => string;
    readonly blockers: (a: { readonly count: number }) => string;
    readonly planned: (a: { readonly count: number }) => string;
    readonly done: (a: { readonly count: number }) => string;
    readonly achievements: (a: { readonly count: number }) => string;
    readonly toSkills: string;
    readonly toPlan: string;
    readonly toAchievements: string;
    readonly by: (a: { readonly day: string }) => string;
    readonly others: string;
    readonly all: string;
  };
  /** `meanwhile.json` */
  readonly meanwhile: {
    readonly emptied: string;
    readonly changed: (a: { readonly now: string }) => string;
    readonly replaces: string;
    readonly stays: string;
    readonly take: string;
  };
  /** `my-later.json` */
  readonly promises: {
    readonly count: (a: { readonly count: number }) => string;
    readonly none: string;
    readonly noneTeaches: string;
    readonly with: (a: { readonly name: string }) => string;
    readonly withBoth: (a: { readonly name: string }) => string;
    readonly toSign: string;
    readonly atSession: (a: { readonly day: string }) => string;
    readonly goTo: (a: { readonly wording: string; readonly name: string }) => string;
  };
  /** `my-later.json` */
  readonly mySearch: {
    readonly field: string;
    readonly begin: string;
    readonly reading: (a: { readonly done: number; readonly of: number }) => string;
    readonly found: (a: { readonly count: number; readonly of: number }) => string;
    readonly foundOlder: (a: { readonly count: number; readonly of: number; readonly sessions: number }) => string;
    readonly unread: (a: { readonly names: string }) => string;
    readonly unreached: (a: { readonly names: string }) => string;
    readonly results: string;
    readonly in: (a: { readonly name: string }) => string;
  };
  /** `my-later.json` */
  readonly myGrowth: {
    readonly none: string;
    readonly noneTeaches: string;
    readonly others: string;
    readonly with: (a: { readonly name: string }) => string;
    readonly achievements: (a: { readonly count: number }) => string;
    readonly achievementsAndDrafts: (a: { readonly count: number; readonly drafts: number }) => string;
    readonly achievementsPart: string;
    readonly drafts: (a: { readonly count: number }) => string;
    readonly which: string;
    readonly choose: string;
    readonly chooseFirst: string;
    readonly whose: string;
    readonly skills: (a: { readonly mine: string; readonly theirs: string }) => string;
    readonly latest: string;
    readonly noSkills: string;
    readonly plan: (a: { readonly open: number; readonly done: number }) => string;
    readonly noPlan: string;
    readonly motivation: (a: { readonly value: number }) => string;
    readonly kept: (a: { readonly kept: number; readonly due: number }) => string;
    readonly open: string;
    readonly failed: string;
    readonly notReached: (a: { readonly name: string }) => string;
  };
  /** `my.json` */
  readonly myNames: {
    readonly list: string;
    readonly promises: string;
    readonly growth: string;
    readonly search: string;
    readonly recurring: string;
    readonly tools: string;
  };
  /** `my.json` */
  readonly my: {
    readonly title: string;
    readonly back: string;
    readonly open: (a: { readonly name: string }) => string;
    readonly openShort: string;
    readonly unnamed: string;
    readonly roleOfOther: {
      readonly manager: string;
      readonly member: string;
    };
    readonly readsAlong: string;
    readonly when: {
      readonly cadence: (a: { readonly when: string }) => string;
      readonly today: string;
      readonly none: string;
    };
    readonly today: string;
    readonly todayAt: (a: { readonly time: string }) => string;
    readonly at: (a: { readonly day: string; readonly time: string }) => string;
    readonly openCount: (a: { readonly mine: number; readonly theirs: number }) => string;
    readonly nothingOpen: string;
    readonly overdueMine: (a: { readonly count: number }) => string;
    readonly overdueTheirs: (a: { readonly count: number }) => string;
    readonly toSign: (a: { readonly count: number }) => string;
    readonly stateSaid: {
      readonly manager: string;
      readonly member: string;
    };
    readonly stateMissing: {
      readonly manager: string;
      readonly member: string;
    };
    readonly topics: (a: { readonly mine: number; readonly theirs: number }) => string;
    readonly noTopics: string;
    readonly reading: string;
    readonly asking: string;
    readonly none: string;
    readonly noneTeaches: string;
    readonly listFailed: string;
    readonly nothingKnown: string;
    readonly calendarAsk: string;
    readonly calendarAdmin: string;
    readonly calendarAllow: string;
    readonly troubles: {
      readonly offline: string;
      readonly missing: string;
      readonly forbidden: string;
      readonly unreadable: string;
      readonly 'sign-in-needed': string;
      readonly other: string;
    };
    readonly unknownPair: string;
  };
  /** `notes.json` */
  readonly fromNotes: {
    readonly list: string;
    readonly owner: string;
    readonly day: string;
    readonly unclear: string;
    readonly how: string;
    readonly unproposed: (a: { readonly count: number }) => string;
  };
  /** `notes.json` */
  readonly statusCheck: {
    readonly sign: {
      readonly 'says-status': string;
      readonly 'names-ticket': string;
      readonly 'asks-when-done': string;
      readonly 'counts-done': string;
      readonly 'names-routine': string;
    };
    readonly ask: string;
    readonly moveOut: string;
    readonly behind: string;
  };
  /** `notes.json` */
  readonly keepRate: {
    readonly title: (a: { readonly sessions: number }) => string;
    readonly nothingDue: (a: { readonly name: string }) => string;
    readonly of: (a: { readonly name: string; readonly kept: number; readonly due: number }) => string;
  };
  /** `pane.json` */
  readonly pane: {
    readonly titles: {
      readonly single: string;
      readonly alone: string;
      readonly group: string;
      readonly notNamed: string;
      readonly unknown: string;
      readonly untold: string;
      readonly signIn: string;
    };
    readonly single: (a: { readonly name: string }) => string;
    readonly alone: string;
    readonly group: (a: { readonly people: number }) => string;
    readonly list: string;
    readonly notNamed: (a: { readonly address: string }) => string;
    readonly others: (a: { readonly name: string }) => string;
    readonly untold: {
      readonly people: string;
      readonly recurrence: string;
      readonly text: string;
    };
    readonly unknown: string;
    readonly noLink: string;
    readonly signIn: string;
    readonly signInNow: string;
    readonly failed: {
      readonly declined: string;
      readonly 'admin-needed': string;
      readonly offline: string;
      readonly 'sign-in-failed': (a: { readonly code: string }) => string;
      readonly 'interaction-needed': string;
    };
  };
  /** `papers.json` */
  readonly papers: {
    readonly creator: string;
    readonly member: string;
    readonly manager: string;
    readonly columns: {
      readonly skill: string;
      readonly gap: string;
    };
    readonly number: (a: { readonly value: number }) => string;
  };
  /** `papers.json` */
  readonly minutes: {
    readonly title: (a: { readonly member: string; readonly manager: string }) => string;
    readonly closed: string;
    readonly confirmed: string;
    readonly byOn: (a: { readonly name: string; readonly day: string }) => string;
    readonly notClosed: string;
    readonly notConfirmed: (a: { readonly name: string }) => string;
    readonly sinceLast: string;
    readonly newDate: (a: { readonly day: string }) => string;
    readonly nextTime: string;
    readonly before: (a: { readonly wording: string }) => string;
    readonly reason: (a: { readonly text: string }) => string;
    readonly state: (a: { readonly member: string }) => string;
    readonly motivation: (a: { readonly value: number; readonly words: string }) => string;
    readonly topics: string;
    readonly from: (a: { readonly name: string }) => string;
    readonly blockers: string;
    readonly raised: string;
    readonly again: string;
    readonly cleared: string;
    readonly letBe: string;
    readonly blockerOwner: (a: { readonly name: string }) => string;
    readonly skills: string;
    readonly goneSkill: string;
    readonly evidence: (a: { readonly name: string; readonly skill: string; readonly words: string }) => string;
    readonly achievements: string;
    readonly noValue: string;
    readonly notes: string;
    readonly made: string;
    readonly signed: {
      readonly both: string;
      readonly none: string;
      readonly one: (a: { readonly name: string; readonly other: string }) => string;
    };
    readonly reworded: string;
    readonly due: (a: { readonly day: string }) => string;
    readonly worth: string;
    readonly worthOf: (a: { readonly name: string; readonly value: number; readonly words: string }) => string;
    readonly nothing: string;
  };
  /** `papers.json` */
  readonly pack: {
    readonly title: (a: { readonly member: string }) => string;
    readonly days: (a: { readonly from: string; readonly to: string }) => string;
    readonly level: string;
    readonly present: string;
    readonly made: string;
    readonly achievements: string;
    readonly drafts: string;
    readonly noAchievements: string;
    readonly shows: (a: { readonly skill: string }) => string;
    readonly serves: (a: { readonly goal: string }) => string;
    readonly counts: (a: { readonly level: number }) => string;
    readonly countsBySkill: (a: { readonly level: number }) => string;
    readonly addedBy: (a: { readonly name: string }) => string;
    readonly skills: string;
    readonly skillsTeach: string;
    readonly skillsTeachOnce: string;
    readonly move: (a: { readonly first: number; readonly latest: number }) => string;
    readonly noScore: string;
    readonly unscored: (a: { readonly count: number }) => string;
    readonly noSkills: string;
    readonly retired: (a: { readonly name: string }) => string;
    readonly plan: string;
    readonly planDone: string;
    readonly planOpen: (a: { readonly day: string }) => string;
    readonly planDropped: string;
    readonly noPlan: string;
    readonly forSkill: (a: { readonly skill: string }) => string;
    readonly forGoal: (a: { readonly goal: string }) => string;
    readonly evidence: (a: { readonly words: string }) => string;
    readonly due: (a: { readonly day: string }) => string;
    readonly on: (a: { readonly day: string }) => string;
    readonly agreements: string;
    readonly agreementsTeach: string;
    readonly nothingDue: string;
    readonly rate: (a: { readonly kept: number; readonly due: number }) => string;
    readonly kept: string;
    readonly moreKept: (a: { readonly count: number }) => string;
    readonly noAgreements: string;
    readonly dropped: (a: { readonly count: number }) => string;
    readonly gap: (a: { readonly name: string }) => string;
    readonly criteriaMet: string;
    readonly criteriaOpen: string;
    readonly skillsShort: string;
    readonly skillsThere: string;
    readonly inTheWay: string;
    readonly nothingMissing: string;
    readonly metBy: (a: { readonly name: string; readonly day: string }) => string;
    readonly vision: string;
    readonly reviewed: (a: { readonly day: string }) => string;
    readonly noVision: string;
    readonly missing: {
      readonly unreadable: (a: { readonly count: number }) => string;
      readonly unread: (a: { readonly count: number }) => string;
      readonly unknown: string;
    };
    readonly fileName: (a: { readonly member: string; readonly from: string; readonly to: string }) => string;
  };
  /** `partnership-agreement.json` */
  readonly partnershipAgreement: {
    readonly field: string;
    readonly hint: string;
    readonly begin: string;
    readonly suggestion: string;
    readonly suggestionHint: string;
    readonly noneToRead: string;
    readonly affirm: string;
    readonly affirmAgain: string;
    readonly agreed: string;
    readonly agreedAgain: string;
    readonly waitsForYou: string;
    readonly waitsFor: (a: { readonly name: string }) => string;
    readonly waitsForBoth: string;
    readonly standing: {
      readonly never: string;
      readonly affirmed: (a: { readonly day: string }) => string;
      readonly 'due-again': (a: { readonly day: string }) => string;
      readonly 'text-changed': (a: { readonly day: string }) => string;
      readonly 'person-changed': (a: { readonly day: string }) => string;
    };
    readonly versions: (a: { readonly count: number }) => string;
    readonly version: (a: { readonly day: string }) => string;
    readonly present: (a: { readonly day: string }) => string;
    readonly twice: string;
    readonly once: string;
  };
  /** `past.json` */
  readonly search: {
    readonly field: string;
    readonly older: string;
    readonly results: string;
    readonly found: {
      readonly inRecord: (a: { readonly count: number }) => string;
      readonly inAll: (a: { readonly count: number }) => string;
      readonly inSome: (a: { readonly sessions: number; readonly count: number }) => string;
    };
    readonly away: string;
    readonly read: (a: { readonly day: string }) => string;
    readonly goTo: (a: { readonly region: string }) => string;
    readonly kinds: {
      readonly topic: string;
      readonly notes: string;
      readonly state: string;
      readonly amendment: string;
      readonly agreement: string;
      readonly blocker: string;
      readonly achievement: string;
      readonly goal: string;
      readonly 'plan-item': string;
      readonly skill: string;
      readonly evidence: string;
      readonly 'partnership-agreement': string;
      readonly criterion: string;
      readonly gate: string;
      readonly ability: string;
    };
  };
  /** `past.json` */
  readonly reading: {
    readonly asking: string;
    readonly progress: (a: { readonly all: number; readonly done: number }) => string;
    readonly soFar: (a: { readonly all: number; readonly done: number }) => string;
    readonly stop: string;
    readonly goOn: string;
    readonly unreadable: (a: { readonly count: number; readonly days: string }) => string;
  };
  /** `past.json` */
  readonly years: {
    readonly fold: string;
    readonly teach: string;
    readonly held: (a: { readonly count: number; readonly since: string }) => string;
    readonly motivation: string;
    readonly smooth: (a: { readonly count: number }) => string;
    readonly kept: string;
    readonly skills: string;
    readonly sessions: string;
    readonly chart: (a: { readonly what: string }) => string;
    readonly table: string;
    readonly tableName: string;
    readonly quarter: string;
    readonly keptOf: (a: { readonly kept: number; readonly due: number }) => string;
    readonly value: (a: { readonly value: number }) => string;
    readonly none: string;
    readonly columns: {
      readonly kept: (a: { readonly name: string }) => string;
      readonly skills: (a: { readonly name: string }) => string;
    };
  };
  /** `past.json` */
  readonly share: {
    readonly title: (a: { readonly count: number }) => string;
    readonly kinds: {
      readonly vision: string;
      readonly growth: string;
      readonly state: string;
      readonly blockers: string;
      readonly status: string;
      readonly other: string;
    };
    readonly part: (a: { readonly name: string; readonly percent: number }) => string;
  };
  /** `past.json` */
  readonly pastGrowth: {
    readonly scores: string;
    readonly score: (a: { readonly name: string; readonly value: number }) => string;
    readonly scoresOf: (a: { readonly skill: string; readonly scores: string }) => string;
    readonly goneSkill: string;
    readonly evidence: (a: { readonly name: string; readonly words: string }) => string;
    readonly worth: string;
    readonly blockers: string;
    readonly move: {
      readonly raised: string;
      readonly 'raised-again': string;
      readonly cleared: string;
      readonly 'let-be': string;
    };
    readonly achievements: string;
  };
  /** `plan.json` */
  readonly plan: {
    readonly open: (a: { readonly count: number }) => string;
    readonly kindLabel: string;
    readonly kind: {
      readonly formal: string;
      readonly informal: string;
      readonly 'on-the-job': string;
    };
    readonly kindMeaning: {
      readonly formal: string;
      readonly informal: string;
      readonly 'on-the-job': string;
    };
    readonly status: {
      readonly planned: string;
      readonly 'under-way': string;
      readonly done: string;
      readonly dropped: string;
    };
    readonly newItem: string;
    readonly newHint: string;
    readonly title: string;
    readonly due: string;
    readonly add: string;
    readonly forThis: (a: { readonly words: string }) => string;
    readonly notForThis: string;
    readonly begin: string;
    readonly done: string;
    readonly drop: string;
    readonly notStarted: string;
    readonly openAgain: string;
    readonly takeUp: string;
    readonly change: string;
    readonly evidence: string;
    readonly evidenceHint: string;
    readonly evidenceForm: string;
    readonly later: string;
    readonly addEvidence: string;
    readonly serves: string;
    readonly servesNothing: string;
    readonly skill: string;
    readonly goal: string;
    readonly level: string;
    readonly doneOn: (a: { readonly day: string }) => string;
    readonly droppedOn: (a: { readonly day: string }) => string;
    readonly doneList: (a: { readonly count: number }) => string;
    readonly droppedList: (a: { readonly count: number }) => string;
    readonly nothingOpen: string;
    readonly findings: string;
    readonly moreFindings: (a: { readonly count: number }) => string;
    readonly finding: {
      readonly overdue: (a: { readonly title: string; readonly span: string }) => string;
      readonly stayed: (a: { readonly title: string; readonly skill: string; readonly to: number }) => string;
      readonly unmoved: (a: { readonly title: string; readonly skill: string; readonly from: number; readonly to: number }) => string;
      readonly notScored: (a: { readonly title: string; readonly skill: string; readonly from: number }) => string;
      readonly below: (a: { readonly skill: string; readonly score: number; readonly needs: number }) => string;
      readonly goal: (a: { readonly words: string }) => string;
    };
    readonly look: string;
    readonly score: string;
    readonly planFor: string;
  };
  /** `review.json` */
  readonly review: {
    readonly teach: (a: { readonly member: string }) => string;
    readonly teachOwn: string;
    readonly open: string;
    readonly period: string;
    readonly kind: {
      readonly quarter: string;
      readonly 'half-year': string;
      readonly year: string;
      readonly own: string;
    };
    readonly which: {
      readonly quarter: string;
      readonly 'half-year': string;
      readonly year: string;
    };
    readonly name: {
      readonly quarter: (a: { readonly number: number; readonly year: string }) => string;
      readonly firstHalf: (a: { readonly year: string }) => string;
      readonly secondHalf: (a: { readonly year: string }) => string;
    };
    readonly soFar: (a: { readonly name: string }) => string;
    readonly from: string;
    readonly to: string;
    readonly notPeriod: string;
    readonly level: string;
    readonly parts: string;
    readonly part: {
      readonly achievements: string;
      readonly skills: string;
      readonly plan: string;
      readonly level: string;
      readonly vision: string;
      readonly agreements: string;
    };
    readonly drafts: string;
    readonly nothing: string;
    readonly show: string;
    readonly asking: string;
    readonly reading: (a: { readonly read: number; readonly of: number }) => string;
    readonly ready: (a: { readonly older: number }) => string;
    readonly later: string;
    readonly preview: string;
    readonly word: string;
    readonly oneDrive: string;
    readonly print: string;
    readonly making: string;
    readonly saving: string;
    readonly saved: (a: { readonly name: string }) => string;
    readonly inOneDrive: string;
    readonly inOneDriveAs: (a: { readonly name: string }) => string;
    readonly noPrint: string;
    readonly notMade: string;
  };
  /** `run.json` */
  readonly run: {
    readonly region: string;
    readonly oneByOne: string;
    readonly allAtOnce: string;
    readonly step: {
      readonly sinceLast: string;
      readonly yourState: string;
      readonly state: (a: { readonly member: string }) => string;
      readonly yourTopics: string;
      readonly topics: (a: { readonly name: string }) => string;
      readonly blockers: string;
      readonly growth: string;
      readonly agreements: string;
    };
    readonly title: (a: { readonly at: number; readonly of: number; readonly step: string }) => string;
    readonly steps: string;
    readonly left: {
      readonly done: string;
      readonly skipped: string;
    };
    readonly unanswered: (a: { readonly count: number }) => string;
    readonly back: string;
    readonly next: string;
    readonly skip: string;
    readonly skippedSaid: (a: { readonly step: string }) => string;
    readonly time: (a: { readonly here: number; readonly inAll: number }) => string;
    readonly keys: string;
  };
  /** `run.json` */
  readonly rotation: {
    readonly region: string;
    readonly never: (a: { readonly part: string }) => string;
    readonly last: (a: { readonly part: string; readonly day: string }) => string;
    readonly now: (a: { readonly part: string }) => string;
    readonly chosen: (a: { readonly part: string }) => string;
    readonly choose: string;
    readonly option: (a: { readonly part: string }) => string;
    readonly why: string;
    readonly open: (a: { readonly part: string }) => string;
  };
  /** `run.json` */
  readonly newAgreements: {
    readonly none: string;
  };
  /** `sealed.json` */
  readonly sealed: {
    readonly mark: string;
    readonly read: string;
    readonly both: (a: { readonly day: string }) => string;
    readonly alone: (a: { readonly day: string; readonly name: string }) => string;
    readonly waiting: string;
    readonly looking: string;
    readonly finding: {
      readonly intact: string;
      readonly changed: string;
      readonly missing: string;
      readonly unreadable: string;
    };
    readonly rest: string;
    readonly copy: string;
    readonly noCopy: string;
    readonly minutes: string;
    readonly form: {
      readonly docx: string;
      readonly md: string;
    };
    readonly noMinutes: string;
    readonly lateHead: string;
    readonly lateWhy: string;
    readonly late: {
      readonly day: string;
      readonly notes: string;
      readonly motivation: string;
      readonly induction: string;
      readonly moved: string;
      readonly stuck: string;
      readonly scars: string;
      readonly breakthroughs: string;
      readonly topic: string;
      readonly agreement: string;
      readonly answer: string;
      readonly achievement: string;
      readonly blocker: string;
    };
    readonly asSealed: (a: { readonly words: string }) => string;
    readonly notSealed: string;
    readonly gone: string;
    readonly amendments: string;
    readonly by: (a: { readonly name: string; readonly day: string }) => string;
    readonly add: string;
    readonly field: string;
    readonly hint: string;
    readonly check: string;
    readonly checkHint: string;
    readonly checking: (a: { readonly done: number; readonly of: number }) => string;
    readonly stop: string;
    readonly stopped: string;
    readonly allIntact: (a: { readonly count: number }) => string;
    readonly troubles: (a: { readonly count: number; readonly of: number }) => string;
  };
  /** `skills.json` */
  readonly skills: {
    readonly dashed: (a: { readonly name: string }) => string;
    readonly kinds: {
      readonly technical: string;
      readonly behaviour: string;
    };
    readonly keys: string;
    readonly columns: {
      readonly skill: string;
      readonly gap: string;
      readonly trend: string;
      readonly now: string;
    };
    readonly count: (a: { readonly count: number }) => string;
    readonly countApart: (a: { readonly count: number; readonly apart: number }) => string;
    readonly never: string;
    readonly needs: {
      readonly askedFor: (a: { readonly level: string }) => string;
      readonly score: (a: { readonly value: number }) => string;
      readonly scoreReached: (a: { readonly value: number }) => string;
      readonly byLevel: (a: { readonly level: string; readonly value: number }) => string;
      readonly byLevelReached: (a: { readonly level: string; readonly value: number }) => string;
    };
    readonly gap: {
      readonly none: string;
      readonly some: (a: { readonly gap: number }) => string;
      readonly wide: (a: { readonly gap: number }) => string;
      readonly unknown: string;
    };
    readonly trend: (a: { readonly name: string; readonly values: string }) => string;
    readonly trends: (a: { readonly member: string; readonly manager: string }) => string;
    readonly change: {
      readonly up: string;
      readonly down: string;
      readonly steady: string;
      readonly mixed: string;
    };
    readonly noTrend: string;
    readonly score: string;
    readonly changedMind: string;
    readonly waiting: (a: { readonly name: string }) => string;
    readonly yoursElsewhere: string;
    readonly otherWaits: (a: { readonly name: string }) => string;
    readonly noneYet: string;
    readonly opening: string;
    readonly both: (a: { readonly member: string; readonly own: number; readonly manager: string; readonly other: number }) => string;
    readonly tampered: (a: { readonly name: string }) => string;
    readonly tamperedOwn: string;
    readonly form: string;
    readonly question: (a: { readonly name: string }) => string;
    readonly ownQuestion: string;
    readonly blind: (a: { readonly name: string }) => string;
    readonly lastOwn: (a: { readonly value: number }) => string;
    readonly firstTime: string;
    readonly between: (a: { readonly value: number }) => string;
    readonly anchor: (a: { readonly value: number; readonly words: string }) => string;
    readonly noAnchor: string;
    readonly evidence: string;
    readonly evidenceHint: string;
    readonly evidenceAsked: (a: { readonly from: number; readonly to: number }) => string;
    readonly give: string;
    readonly giveWithout: string;
    readonly choose: string;
    readonly given: string;
    readonly evidenceOf: (a: { readonly name: string; readonly words: string }) => string;
    readonly edit: string;
    readonly name: string;
    readonly kind: string;
    readonly anchors: {
      readonly one: string;
      readonly three: string;
      readonly five: string;
    };
    readonly anchorsHint: string;
    readonly goal: string;
    readonly level: string;
    readonly levelName: {
      readonly unnamed: (a: { readonly level: number }) => string;
      readonly named: (a: { readonly level: number; readonly name: string }) => string;
    };
    readonly needsLabel: string;
    readonly retire: string;
    readonly restore: string;
    readonly retired: (a: { readonly count: number }) => string;
    readonly talk: string;
    readonly onList: string;
    readonly topic: (a: { readonly member: string; readonly own: number; readonly manager: string; readonly other: number }) => string;
    readonly talked: string;
    readonly add: string;
    readonly fromTemplate: (a: { readonly count: number }) => string;
    readonly addThis: string;
    readonly start: string;
    readonly started: (a: { readonly count: number }) => string;
    readonly emptyTitle: string;
    readonly empty: (a: { readonly member: string; readonly manager: string }) => string;
    readonly emptyRead: string;
    readonly picture: string;
    readonly which: string;
    readonly all: string;
    readonly gaps: string;
    readonly pictureOf: (a: { readonly what: string; readonly member: string; readonly manager: string }) => string;
    readonly point: (a: { readonly name: string; readonly day: string; readonly value: number }) => string;
    readonly pictureOfGaps: (a: { readonly manager: string; readonly member: string }) => string;
    readonly higher: (a: { readonly name: string }) => string;
    readonly noPicture: string;
  };
  /** `standing.json` */
  readonly standing: {
    readonly label: string;
    readonly level: string;
    readonly induction: string;
    readonly skills: string;
    readonly plan: string;
    readonly onTheWay: {
      readonly begin: (a: { readonly open: number; readonly target: number }) => string;
      readonly between: (a: { readonly open: number; readonly present: number; readonly target: number }) => string;
      readonly there: (a: { readonly open: number; readonly target: number }) => string;
      readonly beyond: (a: { readonly open: number; readonly present: number; readonly target: number }) => string;
    };
    readonly gate: (a: { readonly name: string; readonly shown: number; readonly of: number }) => string;
    readonly gateLate: (a: { readonly name: string; readonly shown: number; readonly of: number; readonly span: string }) => string;
    readonly andMore: (a: { readonly more: number; readonly names: string }) => string;
    readonly apart: (a: { readonly names: string }) => string;
    readonly below: (a: { readonly level: number; readonly names: string }) => string;
    readonly notScored: (a: { readonly count: number; readonly of: number; readonly level: number }) => string;
    readonly overdue: (a: { readonly titles: string }) => string;
    readonly underWay: (a: { readonly count: number }) => string;
  };
  /** `status.json` */
  readonly statusLine: {
    readonly safe: string;
    readonly leaveOpen: string;
    readonly stillStoring: string;
    readonly again: string;
    readonly goesOn: string;
    readonly notYet: {
      readonly kept: string;
      readonly storing: string;
    };
    readonly whatYouWrite: {
      readonly kept: string;
      readonly storing: string;
    };
    readonly offline: {
      readonly kept: string;
      readonly storing: string;
      readonly nothing: string;
    };
    readonly shown: {
      readonly kept: string;
      readonly thisPage: string;
    };
    readonly stillThere: {
      readonly kept: string;
      readonly thisPage: string;
    };
    readonly looking: string;
    readonly lookingShort: string;
    readonly incomplete: string;
    readonly incompleteNothing: string;
    readonly theyGoNext: string;
    readonly saved: string;
    readonly seen: (a: { readonly name: string }) => string;
    readonly saving: string;
    readonly soon: string;
    readonly savingTo: string;
    readonly offlineKept: string;
    readonly noConnection: string;
    readonly slowedDown: string;
    readonly admin: (a: { readonly feature: string }) => string;
    readonly declined: (a: { readonly feature: string }) => string;
    readonly allow: (a: { readonly feature: string }) => string;
    readonly signInFailed: string;
    readonly notShared: string;
    readonly mayNotWrite: string;
    readonly fileMissing: string;
    readonly fullMine: string;
    readonly full: string;
    readonly fullOwner: string;
    readonly locked: string;
    readonly unavailable: string;
    readonly newerNothing: string;
    readonly newerPage: string;
    readonly newerReload: string;
    readonly unreadable: string;
    readonly blockedPending: string;
    readonly blocked: string;
    readonly devicePending: string;
    readonly device: string;
  };
  /** `template.json` */
  readonly template: {
    readonly intro: string;
    readonly shipped: string;
    readonly own: string;
    readonly given: string;
    readonly unreadable: string;
    readonly holds: (a: { readonly skills: number; readonly levels: number; readonly gates: number }) => string;
    readonly saveFile: string;
    readonly loadFile: string;
    readonly chooseFile: string;
    readonly goBack: string;
    readonly inLanguage: string;
    readonly useLanguage: string;
    readonly languageFailed: string;
    readonly kept: string;
    readonly problems: (a: { readonly file: string }) => string;
    readonly more: string;
    readonly whole: string;
    readonly problem: {
      readonly 'too-big': (a: { readonly max: number }) => string;
      readonly 'too-deep': string;
      readonly 'not-json': string;
      readonly 'not-json-from': (a: { readonly line: string }) => string;
      readonly missing: string;
      readonly 'not-an-object': string;
      readonly 'not-a-list': string;
      readonly 'too-many': (a: { readonly max: number }) => string;
      readonly 'not-text': string;
      readonly empty: string;
      readonly 'too-long': (a: { readonly max: number }) => string;
      readonly 'hidden-characters': string;
      readonly 'not-allowed': (a: { readonly allowed: string }) => string;
      readonly 'not-days': (a: { readonly max: number }) => string;
      readonly 'bad-id': string;
      readonly twice: (a: { readonly place: string }) => string;
    };
    readonly same: string;
    readonly unreadableFile: (a: { readonly file: string }) => string;
    readonly hints: string;
  };
  /** `things.json` */
  readonly emptyPart: {
    readonly title: string;
    readonly wording: string;
    readonly reason: string;
    readonly due: string;
    readonly text: string;
    readonly words: string;
    readonly name: string;
    readonly what: string;
    readonly value: string;
    readonly evidence: string;
    readonly anchor: string;
    readonly day: string;
  };
  /** `things.json` */
  readonly parts: {
    readonly title: string;
    readonly wording: string;
    readonly reason: string;
    readonly due: string;
    readonly text: string;
    readonly words: string;
    readonly name: string;
    readonly what: string;
    readonly value: string;
    readonly evidence: string;
    readonly anchor: string;
    readonly day: string;
  };
  /** `things.json` */
  readonly things: {
    readonly topic: string;
    readonly agreement: string;
    readonly session: string;
    readonly goal: string;
    readonly skill: string;
    readonly score: string;
    readonly 'plan-item': string;
    readonly level: string;
    readonly criterion: string;
    readonly achievement: string;
    readonly blocker: string;
    readonly gate: string;
    readonly ability: string;
    readonly amendment: string;
    readonly manager: string;
    readonly member: string;
  };
  /** `things.json` */
  readonly views: {
    readonly label: string;
    readonly session: string;
    readonly growth: string;
  };
  /** `tools.json` */
  readonly toolWords: {
    readonly topic: string;
    readonly preview: {
      readonly topicAdded: (a: { readonly count: number }) => string;
      readonly agreementWaits: (a: { readonly count: number }) => string;
      readonly sessionClosed: (a: { readonly count: number }) => string;
    };
    readonly about: (a: { readonly name: string }) => string;
    readonly aboutNobody: string;
  };
  /** `tools.json` */
  readonly tools: {
    readonly fold: string;
    readonly notify: string;
    readonly notifyExplain: string;
    readonly notifyPermission: {
      readonly ask: string;
      readonly declined: string;
      readonly admin: string;
    };
    readonly noLinks: string;
    readonly noApp: (a: { readonly names: string }) => string;
    readonly allow: string;
    readonly tasks: string;
    readonly tasksExplain: string;
    readonly tasksPermission: {
      readonly ask: string;
      readonly declined: string;
      readonly admin: string;
    };
    readonly waiting: string;
    readonly failed: string;
    readonly removeAsk: (a: { readonly count: number }) => string;
    readonly remove: string;
    readonly leave: string;
    readonly keepOn: string;
  };
  /** `tools.json` */
  readonly linkMenu: {
    readonly copy: string;
    readonly copied: string;
    readonly byHand: string;
    readonly close: string;
    readonly otherPair: string;
    readonly settled: string;
    readonly gone: string;
  };
  /** `tools.json` */
  readonly doneInTodo: {
    readonly ask: string;
    readonly kept: string;
    readonly open: string;
    readonly failed: string;
  };
  /** `vision.json` */
  readonly links: {
    readonly none: string;
    readonly gone: string;
  };
  /** `vision.json` */
  readonly vision: {
    readonly horizon: {
      readonly 'ten-years': string;
      readonly 'five-years': string;
      readonly aspiration: string;
    };
    readonly add: string;
    readonly newGoal: string;
    readonly field: {
      readonly 'ten-years': string;
      readonly 'five-years': string;
      readonly aspiration: string;
    };
    readonly hint: {
      readonly 'ten-years': string;
      readonly 'five-years': string;
      readonly aspiration: string;
    };
    readonly none: (a: { readonly name: string }) => string;
    readonly reword: string;
    readonly rewordField: string;
    readonly rewordHint: string;
    readonly retire: string;
    readonly restore: string;
    readonly retired: (a: { readonly count: number }) => string;
    readonly earlier: (a: { readonly count: number }) => string;
    readonly stoodOn: (a: { readonly day: string }) => string;
    readonly stood: (a: { readonly from: string; readonly until: string }) => string;
    readonly sameTime: (a: { readonly day: string }) => string;
    readonly changedToday: string;
    readonly changed: (a: { readonly span: string }) => string;
    readonly served: string;
    readonly notServed: string;
    readonly serving: {
      readonly skill: (a: { readonly words: string }) => string;
      readonly 'plan-item': (a: { readonly words: string }) => string;
      readonly achievement: (a: { readonly words: string }) => string;
      readonly topic: (a: { readonly words: string }) => string;
      readonly 'discussed-topic': (a: { readonly words: string }) => string;
    };
    readonly servingWith: {
      readonly planned: (a: { readonly serving: string }) => string;
      readonly 'under-way': (a: { readonly serving: string }) => string;
      readonly done: (a: { readonly serving: string }) => string;
      readonly dropped: (a: { readonly serving: string }) => string;
    };
    readonly review: string;
    readonly reviewedToday: string;
    readonly reviewed: (a: { readonly span: string; readonly day: string }) => string;
    readonly due: {
      readonly never: string;
      readonly changed: string;
      readonly 'long-ago': string;
    };
    readonly only: (a: { readonly name: string }) => string;
  };
  /** `worth.json` */
  readonly worth: {
    readonly question: string;
    readonly points: {
      readonly '1': string;
      readonly '2': string;
      readonly '3': string;
      readonly '4': string;
      readonly '5': string;
    };
    readonly point: (a: { readonly value: number; readonly words: string }) => string;
    readonly scale: string;
    readonly form: string;
    readonly give: string;
    readonly choose: string;
    readonly changedMind: string;
    readonly theirs: (a: { readonly name: string }) => string;
    readonly mine: (a: { readonly name: string }) => string;
    readonly both: string;
    readonly shown: (a: { readonly manager: string; readonly one: number; readonly member: string; readonly two: number }) => string;
    readonly tampered: string;
  };
}

/** The review pack as a paper. SPEC: RP. */
import type { Day } from '../../base/clock.ts';
import type { Template } from '../../domain/template/template.ts';
import type { PackAchievement, PackItem, PackSkill, ReviewPack } from '../../domain/views/review-pack.ts';
import { horizons } from '../../domain/views/vision.ts';
import type { Names } from '../names.ts';
import { agreements as agreementWords } from '../text/first.ts';
import { levels as levelWords } from '../text/levels.ts';
import { pack as text, type PackPart, papers as words } from '../text/papers.ts';
import { plan as planWords } from '../text/plan.ts';
import { vision as visionWords } from '../text/vision.ts';
import type { Dates } from '../text/when.ts';
import { scoreColumns, sides } from './columns.ts';
import { type Block, factsOf, type Item, item, listOf, type Paper, part, quietly, section, tableOf } from './paper.ts';

export interface PackPaperInput {
  readonly pack: ReviewPack;
  readonly names: Names;
  readonly template: Template;
  readonly dates: Dates;
  readonly today: Day;
  /** What is in it, whatever the order here. */
  readonly parts: ReadonlySet<PackPart>;
  /** Achievements without their value: shown, and marked as such. */
  readonly withDrafts: boolean;
  /** What could not be read, in sentences. */
  readonly missing: readonly string[];
}

interface Told extends PackPaperInput {
  /** A day with its year: the paper is read long after. */
  readonly day: (day: Day) => string;
}

export function packPaper(input: PackPaperInput): Paper {
  const { pack, names, template, parts, missing, dates } = input;
  const day = (one: Day): string => dates.day(one, '');
  const told: Told = { ...input, day };
  const levelName = (level: number | null): string => (level === null ? '' : levelWords.name(level, template.levels.find((one) => one.level === level)?.name ?? ''));
  const made: Readonly<Record<PackPart, () => readonly Block[]>> = {
    achievements: () => section(text.achievements, achievements(told)),
    skills: () => section(text.skills, skills(told)),
    plan: () => section(text.plan, planned(told)),
    level: () => (pack.gap === null ? [] : section(text.gap(levelName(pack.gap.level)), missingTo(told))),
    vision: () => section(text.vision, goals(told)),
    agreements: () => section(text.agreements, kept(told)),
  };
  const order = Object.keys(made) as PackPart[];
  const facts = factsOf([
    { name: words.member, value: names.member },
    { name: words.manager, value: names.manager },
    { name: text.present, value: parts.has('level') ? levelName(pack.standing.present) : '' },
    { name: text.level, value: parts.has('level') && pack.gap !== null ? levelName(pack.gap.level) : '' },
    { name: text.made, value: day(input.today) },
  ]);
  return {
    title: text.title(names.member),
    // Of what is still to come it tells nothing.
    subtitle: text.days(day(pack.period.from), day(pack.period.to > input.today ? input.today : pack.period.to)),
    blocks: [...facts, ...missing.map(quietly), ...order.flatMap((one) => (parts.has(one) ? made[one]() : []))],
  };
}

function achievements({ pack, names, day, withDrafts }: Told): readonly Block[] {
  const told = ({ achievement, serves, forLevel }: PackAchievement): Item =>
    item(achievement.what, [
      achievement.value,
      [
        day(achievement.day),
        ...(serves.skill === null ? [] : [text.shows(serves.skill)]),
        ...(serves.level === null ? (forLevel && pack.gap !== null ? [text.countsBySkill(pack.gap.level)] : []) : [text.counts(serves.level)]),
        text.addedBy(names[achievement.by]),
      ].join(' · '),
      serves.goal === null ? '' : text.serves(serves.goal),
    ]);
  const complete = listOf(pack.achievements.map(told));
  const drafts = withDrafts ? part(text.drafts, listOf(pack.drafts.map(told))) : [];
  return complete.length + drafts.length === 0 ? [quietly(text.noAchievements)] : [...complete, ...drafts];
}

function skills({ pack, names }: Told): readonly Block[] {
  const moved = ({ moves }: PackSkill, side: (typeof sides)[number]): string => {
    const move = moves[side];
    return move === null ? text.noScore : text.move(move.first.value, move.latest.value);
  };
  const rows = pack.skills.map((one) => [
    one.skill.retired === null ? one.skill.name : text.retired(one.skill.name),
    ...sides.map((side) => moved(one, side)),
    text.apart(one.gap),
  ]);
  const hasMoved = pack.skills.some(({ moves }) => sides.some((side) => moves[side] !== null && moves[side].first.session !== moves[side].latest.session));
  const rest = pack.unscored > 0 && rows.length > 0 ? [quietly(text.unscored(pack.unscored))] : [];
  return rows.length === 0 ? [quietly(text.noSkills)] : [quietly(hasMoved ? text.skillsTeach : text.skillsTeachOnce), ...tableOf(scoreColumns(names), rows), ...rest];
}

function planned({ pack, day, dates, today }: Told): readonly Block[] {
  const serves = ({ serves: { skill, goal, level } }: PackItem): string =>
    [...(skill === null ? [] : [text.forSkill(skill)]), ...(level === null ? [] : [planWords.levelShort(level)]), ...(goal === null ? [] : [text.forGoal(goal)])].join(' · ');
  const settled = (one: PackItem): Item =>
    item(one.item.title, [
      [planWords.kind[one.item.kind], text.on(day(dates.dayOf(one.item.statusAt)))].join(' · '),
      serves(one),
      one.item.evidence === '' ? '' : text.evidence(one.item.evidence),
    ]);
  const open = (one: PackItem): Item =>
    item(one.item.title, [[planWords.status[one.item.status], planWords.kind[one.item.kind], ...(one.item.due === null ? [] : [text.due(day(one.item.due))])].join(' · '), serves(one)]);
  const { plan } = pack;
  const blocks = [
    ...part(text.planDone, listOf(plan.done.map(settled))),
    ...part(text.planOpen(day(today)), listOf(plan.open.map(open))),
    ...part(text.planDropped, listOf(plan.dropped.map(settled))),
  ];
  return blocks.length === 0 ? [quietly(text.noPlan)] : blocks;
}

function missingTo({ pack, names, day, dates }: Told): readonly Block[] {
  const { gap } = pack;
  if (gap === null) return [];
  const skill = ({ name, score, needs }: (typeof gap.skills)[number]): Item => item(levelWords.skillLine(name, score, needs));
  const isMissing = gap.criteria.length + gap.skills.length + gap.blockers.length > 0;
  return [
    ...(isMissing ? [] : [quietly(text.nothingMissing)]),
    ...part(text.criteriaOpen, listOf(gap.criteria.map((one) => item(one.words)))),
    ...part(text.skillsShort, listOf(gap.skills.map(skill))),
    ...part(text.inTheWay, listOf(gap.blockers.map(({ title }) => item(title)))),
    ...part(
      text.criteriaMet,
      listOf(gap.criteriaMet.map(({ words: criterion, met }) => item(criterion, met === null ? [] : [met.evidence, text.metBy(names[met.by], day(dates.dayOf(met.at)))]))),
    ),
    ...part(text.skillsThere, listOf(gap.skillsThere.map(({ name, score, needs }) => item(levelWords.skillThere(name, score, needs))))),
  ];
}

function goals({ pack, day, dates }: Told): readonly Block[] {
  const { vision } = pack;
  const blocks = horizons.flatMap((horizon) => part(visionWords.horizon[horizon], listOf(vision.goals[horizon].map(({ goal }) => item(goal.words)))));
  if (blocks.length === 0) return [quietly(text.noVision)];
  return [...blocks, ...(vision.reviewed === null ? [] : [quietly(text.reviewed(day(dates.dayOf(vision.reviewed.at))))])];
}

/** Years of weekly promises would bury everything else. */
const mostKept = 40;

function kept({ pack, names, day }: Told): readonly Block[] {
  const { rates, kept: list, dropped } = pack.agreements;
  if (rates.manager.due + rates.member.due + list.length + dropped === 0) return [quietly(text.noAgreements)];
  return [
    quietly(text.agreementsTeach),
    ...listOf(sides.map((side) => item(text.rate(rates[side].kept, rates[side].due), [], names[side]))),
    ...part(text.kept, listOf(list.slice(-mostKept).map(({ wording, owner, day: when }) => item(wording, [[agreementWords.owner(owner, names), day(when)].join(' · ')])))),
    ...(list.length > mostKept ? [quietly(text.moreKept(list.length - mostKept))] : []),
    ...(dropped > 0 ? [quietly(text.dropped(dropped))] : []),
  ];
}

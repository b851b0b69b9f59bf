/**
 * How much of a calendar is read. Five weeks are asked again and again; what comes after them only where nothing was found, or
 * where rare meetings are looked for: eighteen weeks in all, in which one of every eight weeks or of every quarter has a date, and
 * one of each fifth Thursday of a month, too (two of those are up to seventeen weeks apart).
 */
import { instantOf, type Instant } from '../base/clock.ts';

const dayMs = 86_400_000;
const nearDays = 35;
const laterDays = 126;

export interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

const days = (now: number, from: number, to: number): Window => ({ from: instantOf(now + from * dayMs), to: instantOf(now + to * dayMs) });

/** What comes next, of everything. */
export const comingWeeks = (now: number): Window => days(now, -1, nearDays);
/** Behind and ahead, of one pair. */
export const weeksAround = (now: number): Window => days(now, -nearDays, nearDays);
/** After either. */
export const laterWeeks = (now: number): Window => days(now, nearDays, laterDays);

/** Up to where the calendar was read at `readAt`, in milliseconds since 1970. */
export const readUntil = (readAt: number, later: boolean): number => readAt + (later ? laterDays : nearDays) * dayMs;

/** So many weeks from now are read: with what comes later, or without it. */
export const weeksRead = (later: boolean): number => (later ? laterDays : nearDays) / 7;

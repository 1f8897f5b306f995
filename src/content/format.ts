import { ROLES, type Role } from './schemas/shared.ts';

const month = new Intl.DateTimeFormat('nb', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const list = new Intl.ListFormat('nb', { type: 'conjunction' });

/** `2026-11-22` blir `22.11.2026`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${day}.${month}.${year}`;
}

/** `2027-11-22` blir `november 2027`. */
export const formatMonth = (date: string): string => month.format(new Date(date));

/** Roller som en setning: «sykepleier, vernepleier og leder». */
export const formatRoles = (roles: readonly Role[]): string =>
  list.format(roles.map((role) => ROLES[role]));

/** Liten forbokstav, men ikke i forkortelser: «Ernæringsplan» → «ernæringsplan», «NEWS2» står. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase('nb') + text.slice(1) : text;

/** Stor forbokstav i starten av en linje. */
export const upperFirst = (text: string): string =>
  text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);

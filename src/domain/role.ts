/** The two sides of a partnership. */
export type Role = 'manager' | 'member';

/** What only the roomy tab shows: the past, and who can open it. */
export { WhoCanOpen } from '../features/access/who-can-open.tsx';
export { Past, Sessions } from '../features/sessions/sessions.tsx';

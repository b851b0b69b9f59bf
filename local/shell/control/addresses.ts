/** Where things are on this machine: the app's static host has the port after the shell's. */
export const APP_ORIGIN = `${window.location.protocol}//${window.location.hostname}:${Number(window.location.port) + 1}`;

/** A page that the app's manifest names, with the local clock (local/README.md). */
export const appPageUrl = (page: 'tab' | 'personal' | 'outlook', offsetMs: number): string =>
  `${APP_ORIGIN}/${page}.html?localClock=${Math.round(offsetMs)}`;

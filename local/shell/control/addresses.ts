/** Where things are on this machine: the app's static host has the port after the shell's. */
export const APP_ORIGIN = `${window.location.protocol}//${window.location.hostname}:${Number(window.location.port) + 1}`;

/** The page that the app's manifest names as `contentUrl`, with the local clock (local/README.md). */
export const appContentUrl = (offsetMs: number): string => `${APP_ORIGIN}/tab.html?localClock=${Math.round(offsetMs)}`;

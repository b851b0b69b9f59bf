/**
 * `npm run simulate -- --runs N --seed S [--workers W] [--keep-going] [--story FILE]`: random histories of two people, their
 * devices and OneDrive at its worst; or one story that was kept.
 */
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.ts';

await import(pathToFileURL(await bundle()).href);

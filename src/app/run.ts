/** The session one step at a time: loaded where somebody has chosen it. */
export { NewAgreements } from '../features/agreements/new-agreements.tsx';
export { RunOfShow } from '../features/run-of-show/run-of-show.tsx';
export { InTurn } from '../features/run-of-show/rotation.tsx';
